//! One case while everyone enters: its best set at its own weights, and in the balanced view.

use super::best::Best;
use super::draw::Draws;
use super::entrant::Entrant;
use super::rows::Row;
use super::run::{Ground, Tally};
use super::worth::{Places, value};
use crate::few::number::Number;

/// A case while everyone enters.
pub(super) struct Case<T, B> {
    draws: Draws,
    own: View<T, B>,
    /// None where nothing is open: no answer can then gain anything.
    balanced: Option<View<T, B>>,
    /// Nobody of the row that is entering could be in a best set from this rank on.
    pub(super) end: usize,
}

/// The best set at given weights: those of the case, or those of the balanced view.
struct View<T, B> {
    best: B,
    worths: Vec<T>,
}

impl<T: Number, B: Best<T>> Case<T, B> {
    /// One of these cases, not begun; `is_open` says whether anything is open.
    pub(super) fn of(ground: &Ground<'_, T>, is_open: bool, best: &impl Fn() -> B) -> Self {
        let view = |worths| View {
            best: best(),
            worths,
        };
        Self {
            draws: Draws::of(0, 0),
            own: view(Vec::new()),
            balanced: is_open.then(|| view(ground.centre.clone())),
            end: 0,
        }
    }

    /// Begins the case of this number: its own weights, and nobody in yet.
    pub(super) fn begin(&mut self, ground: &Ground<'_, T>, number: u64) {
        self.draws = Draws::of(ground.seed, number);
        let weights = ground.allowed.draw(self.draws);
        ground.ladder.worths(&weights, &mut self.own.worths);
        self.own.best.clear();
        if let Some(balanced) = &mut self.balanced {
            balanced.best.clear();
        }
    }

    /// Whether anyone of these greatest levels could be in a best set.
    pub(super) fn takes_any(&self, greatest: Places) -> bool {
        let takes = |view: &View<T, B>| {
            let least = view.best.least();
            least.is_none_or(|least| value(&view.worths, greatest) >= *least)
        };
        takes(&self.own) || self.balanced.as_ref().is_some_and(takes)
    }

    /// From which rank on nobody of a row could be in a best set.
    pub(super) fn end_of(&self, row: &Row) -> usize {
        let end = |view: &View<T, B>| {
            let most = value(&view.worths, row.greatest);
            view.best.takes_below(row.lane, &most)
        };
        end(&self.own).max(self.balanced.as_ref().map_or(0, end))
    }

    /// Takes one of a row, as drawn, where that makes a best set better.
    pub(super) fn offer(&mut self, row: &Row, entrant: &Entrant) {
        let levels = entrant.levels(self.draws);
        let mut is_taken = self.own.offer(row.lane, entrant.rank, levels);
        if let Some(balanced) = &mut self.balanced {
            is_taken |= balanced.offer(row.lane, entrant.rank, levels);
        }
        if is_taken {
            self.end = self.end_of(row);
        }
    }

    /// Counts who is in its best set, and what that of the balanced view is worth more than the picks.
    pub(super) fn close(
        &mut self,
        ground: &Ground<'_, T>,
        members: &mut Vec<usize>,
        tally: &mut Tally,
    ) {
        tally.proved &= self.own.best.close(members).1;
        for rank in &*members {
            tally.held[*rank] += 1;
        }
        if let Some(balanced) = &mut self.balanced {
            let (mut gain, is_best) = balanced.best.close(members);
            for pick in ground.picks {
                gain -= &value(&ground.centre, pick.levels(self.draws));
            }
            tally.gain += gain.into();
            tally.proved &= is_best;
        }
    }
}

impl<T: Number, B: Best<T>> View<T, B> {
    /// Takes it where it is better; answers whether.
    fn offer(&mut self, lane: usize, rank: usize, levels: Places) -> bool {
        let value = value(&self.worths, levels);
        // Most are told from this alone.
        if self.best.least().is_some_and(|least| value < *least) {
            return false;
        }
        let is_better = rank < self.best.takes_below(lane, &value);
        if is_better {
            self.best.take(lane, rank, value);
        }
        is_better
    }
}
