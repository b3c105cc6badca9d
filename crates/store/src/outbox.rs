//! Messages on their way to people.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::columns::{choice, parsed, second, small, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// A message to a person. What it says is made when it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its id.
    pub id: Id<Mail>,
    /// To whom.
    pub person: Id<Source>,
    /// What it is.
    pub kind: MailKind,
    /// The id of what it is about, where it is about one thing.
    pub about: Option<String>,
    /// How far it is.
    pub state: MailState,
    /// How often it was tried.
    pub tries: u32,
    /// When it was made.
    pub made: Timestamp,
    /// When it is to be tried next.
    pub due: Timestamp,
    /// What the other side said last.
    pub told: Option<String>,
}

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailKind {
    /// Somebody is invited.
    Invitation,
    /// Somebody asked for a link to come in again.
    SignIn,
    /// Something waits for their answer.
    Waiting,
    /// A round is closing, and something of theirs is missing.
    Closing,
    /// It is time to look back at an exemplar.
    Review,
}

impl MailKind {
    /// Whether the person asked for it, or cannot come in without it: then it is no notice, and is never held back.
    pub const fn is_asked_for(self) -> bool {
        matches!(self, Self::Invitation | Self::SignIn)
    }
}

/// How far a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailState {
    /// To be sent, or tried again.
    Waiting,
    /// The other side took it.
    Sent,
    /// It will not be tried again.
    GivenUp,
}

const PUT: &str = "INSERT INTO outbox \
    (organisation_id, mail_id, person_id, kind, about, state, tries, made_at, due_at, told) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (organisation_id, mail_id) DO UPDATE SET \
    state = excluded.state, tries = excluded.tries, due_at = excluded.due_at, told = excluded.told";
const DUE: &str = "SELECT mail_id, person_id, kind, about, state, tries, made_at, due_at, told FROM outbox \
    WHERE organisation_id = $1 AND state = $2 AND due_at <= $3 ORDER BY due_at, mail_id LIMIT $4";
const LATEST: &str = "SELECT mail_id, person_id, kind, about, state, tries, made_at, due_at, told FROM outbox \
    WHERE organisation_id = $1 ORDER BY made_at DESC, mail_id DESC LIMIT $2";
const GET: &str = "SELECT mail_id, person_id, kind, about, state, tries, made_at, due_at, told FROM outbox \
    WHERE organisation_id = $1 AND mail_id = $2";
const SINCE: &str = "SELECT mail_id, person_id, kind, about, state, tries, made_at, due_at, told FROM outbox \
    WHERE organisation_id = $1 AND made_at > $2";
const OF_PERSON: &str = "SELECT mail_id, person_id, kind, about, state, tries, made_at, due_at, told FROM outbox \
    WHERE organisation_id = $1 AND person_id = $2 ORDER BY made_at DESC, mail_id DESC";
const CLEAR_OLD: &str =
    "DELETE FROM outbox WHERE organisation_id = $1 AND state <> $2 AND made_at < $3";
const FORGET: &str = "DELETE FROM outbox WHERE organisation_id = $1 AND person_id = $2";

impl WriteTx<'_> {
    /// Keeps a message in place of the one of its id.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn put_mail(&mut self, mail: &Mail) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [
                org.into(),
                (&mail.id).into(),
                (&mail.person).into(),
                word(&mail.kind)?.into(),
                mail.about.as_deref().into(),
                word(&mail.state)?.into(),
                i64::from(mail.tries).into(),
                mail.made.as_second().into(),
                mail.due.as_second().into(),
                mail.told.as_deref().into(),
            ];
            Ok(db.execute(PUT, &values).map(drop)?)
        })
    }

    /// At most `most` messages that are to be tried by now, the longest due first.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn mail_due(&mut self, now: Timestamp, most: u32) -> Result<Vec<Mail>, StoreError> {
        self.look(|db, org| {
            let state = word(&MailState::Waiting)?;
            let most = i64::from(most);
            let values = [
                org.into(),
                state.into(),
                now.as_second().into(),
                most.into(),
            ];
            db.query(DUE, &values)?.into_iter().map(read).collect()
        })
    }

    /// The message of an id.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn mail(&mut self, id: &Id<Mail>) -> Result<Option<Mail>, StoreError> {
        self.look(|db, org| {
            let row = db.query(GET, &[org.into(), id.into()])?.pop();
            row.map(read).transpose()
        })
    }

    /// Every message made after an instant, in no order.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn mail_since(&mut self, since: Timestamp) -> Result<Vec<Mail>, StoreError> {
        self.look(|db, org| {
            let values = [org.into(), since.as_second().into()];
            db.query(SINCE, &values)?.into_iter().map(read).collect()
        })
    }

    /// Takes out what was sent or given up and is older than an instant.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn clear_mail(&mut self, before: Timestamp) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let state = word(&MailState::Waiting)?;
            let values = [org.into(), state.into(), before.as_second().into()];
            Ok(db.execute(CLEAR_OLD, &values).map(drop)?)
        })
    }

    /// Takes out every message to a person.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn forget_mail(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(FORGET, &[org.into(), person.into()]).map(drop)?))
    }
}

impl ReadTx<'_> {
    /// At most `most` messages, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn latest_mail(&mut self, most: u32) -> Result<Vec<Mail>, StoreError> {
        self.look(|db, org: &Id<Organisation>| latest(db, org, most))
    }

    /// The messages to a person, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn mail_of(&mut self, person: &Id<Source>) -> Result<Vec<Mail>, StoreError> {
        self.look(|db, org| {
            let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
            rows.into_iter().map(read).collect()
        })
    }
}

fn latest(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    most: u32,
) -> Result<Vec<Mail>, StoreError> {
    let values = [org.into(), i64::from(most).into()];
    db.query(LATEST, &values)?.into_iter().map(read).collect()
}

fn read(mut row: Row) -> Result<Mail, StoreError> {
    Ok(Mail {
        id: parsed(row.text()?)?,
        person: parsed(row.text()?)?,
        kind: choice(&row.text()?)?,
        about: row.maybe_text()?,
        state: choice(&row.text()?)?,
        tries: small(row.int()?)?,
        made: second(row.int()?)?,
        due: second(row.int()?)?,
        told: row.maybe_text()?,
    })
}
