//! Work that takes long, done beside the threads that answer requests.

use std::panic::resume_unwind;

use tokio::task::spawn_blocking;

/// What comes of a piece of work.
///
/// # Panics
/// When the work does: a bug.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let done = spawn_blocking(work).await;
    done.unwrap_or_else(|failed| resume_unwind(failed.into_panic()))
}
