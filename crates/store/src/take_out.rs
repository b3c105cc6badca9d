//! What was added is taken out again, where nothing was done with it since.

use std::collections::{HashMap, HashSet};

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;

use crate::activity::What;
use crate::answer::{self, Explained, Which};
use crate::candidate_detail::Detail;
use crate::changes::{Entry, bare};
use crate::columns::{choice, parsed, word};
use crate::driver::{Connection, Value};
use crate::organisation::Organisation;
use crate::subject::{Subject, SubjectKind};
use crate::{StoreError, WriteTx};

/// What is known of some candidates: so many are taken out together.
macro_rules! of_some {
    ($head:literal) => {
        concat!(
            $head,
            " WHERE organisation_id = $1 AND candidate_id IN \
            ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        )
    };
}

/// So many are taken out together at most: as many as a statement has places for.
const TOGETHER: usize = 16;

const DETAILS: &str = of_some!("SELECT candidate_id, content FROM candidate_detail");
const WHYS: &str = of_some!("SELECT candidate_id, condition, team_id, source_id, why FROM answer");

/// What takes them out, so ordered that nothing is named by what is left.
const OUT: [&str; 6] = [
    of_some!("DELETE FROM answer"),
    of_some!("DELETE FROM candidate_detail"),
    of_some!("DELETE FROM candidate_need"),
    of_some!("DELETE FROM candidate_group"),
    of_some!("DELETE FROM candidate_team"),
    of_some!("DELETE FROM candidate"),
];

const SINCE: &str = "SELECT DISTINCT subject_kind, subject_id FROM activity \
    WHERE organisation_id = $1 AND revision > $2 AND what <> $3";

impl WriteTx<'_> {
    /// Takes candidates out whole: their answers, what is written about them and themselves, each with its line of activity.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn take_out(&mut self, ids: &[Id<Candidate>]) -> Result<(), StoreError> {
        let board = &self.held().board;
        let mut seen = HashSet::new();
        let held = ids.iter().filter(|id| seen.insert(*id));
        let held = held.filter_map(|id| board.candidates.get(id)).cloned();
        let held: Vec<_> = held.collect();
        for some in held.chunks(TOGETHER) {
            let ids: Vec<_> = some.iter().map(|held| &held.id).collect();
            let mut details = self.look(|db, org| details(db, org, &ids))?;
            let mut whys = self.look(|db, org| whys(db, org, &ids))?;
            self.beside(|db, org| remove(db, org, &ids))?;
            for candidate in some {
                let id = &candidate.id;
                for answer in candidate.answers.iter().cloned() {
                    let (id, key) = (id.clone(), answer.key());
                    let why = whys.remove(&(id.clone(), key.clone()));
                    let before = Explained { answer, why };
                    let entry = Entry::new(What::Answered, Some(&before), None)?;
                    self.told(entry, &Change::Withdraw(id, key))?;
                }
                if let Some(detail) = details.remove(id) {
                    let entry = Entry::new(What::Described, Some(&detail), None)?;
                    self.line(Subject::new(SubjectKind::Candidate, id.as_str()), entry)?;
                }
                let entry = Entry::new(What::Saved, Some(&bare(candidate)), None)?;
                self.told(entry, &Change::RemoveCandidate(id.clone()))?;
            }
        }
        Ok(())
    }

    /// Everything that was touched after a revision, answers too; comings in aside.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn touched_since(&mut self, revision: i64) -> Result<HashSet<Subject>, StoreError> {
        self.look(|db, org| {
            let values = [org.into(), revision.into(), word(&What::Passed)?.into()];
            let rows = db.query(SINCE, &values)?.into_iter();
            rows.map(|mut row| {
                let kind = choice(&row.text()?)?;
                let id = row.text()?;
                Ok(Subject { kind, id })
            })
            .collect()
        })
    }
}

/// Takes all that is kept of candidates out of the tables.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    ids: &[&Id<Candidate>],
) -> Result<(), StoreError> {
    let values = values(org, ids);
    OUT.iter().try_for_each(|sql| Ok(db.put(sql, &values)?))
}

/// The details of candidates, where there are any.
fn details(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    ids: &[&Id<Candidate>],
) -> Result<HashMap<Id<Candidate>, Detail>, StoreError> {
    let rows = db.query(DETAILS, &values(org, ids))?.into_iter();
    rows.map(|mut row| Ok((parsed(row.text()?)?, parsed(row.text()?)?)))
        .collect()
}

/// The reasons given for answers to candidates, where there are any.
fn whys(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    ids: &[&Id<Candidate>],
) -> Result<HashMap<Which, Note>, StoreError> {
    let mut whys = HashMap::new();
    for row in db.query(WHYS, &values(org, ids))? {
        let (about, why) = answer::why_of(row)?;
        whys.extend(why.map(|why| (about, why)));
    }
    Ok(whys)
}

/// [`TOGETHER`] at most, one at least: the last again and again, as every place wants one.
fn values<'a>(org: &'a Id<Organisation>, ids: &[&'a Id<Candidate>]) -> Vec<Value<'a>> {
    let last = ids.last().copied();
    let all = ids.iter().copied().chain(last.into_iter().cycle());
    let all = all.take(TOGETHER).map(Value::from);
    std::iter::once(org.into()).chain(all).collect()
}
