//! Someone records a decision.

use std::sync::Arc;

use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, outlook};
use engine::rounds::{Closed, Round, RoundState, Tally, next_number, open_round, veiling};
use engine::text::{Name, Note};
use engine::work::Piece;
use exchange::record::{Record, Sealing, SupersedesDocument, seal};
use jiff::civil::Date;
use store::{Decision, Held, NewDecision, StoreError, WriteTx};

use super::place_of;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Decide {
    /// The form's own key: the same form sent twice records one decision.
    pub key: Name,
    /// What the form showed as proposed.
    pub proposed: Vec<Id<Candidate>>,
    /// What is to start.
    pub picks: Vec<Id<Candidate>>,
    /// Why these, where they are not the proposed ones.
    pub reason: Option<Note>,
    /// What else there is to say.
    pub note: Option<Note>,
    /// What was said against.
    pub said_against: Option<Note>,
    /// When to look again.
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes, and why.
    pub supersedes: Option<Supersede>,
}

/// The earlier decision whose place a decision takes.
#[derive(Clone, Debug)]
pub struct Supersede {
    /// Its number.
    pub number: i64,
    /// Why.
    pub why: Note,
}

/// How often the outlook is made anew because somebody wrote in between, before the form is shown again.
const TRIES: usize = 5;

/// Records the decision, and closes the open round with it: where none is open, one that opened and closed today. Answers
/// its number.
///
/// # Errors
/// Refused while a blind round keeps answers back, when what was proposed has changed since the form was shown, when a pick cannot start, when other picks than
/// the proposed have no reason, and when the earlier decision whose place it would take is gone or superseded already.
pub async fn record(foothold: &Foothold, act: &mut Act, decide: Decide) -> Done<i64> {
    for _ in 0..TRIES {
        let view = foothold.view(&act.organisation, act.at).await?;
        shown_to_all(view.board(), view.today())?;
        let outlook = view.outlook().await?;
        if !alike(&decide.proposed, &outlook.few.picks) {
            break;
        }
        let seen = Seen {
            revision: view.revision(),
            today: view.today(),
            outlook,
        };
        let decide = decide.clone();
        let ids = (act.ids.fresh(), act.ids.fresh());
        if let Some(number) = foothold
            .write(act, Right::Decide, move |tx| save(tx, &decide, &seen, ids))
            .await?
        {
            return Ok(number);
        }
    }
    Err(Refusal::Stale.into())
}

/// Keeps a decision within a write, on the outlook of the board as it is there: for what is filled in whole.
///
/// # Errors
/// As [`record`]; nothing was shown that could have changed.
pub(crate) fn record_on(
    tx: &mut WriteTx<'_>,
    today: Date,
    ids: Fresh,
    decide: impl FnOnce(&Outlook) -> Decide,
) -> Result<i64, Error> {
    let held = tx.held();
    let seen = Seen {
        revision: held.revision,
        today,
        outlook: outlook(&held.board, today)
            .map(Arc::new)
            .map_err(Refusal::NoWeights)?,
    };
    let decide = decide(&seen.outlook);
    keep(tx, &decide, &seen, ids)
}

/// New ids: the decision's, and that of its round where none is open.
type Fresh = (Id<Decision>, Id<Round>);

/// What the decision is made on.
struct Seen {
    revision: i64,
    today: Date,
    outlook: Arc<Outlook>,
}

/// Keeps the decision; none where somebody wrote since its outlook was made.
fn save(
    tx: &mut WriteTx<'_>,
    decide: &Decide,
    seen: &Seen,
    ids: Fresh,
) -> Result<Option<i64>, Error> {
    if tx.held().revision != seen.revision {
        return Ok(None);
    }
    let number = tx.once("record-decision", decide.key.as_str(), |tx| {
        keep(tx, decide, seen, ids).map(|number| number.to_string())
    })?;
    Ok(Some(
        number.parse().map_err(|_| StoreError::damaged(number))?,
    ))
}

fn keep(
    tx: &mut WriteTx<'_>,
    decide: &Decide,
    seen: &Seen,
    (id, round): Fresh,
) -> Result<i64, Error> {
    shown_to_all(&tx.held().board, seen.today)?;
    let supersedes = match &decide.supersedes {
        Some(earlier) => Some(place_of(&tx.decisions()?, earlier.number)?.id.clone()),
        None => None,
    };
    let number = tx.next_decision_number()?;
    let record = sealed(tx.held(), decide, seen, number)?;
    let (sealed, digest, look_again) = (record.text(), record.digest, decide.look_again);
    tx.record(&NewDecision {
        id,
        number,
        sealed,
        digest,
        look_again,
        supersedes,
    })?;
    close(tx, decide, seen, number, round)?;
    Ok(number)
}

/// Refuses while a blind round keeps answers back: nobody decides on what they have not seen.
fn shown_to_all(board: &Board, today: Date) -> Result<(), Refusal> {
    match veiling(&board.work, today) {
        Some(round) => Err(Refusal::StillBlind {
            number: round.number,
        }),
        None => Ok(()),
    }
}

/// Closes the open round with the decision. Every decision belongs to a round: where none is open, to one of today.
fn close(
    tx: &mut WriteTx<'_>,
    decide: &Decide,
    seen: &Seen,
    decision: i64,
    id: Id<Round>,
) -> Result<(), Error> {
    let board = &tx.held().board;
    let today = seen.today;
    let closed = Closed {
        on: today,
        decision: Some(decision),
        supersedes: decide.supersedes.as_ref().map(|earlier| earlier.number),
        why: None,
        tally: Tally::of(board, &seen.outlook, &decide.picks),
    };
    let of_today = || Round {
        id,
        number: next_number(&board.work),
        opened: today,
        closes: today,
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Open,
    };
    let round = open_round(&board.work).cloned().unwrap_or_else(of_today);
    let state = RoundState::Closed(closed);
    Ok(tx.save(&Change::Piece(Piece::Round(Round { state, ..round })))?)
}

fn sealed(held: &Held, decide: &Decide, seen: &Seen, number: i64) -> Result<Record, Refusal> {
    let supersedes = decide.supersedes.as_ref();
    let supersedes = supersedes.map(|earlier| SupersedesDocument {
        decision: earlier.number.unsigned_abs(),
        why: earlier.why.clone(),
    });
    let sealing = Sealing {
        number: number.unsigned_abs(),
        date: seen.today,
        organisation: held.organisation.name.clone(),
        picks: decide.picks.clone(),
        reason: decide.reason.clone(),
        note: decide.note.clone(),
        said_against: decide.said_against.clone(),
        look_again: decide.look_again,
        supersedes,
    };
    seal(sealing, &held.board, &seen.outlook).map_err(Refusal::NotSealed)
}

fn alike(a: &[Id<Candidate>], b: &[Id<Candidate>]) -> bool {
    let sorted = |ids: &[Id<Candidate>]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    sorted(a) == sorted(b)
}
