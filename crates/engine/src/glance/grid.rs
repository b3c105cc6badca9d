//! How ready each candidate is against how much it is needed: a grid of cells, and a mark in one of them for each.

use super::bands::{Bands, Needed, Reached};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::id::Id;
use crate::outlook::{Outlook, Placed};
use crate::reading::Reading;

/// The grid: a row for each band of how much they are needed, the most needed first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    /// In the order of [`Needed::ALL`].
    pub rows: [Row<'a>; 4],
}

/// Those of one band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// How much they are needed.
    pub needed: Needed,
    /// By how many conditions are present, from none to all three. Only *yes* counts; each cell by id.
    pub cells: [Vec<Mark<'a>>; 4],
}

/// A candidate in its cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// Which.
    pub id: &'a Id<Candidate>,
    /// How many it reaches.
    pub reached: Reached,
    /// Whether it is one of the few.
    pub is_picked: bool,
    /// Whether it touches a group of which nothing can start or be asked.
    pub has_no_way_in: bool,
}

impl<'a> Grid<'a> {
    /// Of everyone with a standing. The board is the one that the outlook was made of.
    pub fn of(outlook: &'a Outlook, board: &Board) -> Self {
        let bands = Bands::of(&board.settings);
        let mut rows = Needed::ALL.map(|needed| Row {
            needed,
            cells: Default::default(),
        });
        for placed in &outlook.placed {
            if let Some(candidate) = board.candidates.get(&placed.id) {
                let row = &mut rows[bands.needed(&candidate.difference) as usize];
                row.cells[met(placed)].push(Mark {
                    id: &placed.id,
                    reached: bands.reached(&candidate.difference),
                    is_picked: outlook.picks(&placed.id),
                    has_no_way_in: has_no_way_in(candidate, outlook),
                });
            }
        }
        Self { rows }
    }
}

/// How many conditions are present: partly, disagreement and not known are none.
fn met(placed: &Placed) -> usize {
    let present = |reading: Reading| reading == Reading::Present;
    let conditions = placed.conditions.iter();
    conditions.filter(|c| present(c.reading)).count()
}

fn has_no_way_in(candidate: &Candidate, outlook: &Outlook) -> bool {
    let mut groups = candidate.groups.iter();
    groups.any(|group| outlook.groups.no_way_in.contains(group))
}
