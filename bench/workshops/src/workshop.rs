//! One workshop, from the board it begins with to the end of asking.

use std::sync::Arc;

use engine::outlook::{Outlook, VerdictKind};
use engine::standing::Standing;

use crate::chance::Chance;
use crate::strategy::Strategy;
use crate::table::Table;
use crate::world::World;
use crate::worth::Truth;

/// Why the asking ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Settled,
    SettledWithin,
    Enough,
    /// The verdict is still *ask*, and nothing is left that anybody knows.
    NothingLeft,
    /// Nothing can start, and nothing is left that anybody knows.
    NothingReady,
}

impl End {
    pub const ALL: [Self; 5] = [
        Self::Settled,
        Self::SettledWithin,
        Self::Enough,
        Self::NothingLeft,
        Self::NothingReady,
    ];

    /// Of a verdict with nothing left to ask.
    const fn of(verdict: &VerdictKind) -> Self {
        match verdict {
            VerdictKind::Settled => Self::Settled,
            VerdictKind::SettledWithin => Self::SettledWithin,
            VerdictKind::Enough => Self::Enough,
            VerdictKind::Ask => Self::NothingLeft,
            VerdictKind::NothingReady { .. } => Self::NothingReady,
        }
    }

    /// Whether the verdict says to stop.
    const fn is_enough(self) -> bool {
        !matches!(self, Self::NothingLeft | Self::NothingReady)
    }
}

/// How a workshop went.
#[derive(Clone, Copy, Debug)]
pub struct Played {
    pub answers: u32,
    pub end: End,
    /// What the picks are truly worth, as a part of the best there is; none where nothing can truly start.
    pub worth: Option<f64>,
    pub picks: usize,
    /// Of the picks, how many can truly not start.
    pub cannot: usize,
}

/// Plays it.
pub fn play(world: &World, strategy: Strategy) -> Played {
    let mut table = Table::of(world);
    if strategy == Strategy::Everything {
        // Verdicts do not matter here, so neither do cases.
        Arc::make_mut(&mut table.board.settings).cases = 1;
    }
    let mut about = Vec::new();
    let chance = &mut Chance::of(&[world.seed, 5]);
    loop {
        let outlook = table.outlook();
        let stops = End::of(&outlook.verdict.kind).is_enough() && strategy != Strategy::Everything;
        let next = (!stops).then(|| strategy.next(&table, &outlook, &mut about, chance));
        match next.flatten() {
            Some(thing) => table.ask(&thing),
            None => return played(&table, &outlook),
        }
    }
}

fn played(table: &Table<'_>, outlook: &Outlook) -> Played {
    let truth = Truth::of(table.world);
    let picks = outlook.few.picks.iter().map(|id| table.row_of(id));
    let picks: Vec<usize> = picks.collect();
    let cannot = |row: &&usize| truth.standing[**row] != Standing::Start;
    Played {
        answers: table.given,
        end: End::of(&outlook.verdict.kind),
        worth: truth.part_of_best(&picks),
        picks: picks.len(),
        cannot: picks.iter().filter(cannot).count(),
    }
}
