//! What is asked next.

use std::cmp::Reverse;

use engine::classes::Class;
use engine::outlook::{Outlook, Placed};
use engine::questions::first;

use crate::chance::Chance;
use crate::table::Table;
use crate::thing::Thing;

/// How a workshop chooses what to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// Foothold's first question, all of it in its order, stopping at the first condition that is not yes.
    Whole,
    /// The first thing of Foothold's first question, taken anew after each answer.
    Anew,
    /// The first row about which something is open, from left to right.
    InOrder,
    /// Anything that is open.
    AtRandom,
    /// Everything that is open, whatever the verdict: the most that asking can do.
    Everything,
}

impl Strategy {
    pub const ALL: [Self; 5] = [
        Self::Whole,
        Self::Anew,
        Self::InOrder,
        Self::AtRandom,
        Self::Everything,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "advice, whole questions",
            Self::Anew => "advice, anew each time",
            Self::InOrder => "list order",
            Self::Everything => "everything",
            Self::AtRandom => "at random",
        }
    }

    /// The next thing to ask; `about` is what is left of the question that was begun.
    pub fn next(
        self,
        table: &Table<'_>,
        outlook: &Outlook,
        about: &mut Vec<Thing>,
        chance: &mut Chance,
    ) -> Option<Thing> {
        match self {
            Self::Whole => advised(table, outlook, about),
            Self::Anew => {
                about.clear();
                advised(table, outlook, about)
            }
            Self::InOrder | Self::Everything => table.open(outlook).into_iter().next(),
            Self::AtRandom => {
                let mut open = table.open(outlook);
                (!open.is_empty()).then(|| open.swap_remove(chance.below(open.len())))
            }
        }
    }
}

/// The rest of the question that was begun, else the first about which somebody may know something, else what matters
/// only together.
fn advised(table: &Table<'_>, outlook: &Outlook, about: &mut Vec<Thing>) -> Option<Thing> {
    still_open(table, outlook, about);
    if about.is_empty() {
        let questions = first(&outlook.questions, outlook.questions.len()).into_iter();
        let sets = questions.map(|question| {
            let row = table.row_of(&question.candidate);
            let things = |topic: &_| Thing::of(row, &table.world.rows[row], *topic);
            let mut set: Vec<Thing> = question.about.iter().flat_map(things).collect();
            still_open(table, outlook, &mut set);
            set
        });
        let else_together = std::iter::once_with(|| together(table, outlook)).flatten();
        let mut sets = sets.chain(else_together);
        *about = sets.find(|set| !set.is_empty())?;
    }
    about.first().cloned()
}

/// Keeps what is open and can be known; nothing of a row that turned out not to start.
fn still_open(table: &Table<'_>, outlook: &Outlook, about: &mut Vec<Thing>) {
    if let Some(first) = about.first() {
        let open = table.open_of(outlook, first.row);
        about.retain(|thing| open.contains(thing));
    }
}

/// What is open about the possible ones, by share: [`Outlook::together`], which is empty while there is a question, even
/// one that nobody can answer.
fn together(table: &Table<'_>, outlook: &Outlook) -> Vec<Vec<Thing>> {
    let possible = outlook.placed.iter().filter(|p| p.class == Class::Possible);
    let mut possible: Vec<&Placed> = possible.collect();
    possible.sort_by_key(|p| Reverse(&p.share.part));
    let open = |p: &&Placed| table.open_of(outlook, table.row_of(&p.id));
    possible.iter().map(open).collect()
}
