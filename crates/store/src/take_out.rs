//! What was added is taken out again, where nothing was done with it since.

use std::collections::{HashMap, HashSet};

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;

use crate::activity::What;
use crate::answer::{self, Explained};
use crate::candidate_detail;
use crate::changes::Entry;
use crate::columns::{choice, word};
use crate::subject::Subject;
use crate::{StoreError, WriteTx};

const SINCE: &str = "SELECT DISTINCT subject_kind, subject_id FROM activity \
    WHERE organisation_id = $1 AND revision > $2 AND what <> $3";

impl WriteTx<'_> {
    /// Takes candidates out whole: their answers, what is written about them and themselves, each with its line of activity.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn take_out(&mut self, ids: &[Id<Candidate>]) -> Result<(), StoreError> {
        let whys = self.look(answer::all_whys)?.into_iter();
        let mut whys: HashMap<_, _> = whys.map(|(id, key, why)| ((id, key), why)).collect();
        for some in ids.chunks(candidate_detail::TOGETHER) {
            let mut details = self.look(|db, org| candidate_detail::of(db, org, some))?;
            for id in some {
                let held = self.held().board.candidates.get(id).cloned();
                for answer in held.iter().flat_map(|held| &held.answers) {
                    let key = (id.clone(), answer.key());
                    let why = whys.remove(&key);
                    let change = Change::Withdraw(key.0, key.1);
                    let answer = answer.clone();
                    let before = Explained { answer, why };
                    let entry = Entry::new(What::Answered, Some(&before), None)?;
                    self.change_from(entry, &change, None)?;
                }
                self.describe_from(id, details.remove(id).as_ref(), None)?;
                self.save(&Change::RemoveCandidate(id.clone()))?;
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
