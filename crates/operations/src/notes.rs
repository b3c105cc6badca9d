//! What is read by key, a page at a time: reasons, details, history, activity.

use engine::answer::AnswerKey;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Note;
use store::{Activity, Back, Detail, Organisation, Place, ReadTx, Subject, SubjectKind};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error};

/// Lines of activity on a page.
pub const LINES: u32 = 50;

/// What is written about one candidate.
pub struct Notes {
    /// Its detail.
    pub detail: Option<Detail>,
    /// The reasons given for its answers, in order of their keys.
    pub whys: Vec<(AnswerKey, Note)>,
    /// What was done to it, newest first.
    pub history: Vec<Activity>,
}

/// What is written about a candidate, with a page of its history before a place.
///
/// # Errors
/// When the store fails.
pub async fn of_candidate(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    id: Id<Candidate>,
    before: Place,
) -> Done<Notes> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<Notes, Error> {
        let subject = Subject::new(SubjectKind::Candidate, id.as_str());
        let (detail, whys) = (tx.detail(&id)?, tx.whys(&id)?);
        Ok(Notes {
            detail,
            whys,
            history: tx.history(&subject, before, LINES)?,
        })
    };
    foothold.store().read(organisation, read).await
}

/// Every answer about one condition of a candidate, newest first.
///
/// # Errors
/// When the store fails, and where what is kept cannot be read.
pub async fn of_condition(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    id: Id<Candidate>,
    condition: Condition,
) -> Done<Vec<Activity>> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<Vec<Activity>, Error> {
        let subject = Subject::new(SubjectKind::Candidate, id.as_str());
        let (mut found, mut before) = (Vec::new(), Some(Place::END));
        while let Some(place) = before {
            let lines = tx.history(&subject, place, LINES)?;
            before = earlier(&lines);
            for line in lines {
                if is_about(&line, condition)? {
                    found.push(line);
                }
            }
        }
        Ok(found)
    };
    foothold.store().read(organisation, read).await
}

/// Whether a line tells of an answer about a condition.
fn is_about(line: &Activity, condition: Condition) -> Result<bool, Error> {
    Ok(match line.back()? {
        Back::Answer { before, after, .. } => {
            let told = after.or(before);
            told.is_some_and(|told| told.answer.condition == condition)
        }
        _ => false,
    })
}

/// What was done at a revision, in order, a page of it, and whether there is more; nothing where there is no such revision.
///
/// # Errors
/// When the store fails.
pub async fn of_revision(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    revision: i64,
) -> Done<(Vec<Activity>, bool)> {
    let before = Place { revision, line: 0 };
    let read = move |tx: &mut ReadTx<'_>| -> Result<Vec<Activity>, Error> {
        Ok(tx.activity_since(before, LINES + 1)?)
    };
    let mut lines = foothold.store().read(organisation, read).await?;
    lines.retain(|line| line.revision == revision);
    let more = lines.len() > LINES as usize;
    lines.truncate(LINES as usize);
    Ok((lines, more))
}

/// Where the lines before these begin, where these fill a page.
pub fn earlier(lines: &[Activity]) -> Option<Place> {
    let last = lines.last().filter(|_| lines.len() >= LINES as usize)?;
    Some(Place {
        revision: last.revision,
        line: last.line,
    })
}

/// A page of what was done to one thing, newest first, before a place.
///
/// # Errors
/// When the store fails.
pub async fn history(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    subject: Subject,
    before: Place,
) -> Done<Vec<Activity>> {
    foothold
        .store()
        .read(organisation, move |tx| {
            Ok(tx.history(&subject, before, LINES)?)
        })
        .await
}

/// The last revision that touched a thing itself (answers are apart); 0 where none did. What is edited from there is not
/// overwritten unseen.
///
/// # Errors
/// When the store fails.
pub async fn touched(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    subject: Subject,
) -> Done<i64> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<i64, Error> { Ok(tx.touched(&subject)?) };
    foothold.store().read(organisation, read).await
}

/// A page of everything that was done, newest first, before a place.
///
/// # Errors
/// When the store fails.
pub async fn activity(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    before: Place,
) -> Done<Vec<Activity>> {
    foothold
        .store()
        .read(organisation, move |tx| {
            Ok(tx.latest_activity(before, LINES)?)
        })
        .await
}
