//! How far an import is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::Import;
use crate::refusal::Refusal;

/// How far an import is, and whether it is to stop. Cheap to clone: whoever writes and whoever looks on share one.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    rows: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// Rows that were begun.
    pub fn rows(&self) -> usize {
        self.0.rows.load(Ordering::Relaxed)
    }

    /// Has the import stop: nothing of it stays. It is too late once its last row was begun.
    pub fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was to stop.
    pub fn is_to_stop(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    /// One row more is begun.
    ///
    /// # Errors
    /// Refused where the import is to stop.
    pub(super) fn row(&self) -> Result<(), Refusal> {
        if self.is_to_stop() {
            return Err(Refusal::Stopped);
        }
        self.0.rows.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

impl Import {
    /// How many rows it has, whatever becomes of them.
    pub fn rows(&self) -> usize {
        self.teams.rows.len() + self.groups.names.len() + self.candidates.rows.len()
    }
}
