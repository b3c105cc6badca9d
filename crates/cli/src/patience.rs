//! Work that may take long: a line on stderr now and then, and a clean stop at Ctrl-C.

use std::process::exit;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;

use crate::output;
use crate::stop::INTERRUPTED;

/// The longest that nothing is said, in seconds.
const LONGEST: u64 = 10;

/// From here on Ctrl-C ends the command with exit code 130. A file that is being written is finished first: it is there
/// whole or not at all. Where the machine gives no thread for it, Ctrl-C ends the command in the system's own way.
pub(crate) fn stop_at_ctrl_c() {
    at_ctrl_c(None);
}

/// From here on Ctrl-C asks the work to stop by itself, and the next Ctrl-C ends the command as [`stop_at_ctrl_c`] has it.
pub(crate) fn ask_at_ctrl_c(ask: impl FnOnce() + Send + 'static) {
    at_ctrl_c(Some(Box::new(ask)));
}

fn at_ctrl_c(ask: Option<Box<dyn FnOnce() + Send>>) {
    let Ok(runtime) = Builder::new_current_thread().enable_io().build() else {
        return;
    };
    let waits = move || {
        let comes = || runtime.block_on(tokio::signal::ctrl_c()).is_ok();
        if let Some(ask) = ask
            && comes()
        {
            ask();
        }
        if comes() {
            let _nothing_half_written = output::writing();
            exit(INTERRUPTED.into());
        }
    };
    drop(thread::Builder::new().spawn(waits));
}

/// Does the work. While it takes over a second, says how it stands: after one second, two, four, and so on, then every
/// ten. What is told is made from the seconds so far; a count of what is done can be read there too.
pub(crate) fn patiently<T>(work: impl FnOnce() -> T, told: impl Fn(u64) -> String + Send) -> T {
    let (done, waiting) = channel::<()>();
    thread::scope(|threads| {
        let tell = move || {
            let (mut so_far, mut pause) = (0, 1);
            while waiting.recv_timeout(Duration::from_secs(pause)) == Err(RecvTimeoutError::Timeout)
            {
                so_far += pause;
                output::message(&told(so_far));
                pause = so_far.min(LONGEST);
            }
        };
        // Without a thread to tell it, the work is done in silence.
        drop(thread::Builder::new().spawn_scoped(threads, tell));
        let made = work();
        drop(done);
        made
    })
}
