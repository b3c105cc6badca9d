//! A candidate is started: it is an exemplar from then on.

use engine::assessed::Assessed;
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::exemplars::{Crowded, Exemplar, ExemplarState, open_of};
use engine::id::Id;
use engine::reading::Ageing;
use engine::standing::Standing;
use engine::text::{Name, Note};
use engine::veil::Veil;
use engine::work::Piece;
use jiff::civil::Date;
use store::WriteTx;

use super::Kept;
use crate::act::Act;
use crate::candidates::find;
use crate::decisions::{latest_picks, picks};
use crate::foothold::Foothold;
use crate::kept_id::kept_id;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;
use crate::view::View;

/// The form, parsed.
pub struct Start {
    /// The form's own key: the same form sent twice starts one exemplar.
    pub key: Name,
    /// What to start.
    pub candidate: Id<Candidate>,
    /// The number of the decision that picked it, where one did.
    pub decision: Option<i64>,
    /// What is kept of it.
    pub kept: Kept,
    /// Why a pick is started where there is no room for it.
    pub anyway: Option<Note>,
}

/// Starts it; answers the exemplar's id. What was put under way by hand stays where it is: only what is kept of it begins.
///
/// # Errors
/// Refused when it is not on the list, when it neither stands at *Start now* nor was picked, when there is no room for it
/// (a pick may start anyway, with a reason), and when it is under way already.
pub async fn start(foothold: &Foothold, act: &mut Act, start: Start) -> Done<Id<Exemplar>> {
    let picked = match start.decision {
        None => false,
        Some(number) => {
            let picks = picks(foothold, &act.organisation, number).await?;
            picks.contains(&start.candidate)
        }
    };
    let (at, new) = (act.at, act.ids.fresh());
    let id = foothold
        .write(act, Right::Start, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            let starting = Starting { picked, today, new };
            tx.once("start", start.key.as_str(), |tx| {
                save(tx, &start, &starting)
            })
        })
        .await?;
    kept_id(&id)
}

/// What is known when it starts.
struct Starting {
    picked: bool,
    today: Date,
    new: Id<Exemplar>,
}

fn save(tx: &mut WriteTx<'_>, start: &Start, starting: &Starting) -> Result<String, Error> {
    let board = &tx.held().board;
    // What a blind round keeps from them is not told by whether it may start.
    let veil = Veil::of(board, &tx.by().author, starting.today);
    let veiled = veil.map(|veil| board.veiled_for(&veil));
    let seen = veiled.as_ref().unwrap_or(board);
    let anyway = match way(seen, &start.candidate, starting.picked, starting.today)? {
        Way::Free | Way::ByHand => None,
        Way::Anyway(_) => Some(start.anyway.clone().ok_or(Refusal::ReasonWanted)?),
    };
    let held = Candidate::clone(find(board, &start.candidate)?);
    let open = open_of(board, &held.id).cloned();
    let exemplar = begun(open, start, starting, anyway);
    let id = exemplar.id.as_str().to_owned();
    tx.save(&Change::Candidate(Candidate {
        status: Status::Exemplar,
        ..held
    }))?;
    tx.save(&Change::Piece(Piece::Exemplar(exemplar)))?;
    Ok(id)
}

/// How something could start now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// There is room for it.
    Free,
    /// There is none, but a decision picked it: a reason is wanted.
    Anyway(Crowded),
    /// It was put under way by hand: only what is kept of it is wanted.
    ByHand,
}

/// How something could start now, and the number of the decision that picked it: the one asked for where it did, else the
/// latest where that did.
///
/// # Errors
/// Refused as [`start`] would be.
pub async fn may_start(
    foothold: &Foothold,
    view: &View,
    candidate: &Id<Candidate>,
    decision: Option<i64>,
) -> Done<(Way, Option<i64>)> {
    let organisation = &view.organisation().id;
    let asked = match decision {
        Some(number) => Some((number, picks(foothold, organisation, number).await?)),
        None => latest_picks(foothold, organisation).await?,
    };
    let picked = asked.filter(|(_, picks)| picks.contains(candidate));
    let decision = picked.map(|(number, _)| number);
    let way = way(view.board(), candidate, decision.is_some(), view.today())?;
    Ok((way, decision))
}

fn way(
    board: &Board,
    candidate: &Id<Candidate>,
    picked: bool,
    today: Date,
) -> Result<Way, Refusal> {
    let held = find(board, candidate)?;
    match (held.status, open_of(board, candidate)) {
        (Status::Candidate, _) => {}
        (Status::Exemplar, None) => return Ok(Way::ByHand),
        (Status::Exemplar, Some(_)) => return Err(Refusal::UnderWay),
        (elsewhere, _) => return Err(Refusal::NotOnTheList(elsewhere)),
    }
    let ageing = Ageing::of(&board.settings, today);
    let standing = Assessed::of(held, board, &ageing).standing;
    if !picked && standing != Some(Standing::Start) {
        return Err(Refusal::NotReady);
    }
    match Crowded::of(held, board) {
        None => Ok(Way::Free),
        Some(crowded) if picked => Ok(Way::Anyway(crowded)),
        Some(crowded) => Err(Refusal::NoRoom(crowded)),
    }
}

/// What is kept from now on: what was kept of it before, where it was put elsewhere by hand, goes on.
fn begun(
    open: Option<Exemplar>,
    start: &Start,
    starting: &Starting,
    anyway: Option<Note>,
) -> Exemplar {
    let Kept {
        baseline,
        question,
        look_on,
    } = start.kept.clone();
    let fresh = || Exemplar {
        id: starting.new.clone(),
        candidate: start.candidate.clone(),
        decision: None,
        anyway: None,
        started: starting.today,
        baseline: None,
        question: None,
        look_on: None,
        notes: Vec::new(),
        reviews: Vec::new(),
        state: ExemplarState::UnderWay,
    };
    Exemplar {
        decision: start.decision.filter(|_| starting.picked),
        anyway,
        baseline,
        question,
        look_on: Some(look_on),
        ..open.unwrap_or_else(fresh)
    }
}
