//! Running the cases: each alone, by as many threads as are given, which changes nothing in what comes of them.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};

use num_bigint::BigInt;

use super::best::Best;
use super::draw::BLOCK;
use super::entrant::Entrant;
use super::rows::Rows;
use super::together::Together;
use super::weights::Allowed;
use super::worth::Ladder;
use crate::few::number::Number;

/// How an outlook is worked out: nothing here changes what comes of it.
#[derive(Clone, Copy, Debug)]
pub struct Effort<'a> {
    /// Threads that run the cases.
    pub threads: NonZeroUsize,
    /// Told how many cases are done, where somebody wants to know.
    pub done: Option<&'a AtomicU64>,
}

impl Default for Effort<'_> {
    /// One thread, telling nobody.
    fn default() -> Self {
        Self {
            threads: NonZeroUsize::MIN,
            done: None,
        }
    }
}

impl Effort<'_> {
    fn tell(&self, cases: u64) {
        if let Some(done) = self.done {
            done.fetch_add(cases, Ordering::Relaxed);
        }
    }
}

/// What the cases are run on.
pub(super) struct Ground<'a, T> {
    pub(super) seed: u64,
    pub(super) cases: u64,
    pub(super) ladder: &'a Ladder,
    pub(super) rows: &'a Rows,
    pub(super) picks: &'a [Entrant],
    pub(super) allowed: Allowed<T>,
    /// The balanced view, as whole numbers.
    pub(super) centre: Vec<T>,
    /// How many ranks there are.
    pub(super) ranks: usize,
}

/// What came of some cases.
pub(super) struct Tally {
    /// By rank, in how many best sets.
    pub(super) held: Vec<u32>,
    /// The sum of what the best sets are worth more than the picks, in the balanced view.
    pub(super) gain: BigInt,
    /// Whether every best set was proved.
    pub(super) proved: bool,
}

impl<T: Number> Ground<'_, T> {
    /// Runs every case; `best` makes what keeps a best set.
    pub(super) fn run<B: Best<T>>(&self, effort: Effort<'_>, best: impl Fn() -> B + Sync) -> Tally {
        let (threads, best) = (effort.threads.get(), &best);
        let share = &|first: u64| {
            let blocks = (first..self.cases.div_ceil(BLOCK)).step_by(threads);
            self.run_these(blocks, effort, best)
        };
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads as u64)
                .map(|first| scope.spawn(move || share(first)))
                .collect();
            let mut tally = share(0);
            for other in others {
                match other.join() {
                    Ok(other) => tally.add(other),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            tally
        })
    }

    fn run_these<B: Best<T>>(
        &self,
        blocks: impl Iterator<Item = u64>,
        effort: Effort<'_>,
        best: &impl Fn() -> B,
    ) -> Tally {
        let mut tally = Tally {
            held: vec![0; self.ranks],
            gain: BigInt::ZERO,
            proved: true,
        };
        let mut together = Together::of(self, best);
        for block in blocks {
            let (first, end) = (block * BLOCK, self.cases.min((block + 1) * BLOCK));
            for first in (first..end).step_by(B::AT_ONCE) {
                let end = end.min(first + B::AT_ONCE as u64);
                together.run(first..end, &mut tally);
            }
            effort.tell(end - first);
        }
        tally
    }
}

impl Tally {
    fn add(&mut self, other: Self) {
        for (held, more) in self.held.iter_mut().zip(other.held) {
            *held += more;
        }
        self.gain += other.gain;
        self.proved &= other.proved;
    }
}
