//! What was put forward without an account, and what became of it.

use engine::candidate::{Candidate, Kind};
use engine::id::Id;
use engine::text::{Note, Title};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::Digest;
use crate::candidate_detail::Detail;
use crate::columns::{choice, maybe_parsed, parsed, second, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::{ReadTx, StoreError, WriteTx};

/// Something that was put forward without an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Its id.
    pub id: Id<Suggestion>,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// What else there is to say.
    pub detail: Option<Detail>,
    /// When it was given.
    pub made: Timestamp,
    /// What became of it.
    pub became: Became,
}

/// What became of a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// Nobody has looked at it yet.
    Waiting,
    /// It is on the list, as this candidate, or told of there.
    Taken(Id<Candidate>),
    /// It was not taken, for this reason.
    Declined(Note),
}

const WAITING: &str = "waiting";
const TAKEN: &str = "taken";
const DECLINED: &str = "declined";

const ADD: &str = "INSERT INTO suggestion \
    (organisation_id, suggestion_id, digest, title, kind, details, made_at, state, candidate_id, reason) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const SETTLE: &str = "UPDATE suggestion SET state = $3, candidate_id = $4, reason = $5 \
    WHERE organisation_id = $1 AND suggestion_id = $2";
const GET: &str = "SELECT suggestion_id, title, kind, details, made_at, state, candidate_id, reason \
    FROM suggestion WHERE organisation_id = $1 AND suggestion_id = $2";
const OF_DIGEST: &str = "SELECT suggestion_id, title, kind, details, made_at, state, candidate_id, reason \
    FROM suggestion WHERE organisation_id = $1 AND digest = $2";
const OF_STATE: &str = "SELECT suggestion_id, title, kind, details, made_at, state, candidate_id, reason \
    FROM suggestion WHERE organisation_id = $1 AND state = $2 ORDER BY made_at, suggestion_id LIMIT $3";
const ALL: &str = "SELECT suggestion_id, title, kind, details, made_at, state, candidate_id, reason, digest \
    FROM suggestion WHERE organisation_id = $1";
const TAKEN_AS: &str =
    "SELECT candidate_id FROM suggestion WHERE organisation_id = $1 AND state = $2";
const COUNT: &str = "SELECT count(*) FROM suggestion WHERE organisation_id = $1 AND state = $2";
const SINCE: &str = "SELECT count(*) FROM suggestion WHERE organisation_id = $1 AND made_at > $2";

impl WriteTx<'_> {
    /// Keeps a new suggestion whose secret has this digest.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn suggest(&mut self, one: &Suggestion, digest: &Digest) -> Result<(), StoreError> {
        self.beside(|db, org| put(db, org, one, digest))
    }

    /// Keeps what became of a suggestion.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn settle(&mut self, id: &Id<Suggestion>, became: &Became) -> Result<(), StoreError> {
        self.beside(|db, org| {
            let (state, candidate, reason) = became.columns();
            let values = [
                org.into(),
                id.into(),
                state.into(),
                candidate.into(),
                reason.into(),
            ];
            Ok(db.execute(SETTLE, &values).map(drop)?)
        })
    }

    /// The suggestion of an id.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn suggestion(&mut self, id: &Id<Suggestion>) -> Result<Option<Suggestion>, StoreError> {
        self.look(|db, org| one(db, GET, org, id.as_str()))
    }

    /// The suggestion whose secret has this digest.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn suggested(&mut self, digest: &Digest) -> Result<Option<Suggestion>, StoreError> {
        self.look(|db, org| one(db, OF_DIGEST, org, digest.as_str()))
    }

    /// The candidates that suggestions became, or are told of in.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn suggested_candidates(&mut self) -> Result<Vec<Id<Candidate>>, StoreError> {
        self.look(|db, org| {
            let rows = db.query(TAKEN_AS, &[org.into(), TAKEN.into()])?.into_iter();
            rows.map(|mut row| parsed(row.text()?)).collect()
        })
    }

    /// How many were given after an instant.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn suggested_since(&mut self, after: Timestamp) -> Result<i64, StoreError> {
        self.look(|db, org| count(db, SINCE, org, after.as_second().into()))
    }
}

