//! Cases of a block run together: whoever could be in a best set of one is drawn for all of them at once.

use std::ops::Range;

use super::best::Best;
use super::case::Case;
use super::draw::{BLOCK, Draws};
use super::rows::{Row, Rows};
use super::run::{Ground, Tally};
use crate::few::number::Number;

/// Cases run together, and what is kept for the next.
pub(super) struct Together<'a, T, B> {
    ground: &'a Ground<'a, T>,
    /// What is drawn for their block, and where in it the first is.
    block: Draws,
    first: u64,
    cases: Vec<Case<T, B>>,
    members: Vec<usize>,
}

impl<'a, T: Number, B: Best<T>> Together<'a, T, B> {
    pub(super) fn of(ground: &'a Ground<'a, T>, best: &impl Fn() -> B) -> Self {
        let is_open = ground.rows.are_open();
        let case = || Case::of(ground, is_open, best);
        Self {
            ground,
            block: Draws::of(0, 0),
            first: 0,
            cases: (0..B::AT_ONCE).map(|_| case()).collect(),
            members: Vec::new(),
        }
    }

    /// Runs these cases of one block, as many as can be at once or fewer.
    pub(super) fn run(&mut self, cases: Range<u64>, tally: &mut Tally) {
        let ground = self.ground;
        let mut open = 0;
        for (at, number) in cases.clone().enumerate() {
            self.cases[at].begin(ground, number);
            open |= 1 << at;
        }
        self.block = Draws::of(ground.seed, cases.start / BLOCK);
        self.first = cases.start % BLOCK;
        self.enter(ground.rows, open);
        for case in self.cases.iter_mut().zip(cases).map(|(case, _)| case) {
            case.close(ground, &mut self.members, tally);
        }
    }

    /// Has those of some rows enter who could be in a best set of these cases, a bit each.
    fn enter(&mut self, rows: &Rows, cases: u64) {
        match rows {
            Rows::None => {}
            Rows::One(row) => self.enter_row(row, cases),
            Rows::Halves { greatest, halves } => {
                let takes = |at: &usize| self.cases[*at].takes_any(*greatest);
                let open = bits(cases).filter(takes).fold(0, |open, at| open | 1 << at);
                if open != 0 {
                    halves.iter().for_each(|half| self.enter(half, open));
                }
            }
        }
    }

    /// The same of a row. Those that follow in it can be worth no more and have higher ranks: so the first that a case
    /// could not take ends the row for it.
    fn enter_row(&mut self, row: &Row, cases: u64) {
        let mut open = 0u64;
        for at in bits(cases) {
            let case = &mut self.cases[at];
            case.end = case.end_of(row);
            open |= u64::from(case.end > row.entrants[0].rank) << at;
        }
        for entrant in &row.entrants {
            if open == 0 {
                break;
            }
            for at in bits(entrant.takes_part(self.block, open << self.first) >> self.first) {
                let case = &mut self.cases[at];
                if entrant.rank < case.end {
                    case.offer(row, entrant);
                } else {
                    open &= !(1 << at);
                }
            }
        }
    }
}

/// Which bits are set, rising.
fn bits(mut of: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = of.trailing_zeros();
        of &= of.checked_sub(1)?;
        Some(at as usize)
    })
}
