//! A browser in which a person is signed in.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Digest;
use crate::columns::{choice, instant, parsed, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// A browser in which a person is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id, which is no secret.
    pub id: Id<Session>,
    /// Who.
    pub person: Id<Source>,
    /// How they signed in.
    pub way: Way,
    /// What the browser calls itself, shortened.
    pub device: String,
    /// When they did.
    pub began: Timestamp,
    /// When it was used last, to the hour.
    pub seen: Timestamp,
    /// When it ends, used or not.
    pub ends: Timestamp,
}

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// With the code printed where Foothold was started.
    Code,
    /// With a passphrase.
    Password,
    /// With a passkey.
    Passkey,
    /// At the organisation's own provider.
    Provider,
    /// By a link: an invitation, or one to come in again.
    Link,
}

const PUT: &str = "INSERT INTO session \
    (organisation_id, session_id, digest, person_id, way, device, began_at, seen_at, ends_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const SEEN: &str = "UPDATE session SET seen_at = $3 WHERE organisation_id = $1 AND session_id = $2";
const GET: &str = "SELECT session_id, person_id, way, device, began_at, seen_at, ends_at FROM session \
    WHERE organisation_id = $1 AND digest = $2";
const OF_PERSON: &str = "SELECT session_id, person_id, way, device, began_at, seen_at, ends_at FROM session \
    WHERE organisation_id = $1 AND person_id = $2";
const END: &str = "DELETE FROM session WHERE organisation_id = $1 AND session_id = $2";
const END_OF_PERSON: &str =
    "DELETE FROM session WHERE organisation_id = $1 AND person_id = $2 AND session_id <> $3";
const END_OLD: &str = "DELETE FROM session WHERE organisation_id = $1 AND ends_at < $2";

impl WriteTx<'_> {
    /// Begins a session whose secret has this digest.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn begin_session(&mut self, session: &Session, digest: &Digest) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [
                org.into(),
                (&session.id).into(),
                digest.as_str().into(),
                (&session.person).into(),
                word(&session.way)?.into(),
                session.device.as_str().into(),
                session.began.to_string().into(),
                session.seen.to_string().into(),
                session.ends.to_string().into(),
            ];
            Ok(db.execute(PUT, &values).map(drop)?)
        })
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn session_seen(&mut self, id: &Id<Session>, at: Timestamp) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), id.into(), at.to_string().into()];
            Ok(db.execute(SEEN, &values).map(drop)?)
        })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn end_session(&mut self, id: &Id<Session>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(END, &[org.into(), id.into()]).map(drop)?))
    }

    /// Ends every session of a person but one.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn end_sessions(
        &mut self,
        person: &Id<Source>,
        but: Option<&Id<Session>>,
    ) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let but = but.map_or("", Id::as_str);
            let values = [org.into(), person.into(), but.into()];
            Ok(db.execute(END_OF_PERSON, &values).map(drop)?)
        })
    }

    /// Takes out the sessions that ended before an instant.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn clear_sessions(&mut self, before: Timestamp) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), before.to_string().into()];
            Ok(db.execute(END_OLD, &values).map(drop)?)
        })
    }

    /// The sessions of a person, the latest first.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn sessions(&mut self, person: &Id<Source>) -> Result<Vec<Session>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

impl ReadTx<'_> {
    /// The session whose secret has this digest, ended or not.
    ///
    /// # Errors
    /// The database's.
    pub fn session(&mut self, digest: &Digest) -> Result<Option<Session>, StoreError> {
        self.look(|db, org| {
            let row = db.query(GET, &[org.into(), digest.as_str().into()])?.pop();
            row.map(read).transpose()
        })
    }

    /// The sessions of a person, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn sessions(&mut self, person: &Id<Source>) -> Result<Vec<Session>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

fn of_person(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: &Id<Source>,
) -> Result<Vec<Session>, StoreError> {
    let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
    let mut sessions = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    sessions.sort_by_key(|session| std::cmp::Reverse(session.began));
    Ok(sessions)
}

fn read(mut row: Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: parsed(row.text()?)?,
        person: parsed(row.text()?)?,
        way: choice(&row.text()?)?,
        device: row.text()?,
        began: instant(&row.text()?)?,
        seen: instant(&row.text()?)?,
        ends: instant(&row.text()?)?,
    })
}
