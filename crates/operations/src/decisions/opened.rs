//! A record, read. On a long list that takes a while, and people look at the latest one for weeks: the last is kept.

use std::sync::Arc;

use engine::board::Board;
use engine::id::Id;
use exchange::record::Record;
use store::{Decision, Organisation};

use super::one;
use crate::foothold::Foothold;
use crate::refusal::Done;

/// A record and what went into it.
pub struct Opened {
    /// The record.
    pub record: Record,
    /// What went into it.
    pub board: Board,
}

/// The record of a decision.
///
/// # Errors
/// When the store fails, and when the text is no longer a record: the database was changed by something else.
pub async fn opened(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    decision: &Decision,
) -> Done<Arc<Opened>> {
    if let Some(opened) = foothold.opened(&decision.id) {
        return Ok(opened);
    }
    let sealed = one(foothold, organisation, decision.number).await?;
    let record = sealed.record()?;
    let board = sealed.board(&record)?;
    let opened = Arc::new(Opened { record, board });
    foothold.keep_opened(&decision.id, &opened);
    Ok(opened)
}
