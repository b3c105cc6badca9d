//! Rounds of choosing: opened, changed while they are open, given up, opened again. Recording a decision closes one.

mod ask_person;
mod change;
mod give_up;
mod heard;
mod open;
mod reopen;
mod reveal;

use engine::answer::Source;
use engine::board::Board;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::rounds::{Asked, Round, open_round};
use store::WriteTx;

use crate::answers::{Voice, source_of};
use crate::refusal::{Error, Refusal, What};

pub use ask_person::{AskPerson, Who, ask_person};
pub use change::{ChangeRound, change};
pub use give_up::{GiveUp, give_up};
pub use heard::{Heard, heard, verdict};
pub use open::{OpenRound, open};
pub use reopen::reopen;
pub use reveal::reveal;

/// Who is to be asked about a condition of every candidate it concerns.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Who: a source that is here, or a name written down.
    pub who: Voice,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team's candidates; none asks about all.
    pub team: Option<Id<Team>>,
    /// The id of its source, where the name is new.
    pub new_source: Id<Source>,
}

/// The round with an id.
fn find(board: &Board, id: &Id<Round>) -> Result<Round, Refusal> {
    let held = board.work.rounds.get(id);
    let held = held.ok_or(Refusal::NotFound(What::Round))?;
    Ok(Round::clone(held))
}

/// Refuses while a round is open.
fn none_open(board: &Board) -> Result<(), Refusal> {
    match open_round(&board.work) {
        Some(Round { number, .. }) => Err(Refusal::RoundOpen { number: *number }),
        None => Ok(()),
    }
}

/// Who is asked what, each once, with the sources of names not heard before.
fn asked(tx: &mut WriteTx<'_>, asks: &[Ask]) -> Result<Vec<Asked>, Error> {
    let mut all: Vec<Asked> = Vec::with_capacity(asks.len());
    for ask in asks {
        let team = ask.team.as_ref();
        let team = team.filter(|_| ask.condition == Condition::Operations);
        if team.is_some_and(|team| tx.held().board.teams.get(team).is_none()) {
            return Err(Refusal::NotFound(What::Team).into());
        }
        let asked = Asked {
            who: source_of(tx, &ask.who, ask.new_source.clone())?,
            condition: ask.condition,
            team: team.cloned(),
        };
        if !all.contains(&asked) {
            all.push(asked);
        }
    }
    Ok(all)
}
