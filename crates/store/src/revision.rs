//! The number that every write of an organisation raises by one. Its row is also what writers of several servers wait for.

use engine::id::Id;

use crate::StoreError;
use crate::driver::Connection;
use crate::organisation::Organisation;

const SET: &str = "INSERT INTO revision (organisation_id, revision) VALUES ($1, $2)";
const RAISE: &str =
    "UPDATE revision SET revision = revision + 1 WHERE organisation_id = $1 RETURNING revision";
const GET: &str = "SELECT revision FROM revision WHERE organisation_id = $1";

/// Begins an organisation at 1.
pub(crate) fn first(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<i64, StoreError> {
    set(db, org, 1)?;
    Ok(1)
}

/// Begins an organisation at the one that it had elsewhere.
pub(crate) fn set(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    revision: i64,
) -> Result<(), StoreError> {
    db.execute(SET, &[org.into(), revision.into()])?;
    Ok(())
}

/// Raises it and answers the new one; until the transaction ends, other servers wait here.
pub(crate) fn raise(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<i64, StoreError> {
    number(db, RAISE, org)
}

/// The present one.
pub(crate) fn get(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<i64, StoreError> {
    number(db, GET, org)
}

fn number(
    db: &mut dyn Connection,
    sql: &'static str,
    org: &Id<Organisation>,
) -> Result<i64, StoreError> {
    match db.query(sql, &[org.into()])?.pop() {
        Some(mut row) => Ok(row.int()?),
        None => Err(StoreError::NoOrganisation(org.to_string())),
    }
}
