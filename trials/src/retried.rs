//! D11: putting forward again after the line was cut makes one problem, not two.

use crate::error::TrialError;
use crate::numbers::Numbers;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::site::{self, PutForward};
use std::thread;
use std::time::Duration;

/// A second or two.
pub const SHORT: usize = 100;
/// As the trial says.
pub const FULL: usize = 1_000;

/// How the second sending names itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// With the first one's key, as a browser does that sends the same form again.
    SameKey,
    /// With a key of its own, as if the server knew no keys. The trial must catch what comes of it.
    FreshKey,
}

/// Sends each form twice, the first time hanging up before the answer, and counts what was made.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(times: usize, retry: Retry) -> Result<Report, TrialError> {
    let mut report = Report::of("D11 put forward again after a cut line");
    let scratch = Scratch::new()?;
    let server = site::new_site(&scratch)?;
    send_all_twice(&server, times, retry)?;
    let made = site::problems(&server)?.len();
    report.must(made == times, || {
        format!("{times} were put forward and {made} are there")
    });
    report.count("problems put forward twice", times);
    report.count("problems there", made);
    Ok(report)
}

fn send_all_twice(server: &Server, times: usize, retry: Retry) -> Result<(), TrialError> {
    let mut numbers = Numbers::from(11);
    let mut line = server.connect();
    let mut put_forward = PutForward::begin(&mut line)?;
    for number in (0..).take(times) {
        let title = format!("Sent twice, number {number}");
        let first = put_forward.request(&title, number);
        let mut cut = server.connect();
        cut.send_and_hang_up(&first)
            .map_err(TrialError::line(&title))?;
        drop(cut);
        // Sometimes the second comes while the first is still being stored, sometimes long after.
        thread::sleep(Duration::from_micros(numbers.between(0, 2_000)));
        let second = match retry {
            Retry::SameKey => first,
            Retry::FreshKey => put_forward.request(&title, number + (1 << 40)),
        };
        let answer = line.send(&second).map_err(TrialError::line(&title))?;
        site::taken(&title, &answer)?;
    }
    Ok(())
}
