//! What was added is taken out again, where nothing was done with it since.

use std::collections::HashSet;

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;

use crate::activity::What;
use crate::columns::{choice, word};
use crate::subject::Subject;
use crate::{StoreError, WriteTx};

const SINCE: &str = "SELECT DISTINCT subject_kind, subject_id FROM activity \
    WHERE organisation_id = $1 AND revision > $2 AND what <> $3";

impl WriteTx<'_> {
    /// Takes a candidate out whole: its answers, what is written about it and itself, each with its line of activity.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn take_out(&mut self, id: &Id<Candidate>) -> Result<(), StoreError> {
        let held = self.held().board.candidates.get(id).cloned();
        for answer in held.iter().flat_map(|held| &held.answers) {
            self.save(&Change::Withdraw(id.clone(), answer.key()))?;
        }
        self.describe(id, None)?;
        self.save(&Change::RemoveCandidate(id.clone()))
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
