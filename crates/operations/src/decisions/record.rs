//! Someone records a decision.

use std::sync::Arc;

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::text::{Name, Note};
use exchange::record::{Record, Sealing, seal};
use jiff::civil::Date;
use store::{Decision, Held, NewDecision, StoreError, WriteTx};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};

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
}

/// How often the outlook is made anew because somebody wrote in between, before the form is shown again.
const TRIES: usize = 5;

/// Records the decision; answers its number.
///
/// # Errors
/// Refused when what was proposed has changed since the form was shown, when a pick cannot start, and when other picks
/// than the proposed have no reason.
pub async fn record(foothold: &Foothold, act: &mut Act, decide: Decide) -> Done<i64> {
    for _ in 0..TRIES {
        let view = foothold.view(&act.organisation, act.at).await?;
        let outlook = view.outlook().await?;
        if !alike(&decide.proposed, &outlook.few.picks) {
            break;
        }
        let seen = Seen {
            revision: view.revision(),
            today: view.today(),
            outlook,
        };
        let (decide, id) = (decide.clone(), act.ids.fresh());
        if let Some(number) = foothold
            .write(act, move |tx| save(tx, &decide, &seen, id))
            .await?
        {
            return Ok(number);
        }
    }
    Err(Refusal::Stale.into())
}

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
    id: Id<Decision>,
) -> Result<Option<i64>, Error> {
    if tx.held().revision != seen.revision {
        return Ok(None);
    }
    let number = tx.once(decide.key.as_str(), |tx| {
        keep(tx, decide, seen, id).map(|number| number.to_string())
    })?;
    Ok(Some(
        number.parse().map_err(|_| StoreError::damaged(number))?,
    ))
}

fn keep(
    tx: &mut WriteTx<'_>,
    decide: &Decide,
    seen: &Seen,
    id: Id<Decision>,
) -> Result<i64, Error> {
    let number = tx.next_decision_number()?;
    let record = sealed(tx.held(), decide, seen, number)?;
    let (sealed, digest, look_again) = (record.text(), record.digest, decide.look_again);
    tx.record(&NewDecision {
        id,
        number,
        sealed,
        digest,
        look_again,
        supersedes: None,
    })?;
    Ok(number)
}

fn sealed(held: &Held, decide: &Decide, seen: &Seen, number: i64) -> Result<Record, Refusal> {
    let sealing = Sealing {
        number: number.unsigned_abs(),
        date: seen.today,
        organisation: held.organisation.name.clone(),
        picks: decide.picks.clone(),
        reason: decide.reason.clone(),
        note: decide.note.clone(),
        said_against: decide.said_against.clone(),
        look_again: decide.look_again,
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
