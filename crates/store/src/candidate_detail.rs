//! What is written about a candidate beyond its line: shown on its own page, never read by the decision model.

use std::collections::HashMap;

use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Passage;

use crate::StoreError;
use crate::columns::{maybe_parsed, parsed};
use crate::driver::{Connection, Value};
use crate::organisation::Organisation;

/// What is written about a candidate: its own words, and what its row of a spreadsheet said besides.
pub type Detail = Passage<200_000>;

const PUT: &str = "INSERT INTO candidate_detail (organisation_id, candidate_id, content) VALUES ($1, $2, $3) \
    ON CONFLICT (organisation_id, candidate_id) DO UPDATE SET content = excluded.content";
const REMOVE: &str =
    "DELETE FROM candidate_detail WHERE organisation_id = $1 AND candidate_id = $2";
const GET: &str =
    "SELECT content FROM candidate_detail WHERE organisation_id = $1 AND candidate_id = $2";
const SOME: &str = "SELECT candidate_id, content FROM candidate_detail WHERE organisation_id = $1 \
    AND candidate_id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";

/// So many details are asked for together.
pub(crate) const TOGETHER: usize = 16;

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
    let put = match before {
        None => db.add(PUT, &values),
        Some(_) => db.put(PUT, &values),
    };
    Ok(put?)
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

/// The details of some candidates, [`TOGETHER`] at most, where there are any.
pub(crate) fn of(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    ids: &[Id<Candidate>],
) -> Result<HashMap<Id<Candidate>, Detail>, StoreError> {
    let Some(last) = ids.last() else {
        return Ok(HashMap::new());
    };
    // The statement always asks for as many.
    let asked = ids.iter().chain(std::iter::repeat(last)).take(TOGETHER);
    let values: Vec<_> = std::iter::once(org.into())
        .chain(asked.map(Value::from))
        .collect();
    let rows = db.query(SOME, &values)?.into_iter();
    rows.map(|mut row| Ok((parsed(row.text()?)?, parsed(row.text()?)?)))
        .collect()
}
