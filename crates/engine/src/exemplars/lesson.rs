//! What was learned.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Exemplar;
use crate::asking::{Ask, waiting_on};
use crate::blockers::Blocker;
use crate::board::Board;
use crate::id::Id;
use crate::keyed::HasId;
use crate::reading::Ageing;
use crate::text::Note;

/// A lesson. It changes no condition by itself: the people who know are asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its id.
    pub id: Id<Lesson>,
    /// The day.
    pub on: Date,
    /// The lesson itself: what can be done now that could not.
    pub text: Note,
    /// The exemplar that taught it.
    pub from: Option<Id<Exemplar>>,
    /// What it may have removed: whoever hangs on one of these is asked again.
    pub touches: Vec<Blocker>,
    /// What was asked again because of it. Texts kept before this was have none.
    #[serde(default)]
    pub asked: Vec<Ask>,
    /// What of it is still to be asked again.
    pub asks: Vec<Ask>,
}

impl Lesson {
    /// What a lesson that touches these asks again: whoever waits on one of them, each thing once, in order of what is
    /// touched. What was started is not on the list, so it is never asked about again by what it taught.
    pub fn asking(touches: &[Blocker], board: &Board, ageing: &Ageing) -> Vec<Ask> {
        let mut asks = Vec::new();
        for ask in touches
            .iter()
            .flat_map(|one| waiting_on(one, board, ageing))
        {
            if !asks.contains(&ask) {
                asks.push(ask);
            }
        }
        asks
    }
}

impl HasId for Lesson {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
