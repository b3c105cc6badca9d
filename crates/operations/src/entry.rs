//! Someone says who enters by the organisation's own sign-in, and as what.

use engine::board::Change;
use engine::entry::{Entry, EntryRules};
use engine::work::Piece;
use store::SubjectKind;

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::Done;
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct SetRules {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// The rules.
    pub rules: EntryRules,
}

/// Keeps them. They count from the next sign-in on; nobody who is here is sent out by them.
///
/// # Errors
/// Refused where the role does not allow it, and when somebody changed them since the form was shown.
pub async fn set_rules(foothold: &Foothold, act: &Act, set: SetRules) -> Done<()> {
    foothold
        .write(act, Right::KeepPeople, move |tx| {
            let entry = Entry::of(set.rules);
            unchanged_since(tx, set.seen, SubjectKind::Entry, &entry.id)?;
            Ok(tx.save(&Change::Piece(Piece::Entry(entry)))?)
        })
        .await
}
