//! Decisions: the few as proposed or changed, sealed in a record that never changes.

mod opened;
mod picks;
mod record;
mod tell;

use engine::board::Board;
use engine::id::Id;
use store::{Organisation, StoreError};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};

pub use opened::{Opened, opened};
pub use picks::{Picks, latest_picks, picks};
pub(crate) use record::record_on;
pub use record::{Decide, Supersede, record};
pub use store::Decision;
pub use tell::{Concerned, whom_to_tell};

/// What a page shows of a record.
pub use exchange::json::Decimal;
pub use exchange::outlook::{OutlookDocument, PlacedDocument, QuestionDocument, ReasonDocument};
pub use exchange::record::{
    Beside, DecisionDocument, DissentDocument, PickedDocument, Record, SupersedesDocument, paper,
    summary, told,
};

/// How a paper is made of a record: [`paper`] or [`summary`].
pub type Written = fn(&Record, &Board, Beside<'_>) -> exchange::paper::Paper;

/// A decision and its sealed text.
pub struct Sealed {
    /// What is kept beside the text.
    pub decision: Decision,
    /// The text: the very bytes that were sealed.
    pub text: String,
    /// The number of the later decision that takes its place.
    pub superseded_by: Option<i64>,
}

/// Every decision, latest first, without the sealed texts.
///
/// # Errors
/// When the store fails.
pub async fn list(foothold: &Foothold, organisation: &Id<Organisation>) -> Done<Vec<Decision>> {
    foothold
        .store()
        .read(organisation, |tx| Ok(tx.decisions()?))
        .await
}

/// The decision of a number, with its sealed text.
///
/// # Errors
/// Refused when there is none.
pub async fn one(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    number: i64,
) -> Done<Sealed> {
    let read = move |tx: &mut store::ReadTx<'_>| -> Result<Sealed, Error> {
        let gone = || Refusal::NotFound(What::Decision);
        let all = tx.decisions()?;
        let decision = all.iter().find(|d| d.number == number).ok_or_else(gone)?;
        let text = tx.sealed(&decision.id)?.ok_or_else(gone)?;
        Ok(Sealed {
            superseded_by: superseded_by(&all, decision),
            decision: decision.clone(),
            text,
        })
    };
    foothold.store().read(organisation, read).await
}

/// The decision of a number, and that of the later one that takes its place.
///
/// # Errors
/// Refused when there is none.
pub async fn listed(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    number: i64,
) -> Done<(Decision, Option<i64>)> {
    let all = list(foothold, organisation).await?;
    let found = all.iter().find(|decision| decision.number == number);
    let decision = found.ok_or(Refusal::NotFound(What::Decision))?;
    Ok((decision.clone(), superseded_by(&all, decision)))
}

/// Whether a later decision can take the place of the one of a number.
///
/// # Errors
/// Refused when there is none, and when another took its place already.
pub async fn can_supersede(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    number: i64,
) -> Done<()> {
    let all = list(foothold, organisation).await?;
    Ok(place_of(&all, number).map(drop)?)
}

/// The number of the later decision that takes the place of one of these.
pub fn superseded_by(all: &[Decision], decision: &Decision) -> Option<i64> {
    let by = decision.superseded_by.as_ref()?;
    let later = all.iter().find(|later| later.id == *by);
    later.map(|later| later.number)
}

/// The decision of a number, while its place can be taken.
fn place_of(all: &[Decision], number: i64) -> Result<&Decision, Refusal> {
    let found = all.iter().find(|decision| decision.number == number);
    let earlier = found.ok_or(Refusal::NotFound(What::Decision))?;
    match superseded_by(all, earlier) {
        Some(by) => Err(Refusal::Superseded { number, by }),
        None => Ok(earlier),
    }
}

impl Sealed {
    /// The record that the text is.
    ///
    /// # Errors
    /// Fails when the text is no longer one: the database was changed by something else.
    pub fn record(&self) -> Done<Record> {
        Ok(Record::read(&self.text).map_err(|_| self.damaged())?)
    }

    /// What went into its record.
    ///
    /// # Errors
    /// Fails when the record holds what cannot be: the database was changed by something else.
    pub fn board(&self, record: &Record) -> Done<Board> {
        Ok(record.sealed.inputs.board().map_err(|_| self.damaged())?)
    }

    fn damaged(&self) -> StoreError {
        StoreError::damaged(format!("the record of decision {}", self.decision.number))
    }
}
