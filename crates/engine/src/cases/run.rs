//! Running the cases: each alone, by as many threads as are given, which changes nothing in what comes of them.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};

use num_bigint::BigInt;

use super::best::Best;
use super::draw::Draws;
use super::entrant::{Entrant, Row};
use super::weights::Allowed;
use super::worth::{Ladder, Places, value};
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
        [own, balanced]: [B; 2],
    ) -> Tally {
        let mut tally = Tally {
            held: vec![0; self.ranks],
            gain: BigInt::ZERO,
            proved: true,
        };
        let view = |best, worths| View { best, worths };
        let mut views = [view(own, Vec::new()), view(balanced, self.centre.clone())];
        // With nothing open no answer can gain anything, and there is nothing to see in the balanced view.
        let mut entrants = self.rows.iter().flat_map(|row| &row.entrants);
        let gains = entrants.any(Entrant::is_open);
        let seen = if gains { 2 } else { 1 };
        let (mut members, mut untold) = (Vec::new(), 0);
        for case in cases {
            let draws = Draws::of(self.seed, case);
            self.ladder
                .worths(&self.allowed.draw(draws), &mut views[0].worths);
            self.enter(draws, &mut views[..seen]);
            let [own, balanced] = &mut views;
            tally.proved &= own.best.close(&mut members).1;
            for rank in &members {
                tally.held[*rank] += 1;
            }
            if gains {
                let (mut gain, is_best) = balanced.best.close(&mut members);
                for pick in self.picks {
                    gain -= &value(&self.centre, pick.levels(draws));
                }
                tally.gain += gain.into();
                tally.proved &= is_best;
            }
            untold += 1;
            if untold == TOLD_EVERY {
                effort.tell(untold);
                untold = 0;
            }
        }
        effort.tell(untold);
        tally
    }

    /// Has everyone enter who could be in a best set of the case, in any of these views.
    fn enter<B: Best<T>>(&self, draws: Draws, views: &mut [View<T, B>]) {
        for view in &mut *views {
            view.best.clear();
        }
        for row in self.rows {
            enter_row(row, draws, views);
        }
    }
}

/// Has those of a row enter who could be in a best set. Those that follow in it can be worth no more and have higher ranks:
/// the first that no view could take ends it.
fn enter_row<T: Number, B: Best<T>>(row: &Row, draws: Draws, views: &mut [View<T, B>]) {
    let below = |view: &View<T, B>| {
        let most = value(&view.worths, row.greatest);
        view.best.takes_below(row.lane, &most)
    };
    let end_in = |views: &[View<T, B>]| views.iter().map(below).max().unwrap_or(0);
    let mut end = end_in(views);
    for entrant in &row.entrants {
        if entrant.rank >= end {
            break;
        }
        if entrant.takes_part(draws) {
            let levels = entrant.levels(draws);
            for view in &mut *views {
                view.offer(row.lane, entrant.rank, levels);
            }
            end = end_in(views);
        }
    }
}

/// The best set at given weights: those of the case, or those of the balanced view.
struct View<T, B> {
    best: B,
    worths: Vec<T>,
}

impl<T: Number, B: Best<T>> View<T, B> {
    fn offer(&mut self, lane: usize, rank: usize, levels: Places) {
        let value = value(&self.worths, levels);
        if rank < self.best.takes_below(lane, &value) {
            self.best.take(lane, rank, value);
        }
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
