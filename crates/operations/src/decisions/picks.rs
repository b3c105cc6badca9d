//! What decisions picked.

use std::sync::Arc;

use engine::candidate::Candidate;
use engine::id::Id;
use store::{Decision, Organisation, ReadTx, StoreError};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal, What};

/// What a decision picked, in the order given.
pub type Picks = Arc<[Id<Candidate>]>;

/// What the decision of a number picked.
///
/// # Errors
/// Refused when there is no such decision.
pub async fn picks(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    number: i64,
) -> Done<Picks> {
    let (known, wanted) = (foothold.clone(), move |decision: &Decision| {
        decision.number == number
    });
    let read = move |tx: &mut ReadTx<'_>| -> Result<Picks, Error> {
        let decision = tx.decisions()?.into_iter().find(wanted);
        of(
            tx,
            &known,
            &decision.ok_or(Refusal::NotFound(What::Decision))?,
        )
    };
    foothold.store().read(organisation, read).await
}

/// The number of the latest decision, and what it picked; none where nothing was decided yet.
///
/// # Errors
/// When the store fails.
pub async fn latest_picks(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
) -> Done<Option<(i64, Picks)>> {
    let known = foothold.clone();
    let read = move |tx: &mut ReadTx<'_>| -> Result<_, Error> {
        let Some(latest) = tx.decisions()?.into_iter().next() else {
            return Ok(None);
        };
        Ok(Some((latest.number, of(tx, &known, &latest)?)))
    };
    foothold.store().read(organisation, read).await
}

fn of(tx: &mut ReadTx<'_>, known: &Foothold, decision: &Decision) -> Result<Picks, Error> {
    if let Some(picks) = known.picks(&decision.id) {
        return Ok(picks);
    }
    let damaged = || StoreError::damaged(format!("the record of decision {}", decision.number));
    let text = tx.sealed(&decision.id)?.ok_or_else(damaged)?;
    let picks: Picks = exchange::record::picks(&text).ok_or_else(damaged)?.into();
    known.keep_picks(&decision.id, &picks);
    Ok(picks)
}
