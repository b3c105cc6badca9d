//! Somebody puts something forward by the link inside the organisation. Who, is not known and not kept.

use engine::candidate::Kind;
use engine::id::Id;
use engine::text::Title;
use jiff::{SignedDuration, Timestamp};
use store::{Became, Detail, Digest, Organisation, Passage, Purpose, Suggestion, WriteTx};

use crate::act::{Act, Ids};
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::sign_in::Secret;

/// The most that is taken in a day, of everyone together.
pub const MOST_A_DAY: i64 = 200;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// What is put forward.
#[derive(Clone, Debug)]
pub struct GiveSuggestion {
    /// The secret by which they can see what became of it: the form's own, so that sent twice it is given once.
    pub follow: Secret,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// What else there is to say.
    pub detail: Option<Detail>,
}

/// By which way something is put forward.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// By the link inside the organisation, with its secret.
    Link(&'a str),
    /// On the public pages, where everyone may.
    Everyone,
}

/// Holds it, for whoever has the secret of the link inside the organisation, and for everyone where everyone may.
///
/// # Errors
/// Refused where the way is not open, and where too much was given in a day.
pub async fn give(
    foothold: &Foothold,
    organisation: Id<Organisation>,
    (at, mut ids): (Timestamp, Ids),
    by: By<'_>,
    one: GiveSuggestion,
) -> Done<()> {
    let id = ids.fresh();
    let link = match by {
        By::Link(secret) => Some(Digest::of(secret)),
        By::Everyone => None,
    };
    let act = Act::of_nobody(organisation, at, ids);
    foothold
        .write_freely(&act, move |tx| save(tx, id, link.as_ref(), one))
        .await
}

fn save(
    tx: &mut WriteTx<'_>,
    id: Id<Suggestion>,
    link: Option<&Digest>,
    one: GiveSuggestion,
) -> Result<(), Error> {
    let made = tx.by().at;
    let is_inside = |link: &store::Link| link.purpose == Purpose::Inside && link.is_open(made);
    let is_let_in = match link {
        Some(link) => tx.link(link)?.is_some_and(|link| is_inside(&link)),
        None => tx.held().board.work.openness().takes_suggestions(),
    };
    if !is_let_in {
        return Err(Refusal::NotLetIn.into());
    }
    let digest = one.follow.digest();
    if tx.suggested(&digest)?.is_some() {
        return Ok(());
    }
    if tx.suggested_since(made - A_DAY)? >= MOST_A_DAY {
        return Err(Refusal::TooManyToday.into());
    }
    let suggestion = Suggestion {
        id,
        title: one.title,
        kind: one.kind,
        detail: one.detail,
        made,
        became: Became::Waiting,
    };
    tx.suggest(&suggestion, &digest)?;
    let way = if link.is_some() { "inside" } else { "public" };
    Ok(tx.note(way, &Passage::Suggested)?)
}
