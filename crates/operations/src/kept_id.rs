//! What a form that was sent before was answered.

use engine::id::Id;
use store::StoreError;

use crate::refusal::Done;

/// The id that a form which was sent before had made.
///
/// # Errors
/// What is kept of it is no id.
pub(crate) fn kept_id<Kind>(kept: &str) -> Done<Id<Kind>> {
    let damaged = |error| StoreError::damaged(format!("the kept id `{kept}` {error}"));
    Ok(Id::parse(kept).map_err(damaged)?)
}
