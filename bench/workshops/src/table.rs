//! The table in the workshop: the board so far, who was asked what, and what is still open.

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::{Basis, Said};
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::difference::Dimension;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use engine::reading::{Ageing, Reading, team_reading};
use engine::standing::Standing;
use jiff::civil::{Date, date};

use crate::chance::Chance;
use crate::known::{answer, said, set_levels};
use crate::thing::{Thing, What};
use crate::world::World;

/// The day of every workshop: no answer is old.
pub const TODAY: Date = date(2026, 11, 2);

/// People who can be asked about one thing.
const PEOPLE: u64 = 2;
/// Of a hundred people asked, how many do not know.
const DO_NOT_KNOW: usize = 10;
/// Of a hundred answers, how many are one level off the truth.
const ONE_OFF: usize = 10;

pub struct Table<'a> {
    pub world: &'a World,
    pub board: Board,
    /// How many were asked about a thing.
    asked: HashMap<Thing, u64>,
    /// Answers given, those that do not know among them.
    pub given: u32,
}

impl<'a> Table<'a> {
    pub fn of(world: &'a World) -> Self {
        Self {
            world,
            board: world.board.clone(),
            asked: HashMap::new(),
            given: 0,
        }
    }

    pub fn outlook(&self) -> Outlook {
        engine::outlook(&self.board, TODAY).expect("weights")
    }

    /// Asks one more person.
    pub fn ask(&mut self, thing: &Thing) {
        let nth = self.asked.entry(thing.clone()).or_default();
        *nth += 1;
        self.given += 1;
        let number = thing.number(&self.world.rows[thing.row]);
        let chance = &mut Chance::of(&[self.world.seed, 4, number, *nth]);
        let source = format!("Asked {nth}");
        let folk = self.world.folk;
        if chance.percent(folk.err(DO_NOT_KNOW)) {
            self.hear(thing, &source, None);
            return;
        }
        let (truth, levels) = self.world.truth(thing);
        let level = chance.blurred(truth, levels, folk.err(ONE_OFF));
        self.hear(thing, &source, Some(level));
    }

    /// Writes an answer down; none: it is not known.
    fn hear(&mut self, thing: &Thing, source: &str, level: Option<u8>) {
        let ruled = self.reading(thing) == Some(Reading::Contested);
        let basis = if ruled {
            Basis::Ruling
        } else {
            Basis::FirstHand
        };
        let team = match &thing.what {
            What::Team(team) => Some(team),
            _ => None,
        };
        let id = self.board.candidates[thing.row].id.clone();
        let all = Arc::make_mut(&mut self.board.candidates);
        let Some(candidate) = all.get_mut(&id).map(Arc::make_mut) else {
            return;
        };
        match (thing.condition(), &thing.what, level) {
            (Some(condition), ..) => {
                let said = level.map_or(Said::Unknown, said);
                candidate.answer(answer(condition, team, source, said, basis));
            }
            (None, What::Difference(dimension), Some(level)) => {
                set_levels(candidate, *dimension, level, level);
            }
            _ => {}
        }
    }

    /// Everything open that somebody may still know, row by row.
    pub fn open(&self, outlook: &Outlook) -> Vec<Thing> {
        let rows = 0..self.world.rows.len();
        rows.flat_map(|row| self.open_of(outlook, row)).collect()
    }

    /// What is open about a row and somebody may still know. Nothing where it cannot start, nor where nobody knows a
    /// condition of it: it could not start either.
    pub fn open_of(&self, outlook: &Outlook, row: usize) -> Vec<Thing> {
        let placed = self.placed(outlook, row);
        if !matches!(placed.standing, Standing::Start | Standing::Ask) {
            return Vec::new();
        }
        let all = Thing::all_of(row, &self.world.rows[row]);
        let open: Vec<Thing> = all.filter(|thing| self.is_open(placed, thing)).collect();
        if open
            .iter()
            .any(|thing| thing.condition().is_some() && self.nobody_knows(thing))
        {
            return Vec::new();
        }
        let known = |thing: &Thing| !self.nobody_knows(thing);
        open.into_iter().filter(known).collect()
    }

    pub fn placed<'b>(&self, outlook: &'b Outlook, row: usize) -> &'b Placed {
        outlook.placed(&self.candidate(row).id).expect("a standing")
    }

    /// Where a candidate stands on the board.
    pub fn row_of(&self, id: &Id<Candidate>) -> usize {
        let found = self
            .board
            .candidates
            .binary_search_by(|held| held.id.cmp(id));
        found.expect("on the board")
    }

    fn candidate(&self, row: usize) -> &Candidate {
        &self.board.candidates[row]
    }

    fn is_open(&self, placed: &Placed, thing: &Thing) -> bool {
        match &thing.what {
            What::Condition(condition) => placed.conditions[condition.index()].levels.len() > 1,
            What::Team(_) => matches!(
                self.reading(thing),
                Some(Reading::Contested | Reading::Unknown)
            ),
            What::Difference(dimension) => is_wide(placed, *dimension),
        }
    }

    fn nobody_knows(&self, thing: &Thing) -> bool {
        self.asked.get(thing).is_some_and(|asked| *asked >= PEOPLE)
    }

    fn reading(&self, thing: &Thing) -> Option<Reading> {
        let ageing = Ageing::of(&self.board.settings, TODAY);
        let candidate = self.candidate(thing.row);
        match &thing.what {
            What::Team(team) => Some(team_reading(candidate, team, &ageing)),
            What::Condition(condition) => {
                let assessed = Assessed::of(candidate, &self.board, &ageing);
                Some(assessed.conditions[condition.index()].reading)
            }
            What::Difference(_) => None,
        }
    }
}

fn is_wide(placed: &Placed, dimension: Dimension) -> bool {
    placed.low[dimension.index()] < placed.high[dimension.index()]
}
