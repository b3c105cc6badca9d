//! Whoever put something forward without an account sees what became of it.

use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::text::Title;
use jiff::Timestamp;
use store::{Became, Digest, Organisation, ReadTx, Suggestion};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// What was given.
    pub given: Suggestion,
    /// What it is on the list, where it was taken: its title, and where it is in its life. Nothing of where it stands.
    pub listed: Option<(Title, Status)>,
}

/// What became of what was given with a secret.
///
/// # Errors
/// When the store fails.
pub async fn follow(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    secret: &str,
    now: Timestamp,
) -> Done<Option<Followed>> {
    let digest = Digest::of(secret);
    let read = move |tx: &mut ReadTx<'_>| -> Result<Option<Suggestion>, Error> {
        Ok(tx.suggested(&digest)?)
    };
    let Some(given) = foothold.store().read(organisation, read).await? else {
        return Ok(None);
    };
    let view = foothold.view(organisation, now).await?;
    let listed = match &given.became {
        Became::Taken(id) => view.board().candidates.get(id),
        Became::Waiting | Became::Declined(_) => None,
    };
    let told = |candidate: &Candidate| (candidate.title.clone(), candidate.status);
    let listed = listed.map(|candidate| told(candidate));
    Ok(Some(Followed { given, listed }))
}
