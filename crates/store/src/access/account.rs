//! What a person signs in with, and how often they are written to.

use engine::answer::Source;
use engine::id::Id;
use serde::{Deserialize, Serialize};

use super::Email;
use crate::columns::{choice, parsed, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// Beside the person of the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Whose it is.
    pub person: Id<Source>,
    /// Where they are written to, and what they sign in with.
    pub email: Option<Email>,
    /// Their passphrase, as a PHC string of argon2id.
    pub password: Option<String>,
    /// How often they are written to.
    pub notices: Notices,
}

/// How often a person is written to at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notices {
    /// Once a day, on days when there is something.
    #[default]
    Daily,
    /// Once a week.
    Weekly,
    /// Never, but for what they ask for themselves.
    Never,
}

impl Account {
    /// Where nothing is kept yet.
    pub const fn none(person: Id<Source>) -> Self {
        Self {
            person,
            email: None,
            password: None,
            notices: Notices::Daily,
        }
    }
}

const PUT: &str = "INSERT INTO account (organisation_id, person_id, email, email_key, password, notices) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, person_id) DO UPDATE SET \
    email = excluded.email, email_key = excluded.email_key, password = excluded.password, notices = excluded.notices";
const GET: &str = "SELECT person_id, email, password, notices FROM account \
    WHERE organisation_id = $1 AND person_id = $2";
const BY_EMAIL: &str = "SELECT person_id, email, password, notices FROM account \
    WHERE organisation_id = $1 AND email_key = $2";
const ALL: &str =
    "SELECT person_id, email, password, notices FROM account WHERE organisation_id = $1";
const REMOVE: &str = "DELETE FROM account WHERE organisation_id = $1 AND person_id = $2";

impl WriteTx<'_> {
    /// Keeps an account in place of the person's.
    ///
    /// # Errors
    /// As [`WriteTx::save`]; [`crate::FaultKind::Taken`] where another has the address.
    pub fn put_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.beside(|db, org| put(db, org, account))
    }

    /// Takes a person's account out.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_account(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(REMOVE, &[org.into(), person.into()]).map(drop)?))
    }

    /// A person's account; an empty one where none is kept.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn account(&mut self, person: &Id<Source>) -> Result<Account, StoreError> {
        self.look(|db, org| get(db, org, person))
    }

    /// The account with an address.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn account_of(&mut self, email: &Email) -> Result<Option<Account>, StoreError> {
        self.look(|db, org| by_email(db, org, email))
    }

    /// Every account, in no order.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn accounts(&mut self) -> Result<Vec<Account>, StoreError> {
        self.look(all)
    }
}

impl ReadTx<'_> {
    /// A person's account; an empty one where none is kept.
    ///
    /// # Errors
    /// The database's.
    pub fn account(&mut self, person: &Id<Source>) -> Result<Account, StoreError> {
        self.look(|db, org| get(db, org, person))
    }

    /// The account with an address.
    ///
    /// # Errors
    /// The database's.
    pub fn account_of(&mut self, email: &Email) -> Result<Option<Account>, StoreError> {
        self.look(|db, org| by_email(db, org, email))
    }

    /// Every account, in no order.
    ///
    /// # Errors
    /// The database's.
    pub fn accounts(&mut self) -> Result<Vec<Account>, StoreError> {
        self.look(all)
    }
}

/// Keeps an account in place of the person's.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    account: &Account,
) -> Result<(), StoreError> {
    let Account {
        person,
        email,
        password,
        notices,
    } = account;
    let values = [
        org.into(),
        person.into(),
        email.as_ref().map(Email::as_str).into(),
        email.as_ref().map(Email::key).into(),
        password.as_deref().into(),
        word(notices)?.into(),
    ];
    Ok(db.execute(PUT, &values).map(drop)?)
}

fn get(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: &Id<Source>,
) -> Result<Account, StoreError> {
    let row = db.query(GET, &[org.into(), person.into()])?.pop();
    let none = || Ok(Account::none(person.clone()));
    row.map_or_else(none, read)
}

fn by_email(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    email: &Email,
) -> Result<Option<Account>, StoreError> {
    let row = db.query(BY_EMAIL, &[org.into(), email.key().into()])?.pop();
    row.map(read).transpose()
}

fn all(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<Vec<Account>, StoreError> {
    db.query(ALL, &[org.into()])?
        .into_iter()
        .map(read)
        .collect()
}

fn read(mut row: Row) -> Result<Account, StoreError> {
    let person = parsed(row.text()?)?;
    let email = row
        .maybe_text()?
        .map(|text| Email::parse(&text))
        .transpose();
    Ok(Account {
        person,
        email: email.map_err(|error| StoreError::damaged(error.to_string()))?,
        password: row.maybe_text()?,
        notices: choice(&row.text()?)?,
    })
}
