//! Someone gives a round up: it comes to no decision.

use engine::board::Change;
use engine::id::Id;
use engine::rounds::{Closed, Round, RoundState, Tally};
use engine::text::Note;
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use super::find;
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct GiveUp {
    /// Which.
    pub id: Id<Round>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// Why.
    pub why: Note,
}

/// Gives it up. It can be opened again while no other is open.
///
/// # Errors
/// Refused when it is closed, and when somebody changed it since the form was shown.
pub async fn give_up(foothold: &Foothold, act: &Act, given_up: GiveUp) -> Done<()> {
    let at = act.at;
    let work = move |tx: &mut WriteTx<'_>| -> Result<(), Error> {
        let held = find(&tx.held().board, &given_up.id)?;
        if !held.is_open() {
            let number = held.number;
            return Err(Refusal::RoundClosed { number }.into());
        }
        unchanged_since(tx, given_up.seen, SubjectKind::Round, &given_up.id)?;
        let closed = Closed {
            on: tx.held().organisation.zone.day_of(at),
            decision: None,
            supersedes: None,
            why: Some(given_up.why),
            tally: Tally::default(),
        };
        let state = RoundState::Closed(closed);
        Ok(tx.save(&Change::Piece(Piece::Round(Round { state, ..held })))?)
    };
    foothold.write(act, Right::RunRounds, work).await
}
