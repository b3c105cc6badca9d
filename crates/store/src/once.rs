//! A form sent twice does its work once. Each kind of form has keys of its own: what was kept for one is no answer to another.

use engine::id::Id;
use jiff::Timestamp;

use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

const GET: &str = "SELECT result FROM once WHERE organisation_id = $1 AND form_key = $2";
const ADD: &str =
    "INSERT INTO once (organisation_id, form_key, result, made_at) VALUES ($1, $2, $3, $4)";

impl WriteTx<'_> {
    /// Does the work once for a key of a kind of form: sent again, it answers what it answered the first time and does nothing.
    ///
    /// # Errors
    /// The work's own, and those of [`WriteTx::save`].
    pub fn once<E: From<StoreError>>(
        &mut self,
        form: &str,
        key: &str,
        work: impl FnOnce(&mut Self) -> Result<String, E>,
    ) -> Result<String, E> {
        if let Some(kept) = self.look(|db, org| get(db, org, form, key))? {
            return Ok(kept);
        }
        let result = work(self)?;
        let at = self.by().at;
        self.beside(|db, org| add(db, org, (form, key), &result, at))?;
        Ok(result)
    }
}

impl ReadTx<'_> {
    /// What a form of this kind and key was answered when it did its work, if it has.
    ///
    /// # Errors
    /// The database's.
    pub fn once(&mut self, form: &str, key: &str) -> Result<Option<String>, StoreError> {
        self.look(|db, org| get(db, org, form, key))
    }
}

/// What the first sending answered, where there was one.
fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    form: &str,
    key: &str,
) -> Result<Option<String>, StoreError> {
    let key = format!("{form} {key}");
    let row = db.query(GET, &[org.into(), (&key).into()])?.pop();
    Ok(row.map(|mut row| row.text()).transpose()?)
}

/// Remembers what the first sending answered.
fn add(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    (form, key): (&str, &str),
    result: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let key = format!("{form} {key}");
    let values = [org.into(), key.into(), result.into(), at.to_string().into()];
    db.execute(ADD, &values)?;
    Ok(())
}
