//! What a program comes in with, for a person or for itself.

use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Digest;
use crate::columns::{day, from_json, instant, json, parsed};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// A token: not its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its id, which is no secret.
    pub id: Id<Token>,
    /// Who acts when it is used.
    pub person: Id<Source>,
    /// What they call it.
    pub name: Name,
    /// What it may be used for, each once.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub made: Timestamp,
    /// The last day on which it works.
    pub last_day: Date,
    /// The day on which it was used last.
    pub used: Option<Date>,
}

/// What a token may be used for, as far as its person may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// To read.
    Read,
    /// To give answers, and take them back.
    Answer,
    /// To change everything else.
    Write,
}

impl Scope {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Read, Self::Answer, Self::Write];
}

const ADD: &str = "INSERT INTO token \
    (organisation_id, token_id, digest, person_id, name, scopes, made_at, last_day, used_on) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const USED: &str = "UPDATE token SET used_on = $3 WHERE organisation_id = $1 AND token_id = $2";
const OF_DIGEST: &str = "SELECT token_id, person_id, name, scopes, made_at, last_day, used_on FROM token \
    WHERE organisation_id = $1 AND digest = $2";
const OF_PERSON: &str = "SELECT token_id, person_id, name, scopes, made_at, last_day, used_on FROM token \
    WHERE organisation_id = $1 AND person_id = $2";
const REMOVE: &str = "DELETE FROM token WHERE organisation_id = $1 AND token_id = $2";
const REMOVE_OF: &str = "DELETE FROM token WHERE organisation_id = $1 AND person_id = $2";

impl WriteTx<'_> {
    /// Keeps a token whose secret has this digest.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn add_token(&mut self, token: &Token, digest: &Digest) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [
                org.into(),
                (&token.id).into(),
                digest.as_str().into(),
                (&token.person).into(),
                token.name.as_str().into(),
                json(&token.scopes)?.into(),
                token.made.to_string().into(),
                token.last_day.to_string().into(),
                token.used.map(|on| on.to_string()).into(),
            ];
            Ok(db.execute(ADD, &values).map(drop)?)
        })
    }

    /// Notes that a token was used.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn token_used(&mut self, id: &Id<Token>, on: Date) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), id.into(), on.to_string().into()];
            Ok(db.execute(USED, &values).map(drop)?)
        })
    }

    /// Takes a token out.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_token(&mut self, id: &Id<Token>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(REMOVE, &[org.into(), id.into()]).map(drop)?))
    }

    /// Takes every token of a person out.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_tokens(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let values = [org.into(), person.into()];
            Ok(db.execute(REMOVE_OF, &values).map(drop)?)
        })
    }

    /// The tokens of a person, the latest first.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn tokens(&mut self, person: &Id<Source>) -> Result<Vec<Token>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

impl ReadTx<'_> {
    /// The token whose secret has this digest, over or not.
    ///
    /// # Errors
    /// The database's.
    pub fn token(&mut self, digest: &Digest) -> Result<Option<Token>, StoreError> {
        self.look(|db, org| {
            let values = [org.into(), digest.as_str().into()];
            let row = db.query(OF_DIGEST, &values)?.pop();
            row.map(read).transpose()
        })
    }

    /// The tokens of a person, the latest first.
    ///
    /// # Errors
    /// The database's.
    pub fn tokens(&mut self, person: &Id<Source>) -> Result<Vec<Token>, StoreError> {
        self.look(|db, org| of_person(db, org, person))
    }
}

fn of_person(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: &Id<Source>,
) -> Result<Vec<Token>, StoreError> {
    let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
    let mut tokens = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    tokens.sort_by(|a, b| b.made.cmp(&a.made).then_with(|| b.id.cmp(&a.id)));
    Ok(tokens)
}

fn read(mut row: Row) -> Result<Token, StoreError> {
    Ok(Token {
        id: parsed(row.text()?)?,
        person: parsed(row.text()?)?,
        name: parsed(row.text()?)?,
        scopes: from_json(&row.text()?)?,
        made: instant(&row.text()?)?,
        last_day: day(&row.text()?)?,
        used: row.maybe_text()?.map(|text| day(&text)).transpose()?,
    })
}
