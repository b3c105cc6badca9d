//! Waiting for threads.

use std::panic::resume_unwind;
use std::thread::ScopedJoinHandle;

/// What a thread came to. If it panicked, so do we, with its own words.
pub(crate) fn joined<T>(thread: ScopedJoinHandle<T>) -> T {
    match thread.join() {
        Ok(value) => value,
        Err(panic) => resume_unwind(panic),
    }
}
