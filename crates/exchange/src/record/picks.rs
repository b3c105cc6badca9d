//! What a record picked, without reading all the rest of it.

use engine::candidate::Candidate;
use engine::id::Id;
use serde::Deserialize;

#[derive(Deserialize)]
struct OfRecord {
    sealed: OfSealed,
}

#[derive(Deserialize)]
struct OfSealed {
    decision: OfDecision,
}

#[derive(Deserialize)]
struct OfDecision {
    picks: Vec<Pick>,
}

#[derive(Deserialize)]
struct Pick {
    id: Id<Candidate>,
}

/// What the record of this text picked, in the order given; none where it is no record. Whether anybody touched the text is
/// for [`super::verify()`] to say.
pub fn picks(text: &str) -> Option<Vec<Id<Candidate>>> {
    let record: OfRecord = serde_json::from_str(text).ok()?;
    let picks = record.sealed.decision.picks.into_iter();
    Some(picks.map(|pick| pick.id).collect())
}
