//! Work that waits for a thread.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::StoreError;

/// So many may wait. More would only make everyone wait longer: the next is refused at once.
const MOST_WAITING: usize = 10_000;

/// Work that waits, first come first served unless the taker chooses otherwise.
pub(crate) struct Queue<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    waiting: VecDeque<T>,
    closed: bool,
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Self {
        let state = State {
            waiting: VecDeque::new(),
            closed: false,
        };
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    /// Adds work at the end.
    pub(crate) fn push(&self, work: T) -> Result<(), StoreError> {
        let mut state = self.lock();
        if state.closed {
            return Err(StoreError::Closed);
        }
        if state.waiting.len() >= MOST_WAITING {
            return Err(StoreError::Crowded);
        }
        state.waiting.push_back(work);
        drop(state);
        self.changed.notify_one();
        Ok(())
    }

    /// Puts work back at the front, in its order.
    pub(crate) fn put_back(&self, work: impl DoubleEndedIterator<Item = T>) {
        let mut state = self.lock();
        work.rev().for_each(|one| state.waiting.push_front(one));
    }

    /// Waits until there is work and takes what `choose` takes of it (at least one). None once closed and all is done.
    pub(crate) fn take<R>(&self, choose: impl FnOnce(&mut VecDeque<T>) -> R) -> Option<R> {
        let mut state = self.lock();
        while state.waiting.is_empty() {
            if state.closed {
                return None;
            }
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        Some(choose(&mut state.waiting))
    }

    /// Takes no more work; what waits is still done.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// Nothing under this lock can panic half way, so a poisoned lock still guards a sound queue.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
