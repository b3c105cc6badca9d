//! Pieces of work: a row each, JSON. They are read from memory alone, so nothing is gained by columns
//! ([decision 0304](../../../docs/decisions/0304-work-kept-piece-by-piece.md)).

use engine::id::Id;
use engine::work::{Piece, Work};

use crate::StoreError;
use crate::columns::{from_json, json, word};
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO work (organisation_id, kind, piece_id, content) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (organisation_id, kind, piece_id) DO UPDATE SET content = excluded.content";
const LOAD: &str = "SELECT content FROM work WHERE organisation_id = $1";

/// Keeps a piece.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    piece: &Piece,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        word(&piece.kind())?.into(),
        piece.id().into(),
        json(piece)?.into(),
    ];
    db.put(PUT, &values)?;
    Ok(())
}

/// Every one.
pub(crate) fn load(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<Work, StoreError> {
    Ok(pieces(db, org)?.into_iter().collect())
}

/// Every one, in no order.
pub(crate) fn pieces(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Vec<Piece>, StoreError> {
    let rows = db.query(LOAD, &[org.into()])?.into_iter();
    rows.map(|mut row| from_json(&row.text()?)).collect()
}
