//! The one thread that writes. Writes that wait while one is on its way to the disk go together on the next.

use std::collections::VecDeque;
use std::sync::Arc;

use engine::id::Id;
use tokio::sync::oneshot;

use crate::StoreError;
use crate::batch::Batch;
use crate::driver::{Connection, Database, Purpose};
use crate::held::Boards;
use crate::organisation::Organisation;
use crate::pending::{Pending, Spare};
use crate::queue::Queue;

/// So many writes go together at most, so that the first of them does not wait for ever.
const LARGEST_BATCH: usize = 128;

/// Tells the one who waits how it went, once the commit is known to have succeeded or failed.
type Settle = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
type Work = Box<dyn FnOnce(Result<&mut Batch<'_>, StoreError>) -> Settle + Send>;

/// A write that waits for its turn.
pub(crate) struct Job {
    organisation: Id<Organisation>,
    work: Work,
}

impl Job {
    /// Work on a batch, and where its outcome is told.
    pub(crate) fn new<T, E>(
        organisation: Id<Organisation>,
        tell: oneshot::Sender<Result<T, E>>,
        work: impl FnOnce(&mut Batch<'_>) -> Result<T, E> + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let work: Work = Box::new(move |batch| {
            let outcome = batch.map_err(E::from).and_then(work);
            Box::new(move |committed| {
                // Whoever stopped waiting (a browser that went away) is not told; what was written stays.
                let _ = tell.send(committed.map_err(E::from).and(outcome));
            })
        });
        Self { organisation, work }
    }
}

/// What the writing thread works with.
pub(crate) struct Writer {
    pub(crate) database: Arc<Database>,
    pub(crate) boards: Arc<Boards>,
    pub(crate) queue: Arc<Queue<Job>>,
}

impl Writer {
    /// Writes until the queue is closed and empty.
    pub(crate) fn run(self, connection: Box<dyn Connection>) {
        let (mut connection, mut spare) = (Some(connection), None);
        while let Some(jobs) = self.queue.take(next_batch) {
            (connection, spare) = self.serve(connection, spare, jobs);
        }
    }

    /// Writes one batch. The connection comes back, unless it can no longer be relied on.
    fn serve(
        &self,
        connection: Option<Box<dyn Connection>>,
        spare: Option<Spare>,
        jobs: VecDeque<Job>,
    ) -> (Option<Box<dyn Connection>>, Option<Spare>) {
        let Some(organisation) = jobs.front().map(|job| job.organisation.clone()) else {
            return (connection, spare);
        };
        let mut connection = match self.database.begin(connection, Purpose::Write) {
            Ok(connection) => connection,
            Err(error) => {
                refuse(jobs, &error);
                return (None, None);
            }
        };
        let pending = Pending::new(&self.boards, organisation, spare);
        match self.commit(Batch::new(&mut *connection, pending), jobs) {
            Ok(spare) => (Some(connection), spare),
            Err(_) => (None, None),
        }
    }

    /// Does the work, commits, and tells everyone how it went.
    fn commit(
        &self,
        mut batch: Batch<'_>,
        jobs: VecDeque<Job>,
    ) -> Result<Option<Spare>, StoreError> {
        let mut settles = Vec::with_capacity(jobs.len());
        let mut jobs = jobs.into_iter();
        while let Some(job) = if batch.is_lost() { None } else { jobs.next() } {
            settles.push((job.work)(Ok(&mut batch)));
        }
        let outcome = batch.commit();
        self.queue.put_back(jobs);
        if let Err(error) = &outcome {
            tracing::error!(%error, writes = settles.len(), "a commit failed; none of its writes was acknowledged");
        }
        let told = outcome.as_ref().map(drop).map_err(StoreError::clone);
        for settle in settles {
            settle(told.clone());
        }
        outcome
    }
}

/// The first that waits and everyone who waits for the same organisation. (One organisation to a transaction: so two
/// servers never wait for each other.)
fn next_batch(waiting: &mut VecDeque<Job>) -> VecDeque<Job> {
    let Some(first) = waiting.front().map(|job| job.organisation.clone()) else {
        return VecDeque::new();
    };
    let mut room = LARGEST_BATCH;
    let (batch, rest) = waiting.drain(..).partition(|job| {
        let chosen = room > 0 && job.organisation == first;
        room -= usize::from(chosen);
        chosen
    });
    *waiting = rest;
    batch
}

fn refuse(jobs: VecDeque<Job>, error: &StoreError) {
    for job in jobs {
        (job.work)(Err(error.clone()))(Err(error.clone()));
    }
}
