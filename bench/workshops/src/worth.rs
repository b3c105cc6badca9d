//! What picks are truly worth: the outlook of a board on which the whole truth is known.

use std::sync::Arc;

use engine::answer::Basis;
use engine::board::Board;
use engine::settings::Settings;
use engine::standing::Standing;

use crate::known::{answer, said, set_levels};
use crate::table::TODAY;
use crate::thing::{Thing, What};
use crate::world::{World, bare};

/// The truth about every row, in the balanced view.
pub struct Truth {
    pub standing: Vec<Standing>,
    worth: Vec<f64>,
    /// The most that a feasible set of rows that can truly start is worth.
    best: f64,
}

impl Truth {
    pub fn of(world: &World) -> Self {
        let outlook = engine::outlook(&board(world), TODAY).expect("weights");
        Self {
            standing: outlook.placed.iter().map(|p| p.standing).collect(),
            worth: outlook.placed.iter().map(|p| p.expected.to_f64()).collect(),
            best: outlook.few.total.to_f64(),
        }
    }

    /// What these rows are worth, those that cannot truly start nothing.
    pub fn part_of_best(&self, rows: &[usize]) -> Option<f64> {
        let can = rows
            .iter()
            .filter(|row| self.standing[**row] == Standing::Start);
        let worth: f64 = can.map(|row| self.worth[*row]).sum();
        (self.best > 0.0).then(|| worth / self.best)
    }
}

/// The board on which everything is known as it is.
fn board(world: &World) -> Board {
    let known = |at: usize| {
        let row = &world.rows[at];
        let mut candidate = bare(at, row);
        for thing in Thing::all_of(at, row) {
            let level = world.truth(&thing).0;
            let team = match &thing.what {
                What::Team(team) => Some(team),
                _ => None,
            };
            match (&thing.what, thing.condition()) {
                (What::Difference(dimension), _) => {
                    set_levels(&mut candidate, *dimension, level, level)
                }
                (_, Some(condition)) => {
                    let true_one = answer(condition, team, "Truth", said(level), Basis::FirstHand);
                    candidate.answer(true_one);
                }
                _ => {}
            }
        }
        Arc::new(candidate)
    };
    Board {
        candidates: Arc::new((0..world.rows.len()).map(known).collect()),
        settings: Arc::new(Settings {
            cases: 1,
            ..Settings::default()
        }),
        ..world.board.clone()
    }
}
