//! What a source says about a condition of a candidate, and why.

use std::collections::HashMap;

use engine::answer::{Answer, AnswerKey, Given, Reply};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;
use serde::{Deserialize, Serialize};

use crate::StoreError;
use crate::columns::{choice, day, known, maybe_parsed, parsed, word};
use crate::driver::{Connection, Row};
use crate::organisation::Organisation;

/// An answer with the reason given for it. The reason is read by people alone, so it is not on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// The answer.
    pub answer: Answer,
    /// Why, in the source's words.
    pub why: Option<Note>,
}

const PUT: &str = "INSERT INTO answer \
    (organisation_id, candidate_id, condition, team_id, source_id, reply, second, basis, given_on, why) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
    ON CONFLICT (organisation_id, candidate_id, condition, team_id, source_id) DO UPDATE SET \
    reply = excluded.reply, second = excluded.second, basis = excluded.basis, given_on = excluded.given_on, why = excluded.why";
const REMOVE: &str = "DELETE FROM answer WHERE organisation_id = $1 AND candidate_id = $2 \
    AND condition = $3 AND team_id = $4 AND source_id = $5";
const LOAD: &str = "SELECT candidate_id, condition, team_id, source_id, reply, second, basis, given_on FROM answer \
    WHERE organisation_id = $1";
const WHY: &str = "SELECT why FROM answer WHERE organisation_id = $1 AND candidate_id = $2 \
    AND condition = $3 AND team_id = $4 AND source_id = $5";
const WHYS: &str = "SELECT condition, team_id, source_id, why FROM answer \
    WHERE organisation_id = $1 AND candidate_id = $2 AND why IS NOT NULL";
const ALL_WHYS: &str = "SELECT candidate_id, condition, team_id, source_id, why FROM answer \
    WHERE organisation_id = $1 AND why IS NOT NULL";

/// An answer that is longer ago than the limit, its day not kept.
const LONG_AGO: &str = "long-ago";

/// Keeps an answer, in place of the one of its key where there is one.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    candidate: &Id<Candidate>,
    is_new: bool,
    answer: &Answer,
    why: Option<&Note>,
) -> Result<(), StoreError> {
    let (reply, second) = match answer.reply {
        Reply::Whole(said) => (word(&said)?, None),
        Reply::Halves(first, second) => (word(&first)?, Some(word(&second)?)),
    };
    let given = match answer.given {
        Given::Undated => None,
        Given::On(day) => Some(day.to_string()),
        Given::LongAgo => Some(LONG_AGO.to_owned()),
    };
    let values = [
        org.into(),
        candidate.into(),
        word(&answer.condition)?.into(),
        answer.team.as_ref().map_or("", Id::as_str).into(),
        (&answer.source).into(),
        reply.into(),
        second.into(),
        word(&answer.basis)?.into(),
        given.into(),
        why.map(Note::as_str).into(),
    ];
    Ok(db.keep(is_new, PUT, &values)?)
}

/// Takes an answer out.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    candidate: &Id<Candidate>,
    key: &AnswerKey,
) -> Result<(), StoreError> {
    let team = key.team.as_ref().map_or("", Id::as_str);
    let values = [
        org.into(),
        candidate.into(),
        word(&key.condition)?.into(),
        team.into(),
        (&key.source).into(),
    ];
    db.put(REMOVE, &values)?;
    Ok(())
}

/// The reason given for one answer.
pub(crate) fn why(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    candidate: &Id<Candidate>,
    key: &AnswerKey,
) -> Result<Option<Note>, StoreError> {
    let team = key.team.as_ref().map_or("", Id::as_str);
    let values = [
        org.into(),
        candidate.into(),
        word(&key.condition)?.into(),
        team.into(),
        (&key.source).into(),
    ];
    match db.query(WHY, &values)?.pop() {
        Some(mut row) => maybe_parsed(row.maybe_text()?),
        None => Ok(None),
    }
}

/// The reasons given for a candidate's answers.
pub(crate) fn whys(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    candidate: &Id<Candidate>,
) -> Result<Vec<(AnswerKey, Note)>, StoreError> {
    let rows = db.query(WHYS, &[org.into(), candidate.into()])?;
    let mut whys = rows
        .into_iter()
        .map(|mut row| {
            let (condition, team) = (choice(&row.text()?)?, team(row.text()?)?);
            Ok((
                AnswerKey {
                    condition,
                    team,
                    source: parsed(row.text()?)?,
                },
                parsed(row.text()?)?,
            ))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    whys.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(whys)
}

/// Every reason, and for which answer of which candidate it was given; in no order.
pub(crate) fn all_whys(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Vec<(Id<Candidate>, AnswerKey, Note)>, StoreError> {
    let mut given = Vec::new();
    for row in db.query(ALL_WHYS, &[org.into()])? {
        let ((id, key), why) = why_of(row)?;
        given.extend(why.map(|why| (id, key, why)));
    }
    Ok(given)
}

/// Which answer, of all candidates'.
pub(crate) type Which = (Id<Candidate>, AnswerKey);

/// Of which answer a row tells, and the reason given for it.
pub(crate) fn why_of(mut row: Row) -> Result<(Which, Option<Note>), StoreError> {
    let candidate = parsed(row.text()?)?;
    let key = AnswerKey {
        condition: choice(&row.text()?)?,
        team: team(row.text()?)?,
        source: parsed(row.text()?)?,
    };
    Ok(((candidate, key), maybe_parsed(row.maybe_text()?)?))
}

/// Gives every candidate its answers. `board` holds the sources already: their ids are shared, not made again for each answer.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    board: &Board,
    all: &mut HashMap<String, Candidate>,
) -> Result<(), StoreError> {
    let sources: HashMap<&str, _> = board
        .sources
        .iter()
        .map(|source| (source.id.as_str(), &source.id))
        .collect();
    for mut row in db.query(LOAD, &[org.into()])? {
        let id = row.text()?;
        let candidate = all
            .get_mut(&id)
            .ok_or_else(|| StoreError::damaged(format!("no candidate `{id}`")))?;
        let (condition, team, source) = (choice(&row.text()?)?, team(row.text()?)?, row.text()?);
        let source = (*known(&sources, &source)?).clone();
        let (reply, basis, given) = (reply(&mut row)?, choice(&row.text()?)?, given(&mut row)?);
        candidate.answer(Answer {
            condition,
            team,
            source,
            reply,
            basis,
            given,
        });
    }
    Ok(())
}

fn team(text: String) -> Result<Option<Id<engine::people::Team>>, StoreError> {
    maybe_parsed(Some(text).filter(|text| !text.is_empty()))
}

fn reply(row: &mut Row) -> Result<Reply, StoreError> {
    let first = choice(&row.text()?)?;
    Ok(match row.maybe_text()? {
        Some(second) => Reply::Halves(first, choice(&second)?),
        None => Reply::Whole(first),
    })
}

fn given(row: &mut Row) -> Result<Given, StoreError> {
    Ok(match row.maybe_text()?.as_deref() {
        None => Given::Undated,
        Some(LONG_AGO) => Given::LongAgo,
        Some(text) => Given::On(day(text)?),
    })
}
