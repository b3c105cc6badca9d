//! Who changed what, when, and what it was before. History, undo and "as it was on a date" read it. Lines are only ever
//! added, and none is changed but where a person is erased from it.

use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::StoreError;
use crate::columns::{choice, instant, parsed, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;
use crate::subject::Subject;

/// Who writes, and when: handed in by the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub author: Id<Source>,
    /// When.
    pub at: Timestamp,
}

/// What was done to the subject. Before and after tell whether it was added, changed or taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The subject itself was kept or taken out: before and after are it (a candidate without its answers).
    Saved,
    /// An answer of the candidate: before and after are an [`crate::Explained`].
    Answered,
    /// The candidate's detail: before and after are its text.
    Described,
    /// A decision was recorded: after is its number and digest.
    Recorded,
    /// Somebody came in, or did not: after is a [`crate::Passage`].
    Passed,
}

/// One line of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The organisation's revision that it belongs to.
    pub revision: i64,
    /// Its place among the lines of that revision, from 1.
    pub line: i64,
    /// Who, when.
    pub by: By,
    /// What was done.
    pub what: What,
    /// To what.
    pub subject: Subject,
    /// What was there before, as JSON.
    pub before: Option<String>,
    /// What is there now, as JSON.
    pub after: Option<String>,
}

impl Activity {
    /// Where it stands among the lines.
    pub const fn place(&self) -> Place {
        Place {
            revision: self.revision,
            line: self.line,
        }
    }
}

const ADD: &str = "INSERT INTO activity (organisation_id, revision, line, made_at, author, what, \
    subject_kind, subject_id, content_before, content_after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const REWRITE: &str = "UPDATE activity SET content_before = $4, content_after = $5 \
    WHERE organisation_id = $1 AND revision = $2 AND line = $3";
const SINCE: &str = "SELECT revision, line, made_at, author, what, subject_kind, subject_id, content_before, content_after \
    FROM activity WHERE organisation_id = $1 AND (revision, line) > ($2, $3) ORDER BY revision, line LIMIT $4";
const LATEST: &str = "SELECT revision, line, made_at, author, what, subject_kind, subject_id, content_before, content_after \
    FROM activity WHERE organisation_id = $1 AND (revision, line) < ($2, $3) ORDER BY revision DESC, line DESC LIMIT $4";
const HISTORY: &str = "SELECT revision, line, made_at, author, what, subject_kind, subject_id, content_before, content_after \
    FROM activity WHERE organisation_id = $1 AND subject_kind = $2 AND subject_id = $3 \
    AND (revision, line) < ($4, $5) ORDER BY revision DESC, line DESC LIMIT $6";
const OF_REVISION: &str = "SELECT revision, line, made_at, author, what, subject_kind, subject_id, content_before, content_after \
    FROM activity WHERE organisation_id = $1 AND revision = $2 ORDER BY line";
const LINES: &str =
    "SELECT count(*) FROM activity WHERE organisation_id = $1 AND revision > $2 AND revision <= $3";
const TOUCHED: &str = "SELECT max(revision) FROM activity \
    WHERE organisation_id = $1 AND subject_kind = $2 AND subject_id = $3 AND what NOT IN ($4, $5)";

/// A place between two lines of activity: a page begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Revision of the line.
    pub revision: i64,
    /// The line.
    pub line: i64,
}

impl Place {
    /// Before every line.
    pub const START: Self = Self {
        revision: 0,
        line: 0,
    };
    /// After every line.
    pub const END: Self = Self {
        revision: i64::MAX,
        line: i64::MAX,
    };

    /// After every line of a revision.
    pub const fn after(revision: i64) -> Self {
        Self {
            revision,
            line: i64::MAX,
        }
    }
}

/// Adds a line.
pub(crate) fn add(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    activity: Activity,
) -> Result<(), StoreError> {
    let Activity {
        revision,
        line,
        by,
        what,
        subject,
        before,
        after,
    } = activity;
    let values = [
        org.into(),
        revision.into(),
        line.into(),
        by.at.to_string().into(),
        (&by.author).into(),
        word(&what)?.into(),
        word(&subject.kind)?.into(),
        (&subject.id).into(),
        before.into(),
        after.into(),
    ];
    db.add(ADD, &values)?;
    Ok(())
}

/// Changes what a line tells: only for [`WriteTx::erase`](crate::WriteTx::erase).
pub(crate) fn rewrite(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    line: &Activity,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        line.revision.into(),
        line.line.into(),
        line.before.as_deref().into(),
        line.after.as_deref().into(),
    ];
    Ok(db.put(REWRITE, &values).map(drop)?)
}

/// The lines of a revision, in order.
pub(crate) fn of_revision(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    revision: i64,
) -> Result<Vec<Activity>, StoreError> {
    let rows = db.query(OF_REVISION, &[org.into(), revision.into()])?;
    rows.into_iter().map(read).collect()
}

/// Lines after a place, oldest first.
pub(crate) fn since(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    place: Place,
    most: u32,
) -> Result<Vec<Activity>, StoreError> {
    let values = [
        org.into(),
        place.revision.into(),
        place.line.into(),
        i64::from(most).into(),
    ];
    db.query(SINCE, &values)?.into_iter().map(read).collect()
}

/// Lines before a place, newest first.
pub(crate) fn latest(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    place: Place,
    most: u32,
) -> Result<Vec<Activity>, StoreError> {
    let values = [
        org.into(),
        place.revision.into(),
        place.line.into(),
        i64::from(most).into(),
    ];
    db.query(LATEST, &values)?.into_iter().map(read).collect()
}

/// How many lines there are after one revision and up to another.
pub(crate) fn lines(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    after: i64,
    until: i64,
) -> Result<i64, StoreError> {
    let rows = db.query(LINES, &[org.into(), after.into(), until.into()])?;
    let counted = rows
        .into_iter()
        .next()
        .map(|mut row| row.int())
        .transpose()?;
    Ok(counted.unwrap_or(0))
}

/// Lines about a subject before a place, newest first.
pub(crate) fn history(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    subject: &Subject,
    place: Place,
    most: u32,
) -> Result<Vec<Activity>, StoreError> {
    let kind = word(&subject.kind)?;
    let (revision, line) = (place.revision.into(), place.line.into());
    let values = [
        org.into(),
        kind.into(),
        (&subject.id).into(),
        revision,
        line,
        i64::from(most).into(),
    ];
    db.query(HISTORY, &values)?.into_iter().map(read).collect()
}

/// The last revision that touched a subject itself, its answers and comings in aside; 0 where none did.
pub(crate) fn touched(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    subject: &Subject,
) -> Result<i64, StoreError> {
    let rows = db.query(
        TOUCHED,
        &[
            org.into(),
            word(&subject.kind)?.into(),
            (&subject.id).into(),
            word(&What::Answered)?.into(),
            word(&What::Passed)?.into(),
        ],
    )?;
    let revision = rows
        .into_iter()
        .next()
        .map(|mut row| row.maybe_int())
        .transpose()?;
    Ok(revision.flatten().unwrap_or(0))
}

fn read(mut row: Row) -> Result<Activity, StoreError> {
    let (revision, line) = (row.int()?, row.int()?);
    let at = instant(&row.text()?)?;
    let by = By {
        author: parsed(row.text()?)?,
        at,
    };
    let what = choice(&row.text()?)?;
    let subject = Subject {
        kind: choice(&row.text()?)?,
        id: row.text()?,
    };
    Ok(Activity {
        revision,
        line,
        by,
        what,
        subject,
        before: row.maybe_text()?,
        after: row.maybe_text()?,
    })
}
