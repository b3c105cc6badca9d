//! The threads that read, each with a connection of its own, opened when it is first needed.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tokio::sync::oneshot;

use crate::driver::{Connection, Database, Purpose};
use crate::queue::Queue;
use crate::{StoreError, batch};

/// Threads that read. Pages are made from memory: what is left to read by key is little.
pub(crate) const READERS: usize = 2;

/// A reading that waits for its turn.
pub(crate) struct Reading(Work);

type Work = Box<dyn FnOnce(Result<&mut dyn Connection, StoreError>) + Send>;

impl Reading {
    /// Work on a connection in a transaction that reads, and where its outcome is told.
    pub(crate) fn new<T, E>(
        tell: oneshot::Sender<Result<T, E>>,
        work: impl FnOnce(&mut dyn Connection) -> Result<T, E> + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        Self(Box::new(move |connection| {
            let outcome = match connection {
                Ok(connection) => catch_unwind(AssertUnwindSafe(|| work(connection)))
                    .unwrap_or_else(|panic| Err(StoreError::Panicked(batch::said(&*panic)).into())),
                Err(error) => Err(error.into()),
            };
            // Whoever stopped waiting is not told.
            let _ = tell.send(outcome);
        }))
    }
}

/// Reads until the queue is closed and empty.
pub(crate) fn run(database: &Arc<Database>, queue: &Queue<Reading>) {
    let mut connection = None;
    while let Some(Some(reading)) = queue.take(VecDeque::pop_front) {
        connection = serve(database, connection, reading);
    }
}

/// Does one reading. The connection comes back, unless it can no longer be relied on.
fn serve(
    database: &Database,
    held: Option<Box<dyn Connection>>,
    reading: Reading,
) -> Option<Box<dyn Connection>> {
    let mut connection = match database.begin(held, Purpose::Read) {
        Ok(connection) => connection,
        Err(error) => {
            (reading.0)(Err(error));
            return None;
        }
    };
    (reading.0)(Ok(&mut *connection));
    match connection.roll_back() {
        Ok(()) => Some(connection),
        Err(error) => {
            tracing::warn!(%error, "a connection that reads was given up");
            None
        }
    }
}
