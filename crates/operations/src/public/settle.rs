//! Someone says whether there are public pages, and what the organisation's statements say.

use engine::board::Change;
use engine::public::{OfStatements, Openness};
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form of the public pages, parsed.
#[derive(Clone, Copy, Debug)]
pub struct Settle {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// Whether there are public pages.
    pub published: bool,
    /// Whether search engines may list them.
    pub found: bool,
    /// Whether everyone may put something forward.
    pub asks: bool,
}

/// The form of the statements, parsed.
#[derive(Clone, Debug)]
pub struct Say {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What they say.
    pub statements: OfStatements,
}

/// Opens the public pages, or takes them back.
///
/// # Errors
/// Refused where the role does not allow it, and when somebody changed it since the form was shown.
pub async fn settle(foothold: &Foothold, act: &Act, form: Settle) -> Done<()> {
    let change = move |held: Openness| Openness {
        published: form.published,
        found: form.found,
        asks: form.asks,
        ..held
    };
    foothold
        .write(act, Right::Settle, move |tx| save(tx, form.seen, change))
        .await
}

/// Says what the statements say.
///
/// # Errors
/// As [`settle`].
pub async fn say(foothold: &Foothold, act: &Act, form: Say) -> Done<()> {
    let Say { seen, statements } = form;
    let change = move |held: Openness| Openness { statements, ..held };
    foothold
        .write(act, Right::Settle, move |tx| save(tx, seen, change))
        .await
}

/// Keeps what became of it. What changes nothing is not kept.
fn save(
    tx: &mut WriteTx<'_>,
    seen: i64,
    change: impl FnOnce(Openness) -> Openness,
) -> Result<(), Error> {
    let held = tx.held().board.work.openness();
    unchanged_since(tx, seen, SubjectKind::Openness, &held.id)?;
    let now = change(held.clone());
    if now == held {
        return Ok(());
    }
    Ok(tx.save(&Change::Piece(Piece::Openness(now)))?)
}
