//! Who put candidates forward: told by the activity.

use engine::answer::Source;
use engine::candidate::Candidate;
use engine::id::Id;

use crate::StoreError;
use crate::activity::What;
use crate::columns::{parsed, word};
use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::subject::SubjectKind;

/// Who put a candidate forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutForward {
    /// Which.
    pub candidate: Id<Candidate>,
    /// Who.
    pub author: Id<Source>,
}

const PUT_FORWARD: &str = "SELECT subject_id, author FROM activity \
    WHERE organisation_id = $1 AND subject_kind = $2 AND what = $3 AND content_before IS NULL";

/// Who put each candidate forward: the author of the line before which there was none of it.
pub(crate) fn put_forward(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Vec<PutForward>, StoreError> {
    let values = [
        org.into(),
        word(&SubjectKind::Candidate)?.into(),
        word(&What::Saved)?.into(),
    ];
    let rows = db.query(PUT_FORWARD, &values)?.into_iter();
    rows.map(|mut row| {
        Ok(PutForward {
            candidate: parsed(row.text()?)?,
            author: parsed(row.text()?)?,
        })
    })
    .collect()
}
