//! What is written about a candidate beyond its line: shown on its own page, never read by the decision model.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Passage;

use crate::StoreError;
use crate::columns::maybe_parsed;
use crate::driver::Connection;
use crate::organisation::Organisation;

/// What is written about a candidate: its own words, and what its row of a spreadsheet said besides.
pub type Detail = Passage<200_000>;

const PUT: &str = "INSERT INTO candidate_detail (organisation_id, candidate_id, content) VALUES ($1, $2, $3) \
    ON CONFLICT (organisation_id, candidate_id) DO UPDATE SET content = excluded.content";
const REMOVE: &str =
    "DELETE FROM candidate_detail WHERE organisation_id = $1 AND candidate_id = $2";
const GET: &str =
    "SELECT content FROM candidate_detail WHERE organisation_id = $1 AND candidate_id = $2";

/// Keeps the detail of a candidate, or takes it out. `before` is what is kept already.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Candidate>,
    before: Option<&Detail>,
    detail: Option<&Detail>,
) -> Result<(), StoreError> {
    let Some(detail) = detail else {
        return Ok(db.put(REMOVE, &[org.into(), id.into()])?);
    };
    let values = [org.into(), id.into(), detail.as_str().into()];
    Ok(db.keep(before.is_none(), PUT, &values)?)
}

/// The detail of a candidate, where there is one.
pub(crate) fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Candidate>,
) -> Result<Option<Detail>, StoreError> {
    match db.query(GET, &[org.into(), id.into()])?.pop() {
        Some(mut row) => maybe_parsed(row.maybe_text()?),
        None => Ok(None),
    }
}
