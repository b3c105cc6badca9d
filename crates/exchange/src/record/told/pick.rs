//! What is to start, as it was sealed.

use engine::candidate::Candidate;
use engine::id::Id;
use wording::{Names, candidate, condition, list};

use super::Standings;
use crate::outlook::ReasonDocument;
use crate::record::PickedDocument;

/// A pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick<'a> {
    /// What it is.
    pub title: &'a str,
    /// `Problem · Housing repairs`.
    pub about: String,
    /// The conditions that are there, each in a sentence.
    pub present: Vec<&'a str>,
    /// Those that are not, or not known to be, in a sentence each.
    pub open: Vec<&'a str>,
    /// Which they are: `Interest and Team and room`.
    pub lacks: String,
    /// The difference it could make.
    pub difference: String,
    /// What says most of it, and whom it affects.
    pub foremost: String,
}

impl<'a> Pick<'a> {
    pub(super) fn of(
        picked: &'a PickedDocument,
        standings: &Standings<'a>,
        names: &Names<'a>,
    ) -> Self {
        let because = standings
            .get(&picked.id)
            .map_or(&[][..], |placed| placed.because.as_slice());
        let lacking = |reason: &&ReasonDocument| matches!(reason, ReasonDocument::Condition { condition, .. } if picked.not_present.contains(condition));
        let told = |reasons: &mut dyn Iterator<Item = &'a ReasonDocument>| {
            reasons.map(ReasonDocument::sentence).collect()
        };
        let (conditions, difference): (Vec<_>, Vec<_>) = because
            .iter()
            .partition(|reason| matches!(reason, ReasonDocument::Condition { .. }));
        let lacks: Vec<&str> = picked
            .not_present
            .iter()
            .map(|one| condition::label(*one))
            .collect();
        let difference: Vec<&str> = difference
            .into_iter()
            .map(ReasonDocument::sentence)
            .collect();
        Self {
            title: picked.title.as_str(),
            about: about(&picked.id, names),
            present: told(&mut conditions.iter().copied().filter(|reason| !lacking(reason))),
            open: told(&mut conditions.iter().copied().filter(lacking)),
            lacks: list::and(&lacks),
            difference: difference.join(" "),
            foremost: match difference.as_slice() {
                [first, .., last] => format!("{first} {last}"),
                few => few.join(" "),
            },
        }
    }
}

fn about(id: &Id<Candidate>, names: &Names<'_>) -> String {
    let Some(held) = names.held(id) else {
        return String::new();
    };
    let kind = candidate::kind(held.kind);
    match &held.service {
        Some(service) => format!("{kind} · {}", names.service(service)),
        None => kind.to_owned(),
    }
}
