//! Running the cases: each alone, by as many threads as are given, which changes nothing in what comes of them.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};

use num_bigint::BigInt;

use super::best::Best;
use super::draw::Draws;
use super::entrant::{Entrant, Row};
use super::weights::Allowed;
use super::worth::{Ladder, value};
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

/// Cases done before it is told.
const TOLD_EVERY: u64 = 256;

/// What the cases are run on.
pub(super) struct Ground<'a, T> {
    pub(super) seed: u64,
    pub(super) cases: u32,
    pub(super) ladder: &'a Ladder,
    pub(super) rows: &'a [Row],
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
        let threads = effort.threads.get() as u64;
        let share = |first: u64| {
            let cases = (first..u64::from(self.cases)).step_by(effort.threads.get());
            self.run_these(cases, effort, [best(), best()])
        };
        let share = &share;
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads)
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
        cases: impl Iterator<Item = u64>,
        effort: Effort<'_>,
        [mut own, mut balanced]: [B; 2],
    ) -> Tally {
        let mut tally = Tally {
            held: vec![0; self.ranks],
            gain: BigInt::ZERO,
            proved: true,
        };
        let (mut worths, mut untold) = (Vec::new(), 0);
        for case in cases {
            let draws = Draws::of(self.seed, case);
            self.ladder.worths(&self.allowed.draw(draws), &mut worths);
            own.clear();
            balanced.clear();
            self.enter(draws, &worths, &mut own, &mut balanced);
            let (set, is_best) = own.set();
            set.ranks.iter().for_each(|rank| tally.held[*rank] += 1);
            let (set, is_best_too) = balanced.set();
            tally.proved &= is_best && is_best_too;
            let mut gain = set.total;
            for pick in self.picks {
                gain -= &value(&self.centre, pick.levels(draws));
            }
            tally.gain += gain.into();
            untold += 1;
            if untold == TOLD_EVERY {
                effort.tell(untold);
                untold = 0;
            }
        }
        effort.tell(untold);
        tally
    }

    /// Has everyone enter who could be in a best set of the case, at its own weights or in the balanced view.
    fn enter<B: Best<T>>(&self, draws: Draws, worths: &[T], own: &mut B, balanced: &mut B) {
        for row in self.rows {
            let (lane, greatest) = (row.lane, &row.greatest);
            let most = value(worths, *greatest);
            let most_balanced = value(&self.centre, *greatest);
            // Those that follow in a row can be worth no more and have higher ranks: the first that neither set could
            // take ends it.
            let below = |own: &B, balanced: &B| {
                let balanced = balanced.takes_below(lane, &most_balanced);
                own.takes_below(lane, &most).max(balanced)
            };
            let mut end = below(own, balanced);
            for entrant in &row.entrants {
                if entrant.rank >= end {
                    break;
                }
                if entrant.takes_part(draws) {
                    let levels = entrant.levels(draws);
                    offer(own, lane, entrant.rank, value(worths, levels));
                    offer(balanced, lane, entrant.rank, value(&self.centre, levels));
                    end = below(own, balanced);
                }
            }
        }
    }
}

fn offer<T: Number>(best: &mut impl Best<T>, lane: usize, rank: usize, value: T) {
    if rank < best.takes_below(lane, &value) {
        best.take(lane, rank, value);
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
