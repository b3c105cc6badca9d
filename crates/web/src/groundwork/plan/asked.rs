//! What an address or a form asks for: a blocker, candidates, a play; and what follows from them.

use engine::asking::waiting_on;
use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Half;
use engine::groundwork::{Play, missing_half};
use engine::id::Id;
use engine::outlook::Outlook;
use engine::reading::Ageing;
use operations::View;
use wording::form::Wrong;

use super::choose::{CANDIDATE, OWN};
use super::form::{BLOCKER, PLAY};
use crate::form::Typed;
use crate::groundwork::path::blocker_of;
use crate::playbook;

/// The blocker that a form or an address says, of things that are here.
pub(super) fn blocker(typed: &Typed, board: &Board) -> Option<Blocker> {
    let blocker = blocker_of(typed.text(BLOCKER))?;
    let is_here = match &blocker.on {
        On::Sponsor(_) | On::Need(_) => true,
        On::Team(id) => board.teams.get(id).is_some(),
        On::Service(id) => board.services.get(id).is_some(),
        On::Candidate(id) => board.candidates.get(id).is_some(),
    };
    is_here.then_some(blocker)
}

/// The candidates that the address names; where it names none, those that the first opening with the blocker opens.
pub(super) fn ticked(
    typed: &Typed,
    blocker: &Blocker,
    outlook: &Outlook,
) -> Result<Vec<Id<Candidate>>, Wrong> {
    let named = typed.ids(CANDIDATE)?;
    if !named.is_empty() {
        return Ok(named);
    }
    let mut openings = outlook.unblock.iter();
    let first = openings.find(|opening| opening.blockers.contains(blocker));
    Ok(first.map_or_else(Vec::new, |opening| opening.opens.clone()))
}

/// What was chosen.
#[derive(Clone, Copy)]
pub(super) enum Chosen<'a> {
    /// A play.
    Play(&'a Play),
    /// One writes one's own.
    Own,
}

impl<'a> Chosen<'a> {
    /// None where nothing is chosen yet.
    pub(super) fn of(typed: &Typed, board: &'a Board) -> Option<Self> {
        match typed.text(PLAY) {
            OWN => Some(Self::Own),
            id => {
                let listed = playbook::of(board).get(&Id::parse(id).ok()?)?;
                Some(Self::Play(listed.play))
            }
        }
    }

    /// The play.
    pub(super) const fn play(self) -> Option<&'a Play> {
        match self {
            Self::Play(play) => Some(play),
            Self::Own => None,
        }
    }
}

/// The half that is missing, by what was said about these.
pub(super) fn half(view: &View, blocker: &Blocker, candidates: &[Id<Candidate>]) -> Option<Half> {
    let board = view.board();
    let ageing = Ageing::of(&board.settings, view.today());
    let held = candidates.iter().filter_map(|id| board.candidates.get(id));
    missing_half(blocker, held.map(AsRef::as_ref), &ageing)
}

/// What may be ticked: those that hang on the blocker, and those that are ticked already.
pub(super) fn offered<'a>(
    view: &'a View,
    blocker: &Blocker,
    ticked: impl IntoIterator<Item = Id<Candidate>>,
) -> Vec<&'a Candidate> {
    let board = view.board();
    let ageing = Ageing::of(&board.settings, view.today());
    let waiting = waiting_on(blocker, board, &ageing);
    let mut ids: Vec<Id<Candidate>> = ticked.into_iter().collect();
    ids.extend(waiting.into_iter().map(|ask| ask.candidate));
    let mut offered: Vec<&Candidate> = Vec::new();
    for id in &ids {
        if let Some(held) = board.candidates.get(id)
            && offered.iter().all(|known| known.id != held.id)
        {
            offered.push(held);
        }
    }
    offered
}