impl ReadTx<'_> {
    /// The suggestion of an id.
    ///
    /// # Errors
    /// The database's.
    pub fn suggestion(&mut self, id: &Id<Suggestion>) -> Result<Option<Suggestion>, StoreError> {
        self.look(|db, org| one(db, GET, org, id.as_str()))
    }

    /// The suggestion whose secret has this digest.
    ///
    /// # Errors
    /// The database's.
    pub fn suggested(&mut self, digest: &Digest) -> Result<Option<Suggestion>, StoreError> {
        self.look(|db, org| one(db, OF_DIGEST, org, digest.as_str()))
    }

    /// At most `most` that nobody has looked at, the oldest first.
    ///
    /// # Errors
    /// The database's.
    pub fn suggestions(&mut self, most: u32) -> Result<Vec<Suggestion>, StoreError> {
        self.look(|db, org| {
            let values = [org.into(), WAITING.into(), i64::from(most).into()];
            let rows = db.query(OF_STATE, &values)?.into_iter();
            rows.map(|mut row| read(&mut row)).collect()
        })
    }

    /// Every one, and the digest of the secret that leads to it; in order of their ids.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn all_suggestions(&mut self) -> Result<Vec<(Suggestion, Digest)>, StoreError> {
        let rows = self.look(|db, org| Ok(db.query(ALL, &[org.into()])?))?;
        let mut all = rows
            .into_iter()
            .map(|mut row| {
                let one = read(&mut row)?;
                let digest = Digest::try_from(row.text()?);
                let digest = digest.map_err(|error| StoreError::damaged(error.to_string()))?;
                Ok((one, digest))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        all.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
        Ok(all)
    }

    /// How many nobody has looked at.
    ///
    /// # Errors
    /// The database's.
    pub fn suggestions_waiting(&mut self) -> Result<i64, StoreError> {
        self.look(|db, org| count(db, COUNT, org, WAITING.into()))
    }
}

/// Keeps a suggestion that is not here yet.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    one: &Suggestion,
    digest: &Digest,
) -> Result<(), StoreError> {
    let (state, candidate, reason) = one.became.columns();
    let values = [
        org.into(),
        (&one.id).into(),
        digest.as_str().into(),
        one.title.as_str().into(),
        word(&one.kind)?.into(),
        one.detail.as_ref().map(Detail::as_str).into(),
        one.made.as_second().into(),
        state.into(),
        candidate.into(),
        reason.into(),
    ];
    Ok(db.execute(ADD, &values).map(drop)?)
}

impl Became {
    /// Its word, the candidate, and the reason.
    fn columns(&self) -> (&'static str, Option<&str>, Option<&str>) {
        match self {
            Self::Waiting => (WAITING, None, None),
            Self::Taken(candidate) => (TAKEN, Some(candidate.as_str()), None),
            Self::Declined(reason) => (DECLINED, None, Some(reason.as_str())),
        }
    }
}

fn one(
    db: &mut dyn Connection,
    sql: &'static str,
    org: &Id<Organisation>,
    key: &str,
) -> Result<Option<Suggestion>, StoreError> {
    let row = db.query(sql, &[org.into(), key.into()])?.pop();
    row.map(|mut row| read(&mut row)).transpose()
}

fn count(
    db: &mut dyn Connection,
    sql: &'static str,
    org: &Id<Organisation>,
    value: crate::driver::Value<'_>,
) -> Result<i64, StoreError> {
    let row = db.query(sql, &[org.into(), value])?.pop();
    Ok(row.map_or(Ok(0), |mut row| row.int())?)
}

fn read(row: &mut Row) -> Result<Suggestion, StoreError> {
    let (id, title, kind) = (parsed(row.text()?)?, parsed(row.text()?)?, row.text()?);
    let detail = maybe_parsed(row.maybe_text()?)?;
    let made = second(row.int()?)?;
    let (state, candidate, reason) = (row.text()?, row.maybe_text()?, row.maybe_text()?);
    let candidate = maybe_parsed(candidate)?;
    let reason = maybe_parsed(reason)?;
    let became = match (state.as_str(), candidate, reason) {
        (WAITING, ..) => Became::Waiting,
        (TAKEN, Some(candidate), _) => Became::Taken(candidate),
        (DECLINED, _, Some(reason)) => Became::Declined(reason),
        _ => return Err(StoreError::damaged(format!("a suggestion is `{state}`"))),
    };
    Ok(Suggestion {
        id,
        title,
        kind: choice(&kind)?,
        detail,
        made,
        became,
    })
}
