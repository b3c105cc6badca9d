//! In which rounds each thing came up that keeps coming up: a grid of marks, and its table.

use engine::strategy::{Recurring, Strategy};
use wording::strategy::{came_up, came_up_in, named};
use wording::{Names, number};

use super::MOST_DRAWN;
use crate::drawing::{Grid, GridCell, GridRow, Mark};

/// How many things it holds: as many as the words above name.
const MOST: usize = 10;

/// The grid and its table.
pub(super) struct CameUp {
    pub(super) grid: Grid,
    /// What came up, in which rounds, and how many it would have helped to open.
    pub(super) rows: Vec<(String, String, String)>,
}

impl CameUp {
    /// None where nothing came up twice.
    pub(super) fn of(strategy: &Strategy<'_>, names: &Names<'_>) -> Option<Self> {
        let shown: Vec<&Recurring<'_>> = strategy.recurring.iter().take(MOST).collect();
        let moments = &strategy.moments[strategy.moments.len().saturating_sub(MOST_DRAWN)..];
        let rounds: Vec<u32> = moments.iter().map(|moment| moment.round).collect();
        let columns: Vec<String> = rounds.iter().map(u32::to_string).collect();
        let told: Vec<String> = shown.iter().map(|one| came_up_in(one, names)).collect();
        let drawn = shown.iter().map(|one| GridRow {
            name: named(one, names),
            cells: rounds.iter().map(|round| Some(cell(one, *round))).collect(),
        });
        let row = |one: &&Recurring<'_>| {
            let opened = number::grouped(one.opened as u64);
            (named(one, names), came_up(one), opened)
        };
        (!shown.is_empty()).then(|| Self {
            grid: Grid::of(told.join(" "), &columns, drawn.collect()),
            rows: shown.iter().map(row).collect(),
        })
    }
}

fn cell(one: &Recurring<'_>, round: u32) -> GridCell {
    let mark = if one.rounds.contains(&round) {
        Mark::Square
    } else {
        Mark::Line
    };
    GridCell { mark, count: None }
}
