//! A passkey of a person.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;

use crate::columns::{instant, parsed};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// A passkey: what is public of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// The credential's id, as hexadecimal digits.
    pub id: Id<Passkey>,
    /// Whose it is.
    pub person: Id<Source>,
    /// What they call it.
    pub name: String,
    /// The credential as JSON: the words of the application, never read by SQL.
    pub content: String,
    /// When it was made.
    pub made: Timestamp,
    /// When it was used last.
    pub used: Option<Timestamp>,
}

const PUT: &str = "INSERT INTO passkey (organisation_id, passkey_id, person_id, name, content, made_at, used_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, passkey_id) DO UPDATE SET \
    name = excluded.name, content = excluded.content, used_at = excluded.used_at";
const GET: &str = "SELECT passkey_id, person_id, name, content, made_at, used_at FROM passkey \
    WHERE organisation_id = $1 AND passkey_id = $2";
const OF_PERSON: &str = "SELECT passkey_id, person_id, name, content, made_at, used_at FROM passkey \
    WHERE organisation_id = $1 AND person_id = $2";
const ALL: &str = "SELECT passkey_id, person_id, name, content, made_at, used_at FROM passkey \
    WHERE organisation_id = $1";
const REMOVE: &str = "DELETE FROM passkey WHERE organisation_id = $1 AND passkey_id = $2";

impl WriteTx<'_> {
    /// Keeps a passkey in place of the one of its id.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn put_passkey(&mut self, passkey: &Passkey) -> Result<(), StoreError> {
        self.beside(|db, org| put(db, org, passkey))
    }

    /// Takes a passkey out.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_passkey(&mut self, id: &Id<Passkey>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(REMOVE, &[org.into(), id.into()]).map(drop)?))
    }

    /// The passkey with an id.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn passkey(&mut self, id: &Id<Passkey>) -> Result<Option<Passkey>, StoreError> {
        self.look(|db, org| get(db, org, id))
    }

    /// The passkeys of a person, the latest first.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn passkeys(&mut self, person: &Id<Source>) -> Result<Vec<Passkey>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }

    /// Every passkey, in no order.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn all_passkeys(&mut self) -> Result<Vec<Passkey>, StoreError> {
        self.look(all)
    }
}

impl ReadTx<'_> {
    /// The passkey with an id.
    ///
    /// # Errors
    /// The database's.
    pub fn passkey(&mut self, id: &Id<Passkey>) -> Result<Option<Passkey>, StoreError> {
        self.look(|db, org| get(db, org, id))
    }

    /// The passkeys of a person, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn passkeys(&mut self, person: &Id<Source>) -> Result<Vec<Passkey>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }

    /// Every passkey, in no order.
    ///
    /// # Errors
    /// The database's.
    pub fn all_passkeys(&mut self) -> Result<Vec<Passkey>, StoreError> {
        self.look(all)
    }
}

/// Keeps a passkey in place of the one of its id.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    passkey: &Passkey,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        (&passkey.id).into(),
        (&passkey.person).into(),
        passkey.name.as_str().into(),
        passkey.content.as_str().into(),
        passkey.made.to_string().into(),
        passkey.used.map(|at| at.to_string()).into(),
    ];
    Ok(db.execute(PUT, &values).map(drop)?)
}

fn all(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<Vec<Passkey>, StoreError> {
    let rows = db.query(ALL, &[org.into()])?;
    rows.into_iter().map(read).collect()
}

fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Passkey>,
) -> Result<Option<Passkey>, StoreError> {
    let row = db.query(GET, &[org.into(), id.into()])?.pop();
    row.map(read).transpose()
}

fn of_person(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: &Id<Source>,
) -> Result<Vec<Passkey>, StoreError> {
    let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
    let mut passkeys = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    passkeys.sort_by_key(|passkey| std::cmp::Reverse(passkey.made));
    Ok(passkeys)
}

fn read(mut row: Row) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        id: parsed(row.text()?)?,
        person: parsed(row.text()?)?,
        name: row.text()?,
        content: row.text()?,
        made: instant(&row.text()?)?,
        used: row.maybe_text()?.map(|text| instant(&text)).transpose()?,
    })
}
