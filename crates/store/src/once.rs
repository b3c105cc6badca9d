//! A form sent twice does its work once.

use engine::id::Id;
use jiff::Timestamp;

use crate::StoreError;
use crate::driver::Connection;
use crate::organisation::Organisation;

const GET: &str = "SELECT result FROM once WHERE organisation_id = $1 AND form_key = $2";
const ADD: &str =
    "INSERT INTO once (organisation_id, form_key, result, made_at) VALUES ($1, $2, $3, $4)";

/// What the first sending answered, where there was one.
pub(crate) fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    key: &str,
) -> Result<Option<String>, StoreError> {
    let row = db.query(GET, &[org.into(), key.into()])?.pop();
    Ok(row.map(|mut row| row.text()).transpose()?)
}

/// Remembers what the first sending answered.
pub(crate) fn add(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    key: &str,
    result: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    db.execute(
        ADD,
        &[org.into(), key.into(), result.into(), at.to_string().into()],
    )?;
    Ok(())
}
