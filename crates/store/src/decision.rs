//! The records of rounds, sealed. Rows are added and never changed: this file has no statement that could.

use std::collections::HashMap;

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::activity::{By, What};
use crate::changes::Entry;
use crate::columns::{day, instant, maybe_parsed, parsed};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::subject::{Subject, SubjectKind};
use crate::{StoreError, WriteTx};

/// The record of a round, as listed: without its sealed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: Id<Decision>,
    /// Its number in the organisation, from 1.
    pub number: i64,
    /// The digest of the sealed text.
    pub digest: String,
    /// When it was sealed.
    pub sealed_at: Timestamp,
    /// Who sealed it. Kept beside the sealed text, which names nobody.
    pub author: Id<Source>,
    /// When to look again.
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes.
    pub supersedes: Option<Id<Decision>>,
    /// The later decision that takes its place.
    pub superseded_by: Option<Id<Decision>>,
}

/// A decision to be sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    /// Its id.
    pub id: Id<Decision>,
    /// Its number: what [`crate::WriteTx::next_decision_number`] said.
    pub number: i64,
    /// The text that never changes.
    pub sealed: String,
    /// The digest of that text.
    pub digest: String,
    /// When to look again.
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes.
    pub supersedes: Option<Id<Decision>>,
}

const ADD: &str = "INSERT INTO decision (organisation_id, decision_id, number, sealed, digest, sealed_at, author, \
    look_again, supersedes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const LIST: &str = "SELECT decision_id, number, digest, sealed_at, author, look_again, supersedes FROM decision \
    WHERE organisation_id = $1 ORDER BY number DESC";
const SEALED: &str = "SELECT sealed FROM decision WHERE organisation_id = $1 AND decision_id = $2";
const LAST: &str = "SELECT max(number) FROM decision WHERE organisation_id = $1";

/// Adds a decision.
pub(crate) fn add(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    decision: &NewDecision,
    author: &Id<Source>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        (&decision.id).into(),
        decision.number.into(),
        (&decision.sealed).into(),
        (&decision.digest).into(),
        at.to_string().into(),
        author.into(),
        decision.look_again.map(|on| on.to_string()).into(),
        decision.supersedes.as_ref().into(),
    ];
    db.execute(ADD, &values)?;
    Ok(())
}

/// The greatest number so far, 0 where there is none.
pub(crate) fn last_number(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<i64, StoreError> {
    let last = db
        .query(LAST, &[org.into()])?
        .pop()
        .map(|mut row| row.maybe_int())
        .transpose()?;
    Ok(last.flatten().unwrap_or(0))
}

/// Every decision, latest first: an organisation has a few a year.
pub(crate) fn list(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Vec<Decision>, StoreError> {
    let rows = db.query(LIST, &[org.into()])?;
    let mut all = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let later = |decision: &Decision| {
        decision
            .supersedes
            .clone()
            .map(|earlier| (earlier, decision.id.clone()))
    };
    let superseded: HashMap<_, _> = all.iter().filter_map(later).collect();
    for decision in &mut all {
        decision.superseded_by = superseded.get(&decision.id).cloned();
    }
    Ok(all)
}

/// The sealed text of a decision.
pub(crate) fn sealed(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Decision>,
) -> Result<Option<String>, StoreError> {
    let row = db.query(SEALED, &[org.into(), id.into()])?.pop();
    Ok(row.map(|mut row| row.text()).transpose()?)
}

fn read(mut row: Row) -> Result<Decision, StoreError> {
    let (id, number, digest) = (parsed(row.text()?)?, row.int()?, row.text()?);
    let (sealed_at, author) = (instant(&row.text()?)?, parsed(row.text()?)?);
    let look_again = row.maybe_text()?.as_deref().map(day).transpose()?;
    let supersedes = maybe_parsed(row.maybe_text()?)?;
    Ok(Decision {
        id,
        number,
        digest,
        sealed_at,
        author,
        look_again,
        supersedes,
        superseded_by: None,
    })
}

impl WriteTx<'_> {
    /// The number of the next decision, from 1.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn next_decision_number(&mut self) -> Result<i64, StoreError> {
        self.look(|db, org| Ok(last_number(db, org)? + 1))
    }

    /// Every decision, latest first, without the sealed texts.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn decisions(&mut self) -> Result<Vec<Decision>, StoreError> {
        self.look(list)
    }

    /// Keeps a decision. Its sealed text never changes again: there is nothing here that could.
    ///
    /// # Errors
    /// As [`WriteTx::save`]; [`crate::FaultKind::Taken`] where the number is used, or the earlier decision superseded, already.
    pub fn record(&mut self, decision: &NewDecision) -> Result<(), StoreError> {
        let By { author, at } = self.by().clone();
        self.beside(|db, org| add(db, org, decision, &author, at))?;
        let after = serde_json::json!({ "number": decision.number, "digest": decision.digest });
        let entry = Entry::new(What::Recorded, None, Some(&after))?;
        let subject = Subject::new(SubjectKind::Decision, decision.id.as_str());
        self.line(subject, entry)
    }
}
