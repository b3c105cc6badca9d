//! How it hangs together with others, as its own page shows it.

use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::scene::Ties;
use wording::Names;

use crate::path::ProblemPage;

/// What the page shows.
pub(crate) struct Hanging<'a> {
    here: ProblemPage<'a>,
    status: Status,
    /// Why it was parked.
    pub(crate) parked: Option<String>,
    /// Others, each with what they are to it.
    pub(crate) others: Vec<Other>,
}

/// Another, and what it is to this one.
pub(crate) struct Other {
    pub(crate) what: &'static str,
    pub(crate) href: String,
    pub(crate) title: String,
    /// The id to send where one can say that they are no longer related.
    pub(crate) unrelate: Option<String>,
}

impl<'a> Hanging<'a> {
    pub(crate) fn of(candidate: &'a Candidate, names: &Names<'_>) -> Self {
        let work = &names.board().work;
        let ties = work.of_candidate(&candidate.id);
        let other = |what, id: &Id<Candidate>, unrelate: Option<String>| Other {
            what,
            href: ProblemPage(id).to_string(),
            title: names.title(id).to_owned(),
            unrelate,
        };
        let mut others = Vec::new();
        if let Some(ties) = ties {
            let merged = ties.merged_into.iter();
            others.extend(merged.map(|id| other("Merged into", id, None)));
            let split = ties.split_from.iter();
            others.extend(split.map(|id| other("Split from", id, None)));
            let related = ties.related.iter();
            others.extend(related.map(|id| other("Related to", id, Some(id.to_string()))));
        }
        let theirs = |points: fn(&Ties) -> Option<&Id<Candidate>>| {
            let all = work.ties.iter();
            all.filter(move |ties| points(ties) == Some(&candidate.id))
        };
        let came = theirs(|ties| ties.merged_into.as_ref());
        others.extend(came.map(|ties| other("Also put forward as", &ties.id.of_kind(), None)));
        let parts = theirs(|ties| ties.split_from.as_ref());
        others.extend(parts.map(|ties| other("Split into", &ties.id.of_kind(), None)));
        Self {
            here: ProblemPage(&candidate.id),
            status: candidate.status,
            parked: ties
                .and_then(|ties| ties.parked.as_ref())
                .map(ToString::to_string),
            others,
        }
    }

    /// What can be done about it from here.
    pub(crate) fn deeds(&self) -> Vec<(String, &'static str)> {
        let here = self.here;
        let relate = (format!("{here}/relate"), "Link it to a related one");
        match self.status {
            Status::Candidate => vec![
                (format!("{here}/park"), "Park it"),
                (
                    format!("{here}/merge"),
                    "It is the same as another: merge them",
                ),
                (format!("{here}/split"), "Split it into parts"),
                relate,
            ],
            _ => vec![relate],
        }
    }

    /// Where it is taken up again, if it is parked.
    pub(crate) fn take_up(&self) -> Option<String> {
        (self.status == Status::Parked).then(|| format!("{}/take-up", self.here))
    }

    /// Where one says that another is no longer related.
    pub(crate) fn unrelate(&self) -> String {
        format!("{}/unrelate", self.here)
    }
}
