//! Groundwork: planned, changed, begun, made to wait, done, dropped; and what needs not be asked again.

mod begin;
mod drop;
mod edit;
mod finish;
mod plan;
mod spare;
mod wait;

use engine::blockers::{Blocker, On};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::condition::Half;
use engine::groundwork::{Action, ActionState, Play, in_the_way};
use engine::id::Id;
use engine::people::Team;
use engine::text::{Name, Note, Title};
use engine::work::Piece;
use jiff::civil::Date;
use store::{SubjectKind, WriteTx};

use crate::foothold::unchanged_since;
use crate::refusal::{Error, Refusal, What};

pub use begin::{Begin, begin};
pub use drop::{Drop, drop};
pub use edit::{Edit, edit};
pub use finish::{Finish, finish};
pub use plan::{Plan, plan};
pub use spare::spare;
pub use wait::{Wait, wait};

/// What an action is, but what it is to remove and where it is in its life.
#[derive(Clone, Debug)]
pub struct Words {
    /// What it is, in a line.
    pub name: Title,
    /// What is done.
    pub doing: Option<Note>,
    /// The candidates it serves.
    pub serves: Vec<Id<Candidate>>,
    /// The team that does it.
    pub team: Option<Id<Team>>,
    /// Who leads it, by role.
    pub owner: Name,
    /// What would show that the condition is there.
    pub present_when: Note,
}

/// What an action begins as.
#[derive(Clone, Debug)]
pub enum When {
    /// It is live at once, to be done by this day.
    Now(Date),
    /// It waits.
    Later(Note),
}

impl When {
    fn state(&self, today: Date) -> ActionState {
        match self {
            Self::Now(due) => ActionState::Live {
                since: today,
                due: *due,
            },
            Self::Later(for_what) => ActionState::Waits {
                for_what: for_what.clone(),
            },
        }
    }
}

/// The action of an id, unchanged since a form about it was shown.
fn shown(tx: &mut WriteTx<'_>, id: &Id<Action>, seen: i64) -> Result<Action, Error> {
    let held = tx.held().board.work.actions.get(id);
    let held = held.ok_or(Refusal::NotFound(What::Action))?;
    let action = Action::clone(held);
    unchanged_since(tx, seen, SubjectKind::Action, id)?;
    Ok(action)
}

/// Keeps an action, where all that it names is here and it may be live if it is.
fn keep(tx: &mut WriteTx<'_>, action: Action) -> Result<(), Error> {
    let board = &tx.held().board;
    all_here(board, &action)?;
    if action.is_live() {
        let ways = in_the_way(&action, board);
        if !ways.is_empty() {
            return Err(Refusal::TooMuchLive(ways).into());
        }
    }
    tx.save(&Change::Piece(Piece::Action(action)))?;
    Ok(())
}

/// Keeps an action in another state.
fn put_in(tx: &mut WriteTx<'_>, action: Action, state: ActionState) -> Result<(), Error> {
    tx.save(&Change::Piece(Piece::Action(Action { state, ..action })))?;
    Ok(())
}

fn all_here(board: &Board, action: &Action) -> Result<(), Refusal> {
    let here = |candidate: &Id<Candidate>| board.candidates.get(candidate).is_some();
    if action.serves.is_empty() || !action.serves.iter().all(here) {
        return Err(Refusal::NotFound(What::Candidate));
    }
    let is_team = |team: &Id<Team>| board.teams.get(team).is_some();
    if !action.team.as_ref().is_none_or(is_team) {
        return Err(Refusal::NotFound(What::Team));
    }
    match &action.blocker.on {
        On::Team(team) if !is_team(team) => Err(Refusal::NotFound(What::Team)),
        On::Service(id) if board.services.get(id).is_none() => {
            Err(Refusal::NotFound(What::Service))
        }
        On::Candidate(id) if !here(id) => Err(Refusal::NotFound(What::Candidate)),
        _ => Ok(()),
    }
}

/// An action of these words.
fn action_of(id: Id<Action>, what: &Blocking, words: Words, state: ActionState) -> Action {
    let Words {
        name,
        doing,
        serves,
        team,
        owner,
        present_when,
    } = words;
    Action {
        id,
        name,
        doing,
        play: what.play.clone(),
        blocker: what.blocker.clone(),
        half: what.half,
        serves,
        team,
        owner,
        present_when,
        state,
    }
}

/// What an action is to remove, and what it was chosen from.
#[derive(Clone, Debug)]
pub struct Blocking {
    /// What it is to remove.
    pub blocker: Blocker,
    /// The half of the condition that is missing, where it was asked apart.
    pub half: Option<Half>,
    /// The play it was chosen from.
    pub play: Option<Id<Play>>,
}
