//! Someone changes an open round: when it closes, who is asked, what it is about.

use engine::board::Change;
use engine::id::Id;
use engine::rounds::Round;
use engine::text::Note;
use engine::work::Piece;
use jiff::civil::Date;
use store::{SubjectKind, WriteTx};

use super::{Ask, asked, find};
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct ChangeRound {
    /// Which.
    pub id: Id<Round>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// The day it is to close.
    pub closes: Date,
    /// Who is asked what.
    pub asked: Vec<Ask>,
    /// What it is about.
    pub note: Option<Note>,
}

/// Saves the form.
///
/// # Errors
/// Refused when the round is closed, when somebody changed it since the form was shown, and when a source or a team it
/// names is gone.
pub async fn change(foothold: &Foothold, act: &Act, change: ChangeRound) -> Done<()> {
    let at = act.at;
    foothold
        .write(act, Right::RunRounds, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            save(tx, &change, today)
        })
        .await
}

/// Since when everyone sees where things stand. What was shown when its closing day was past stays so, though the day moves.
fn seen_since(round: &Round, today: Date) -> Option<Date> {
    let is_past = round.blind && today > round.closes;
    round.revealed.or(is_past.then_some(today))
}

fn save(tx: &mut WriteTx<'_>, change: &ChangeRound, today: Date) -> Result<(), Error> {
    let held = find(&tx.held().board, &change.id)?;
    if !held.is_open() {
        return Err(Refusal::RoundClosed {
            number: held.number,
        }
        .into());
    }
    unchanged_since(tx, change.seen, SubjectKind::Round, &change.id)?;
    let revealed = seen_since(&held, today);
    let asked = asked(tx, &change.asked)?;
    tx.save(&Change::Piece(Piece::Round(Round {
        closes: change.closes,
        revealed,
        asked,
        note: change.note.clone(),
        ..held
    })))?;
    Ok(())
}
