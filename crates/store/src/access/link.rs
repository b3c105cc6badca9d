//! A link that stands for a person, or for the inside of the organisation.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Digest;
use crate::columns::{choice, instant, parsed, word};
use crate::driver::{Connection, Database, Location, Opening, Purpose as Doing, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx, migrations};

/// A link. Whoever holds its secret may do what it is for, until it is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its id, which is no secret.
    pub id: Id<Link>,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it stands for; nobody where it is the one inside the organisation.
    pub person: Option<Id<Source>>,
    /// When it was made.
    pub made: Timestamp,
    /// When it ends by itself.
    pub ends: Timestamp,
    /// When it was used up, or taken back.
    pub over: Option<Timestamp>,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To come in for the first time, once.
    Invitation,
    /// To come in again, once: asked for by the person, or made by an administrator.
    SignIn,
    /// To come in again, once: made on the machine that Foothold runs on.
    Machine,
    /// To answer what waits for a person, as often as they like.
    Answer,
    /// To put something forward from inside the organisation.
    Inside,
}

impl Link {
    /// Whether it can still be used.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.over.is_none() && now < self.ends
    }
}

const PUT: &str = "INSERT INTO link (organisation_id, link_id, digest, purpose, person_id, made_at, ends_at, over_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const GET: &str = "SELECT link_id, purpose, person_id, made_at, ends_at, over_at FROM link \
    WHERE organisation_id = $1 AND digest = $2";
const OF_PERSON: &str = "SELECT link_id, purpose, person_id, made_at, ends_at, over_at FROM link \
    WHERE organisation_id = $1 AND person_id = $2";
const OVER: &str =
    "UPDATE link SET over_at = $3 WHERE organisation_id = $1 AND link_id = $2 AND over_at IS NULL";
const REMOVE: &str = "DELETE FROM link WHERE organisation_id = $1 AND person_id = $2";
const CLEAR_OLD: &str = "DELETE FROM link WHERE organisation_id = $1 AND ends_at < $2";

impl WriteTx<'_> {
    /// Keeps a new link whose secret has this digest.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn make_link(&mut self, link: &Link, digest: &Digest) -> Result<(), StoreError> {
        self.beside(|db, org| put(db, org, link, digest))
    }

    /// Says that a link is over: used up, or taken back.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn link_over(&mut self, id: &Id<Link>, at: Timestamp) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), id.into(), at.to_string().into()];
            Ok(db.execute(OVER, &values).map(drop)?)
        })
    }

    /// Takes out the links that ended before an instant.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn clear_links(&mut self, before: Timestamp) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), before.to_string().into()];
            Ok(db.execute(CLEAR_OLD, &values).map(drop)?)
        })
    }

    /// Takes out every link of a person.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_links(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(REMOVE, &[org.into(), person.into()]).map(drop)?))
    }

    /// The link whose secret has this digest, over or not.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn link(&mut self, digest: &Digest) -> Result<Option<Link>, StoreError> {
        self.look(|db, org| get(db, org, digest))
    }

    /// The links of a person, or of nobody; the latest first.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn links(&mut self, person: Option<&Id<Source>>) -> Result<Vec<Link>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

impl ReadTx<'_> {
    /// The link whose secret has this digest, over or not.
    ///
    /// # Errors
    /// The database's.
    pub fn link(&mut self, digest: &Digest) -> Result<Option<Link>, StoreError> {
        self.look(|db, org| get(db, org, digest))
    }

    /// The links of a person, or of nobody; the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn links(&mut self, person: Option<&Id<Source>>) -> Result<Vec<Link>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

/// Leaves a link in a database that a server may be writing at this moment. It touches nothing that a server holds in
/// memory: the line of activity is written when the link is used.
///
/// # Errors
/// Where there is no database of this version, and the database's.
pub fn leave_link(
    location: &Location,
    org: &Id<Organisation>,
    link: &Link,
    digest: &Digest,
) -> Result<(), StoreError> {
    let (location, org) = (location.clone(), org.clone());
    let (link, digest) = (link.clone(), digest.clone());
    // A PostgreSQL connection cannot be opened on a thread that runs async work.
    let left = std::thread::spawn(move || -> Result<(), StoreError> {
        let database = Database::claim(&location, Opening::Look)?;
        if !database.exists() {
            return Err(StoreError::Missing(location));
        }
        let mut peek = database.peek()?;
        migrations::check(&database, &mut *peek)?;
        migrations::complete(&database, &mut *peek)?;
        let mut db = database.begin(None, Doing::Write)?;
        put(&mut *db, &org, &link, &digest)?;
        Ok(db.commit()?)
    });
    left.join()
        .map_err(|panic| StoreError::Panicked(crate::batch::said(&*panic)))?
}

fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    link: &Link,
    digest: &Digest,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        (&link.id).into(),
        digest.as_str().into(),
        word(&link.purpose)?.into(),
        link.person.as_ref().map_or("", Id::as_str).into(),
        link.made.to_string().into(),
        link.ends.to_string().into(),
        link.over.map(|at| at.to_string()).into(),
    ];
    Ok(db.execute(PUT, &values).map(drop)?)
}

fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    digest: &Digest,
) -> Result<Option<Link>, StoreError> {
    let row = db.query(GET, &[org.into(), digest.as_str().into()])?.pop();
    row.map(read).transpose()
}

fn of_person(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: Option<&Id<Source>>,
) -> Result<Vec<Link>, StoreError> {
    let person = person.map_or("", Id::as_str);
    let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
    let mut links = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    links.sort_by_key(|link| std::cmp::Reverse(link.made));
    Ok(links)
}

fn read(mut row: Row) -> Result<Link, StoreError> {
    let (id, purpose, person) = (parsed(row.text()?)?, choice(&row.text()?)?, row.text()?);
    let person = Some(person).filter(|person| !person.is_empty());
    Ok(Link {
        id,
        purpose,
        person: person.map(parsed).transpose()?,
        made: instant(&row.text()?)?,
        ends: instant(&row.text()?)?,
        over: row.maybe_text()?.map(|text| instant(&text)).transpose()?,
    })
}
