//! One of the few: what it is, what makes it ready, and the difference it could make.

use engine::because::Because;
use engine::candidate::Candidate;
use engine::gap::gaps;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::reading::Ageing;
use wording::{Names, because, candidate, safe};

use super::settled::Bar;
use crate::path::ProblemPage;

/// The card of a pick.
pub(super) struct Card<'a> {
    pub(super) page: ProblemPage<'a>,
    pub(super) title: &'a str,
    pub(super) about: String,
    /// What it takes to succeed, each in a sentence; then where senior managers and a team differ.
    pub(super) conditions: Vec<String>,
    /// How bad it is for whom, in a few sentences.
    pub(super) difference: String,
    /// How often it is among the best, where that is open.
    pub(super) share: Option<Bar>,
}

impl<'a> Card<'a> {
    /// The cards of the few, in their order.
    pub(super) fn all(outlook: &'a Outlook, names: &'a Names<'_>) -> Vec<Self> {
        outlook
            .few
            .picks
            .iter()
            .filter_map(|id| Self::of(id, outlook, names))
            .collect()
    }

    fn of(id: &'a Id<Candidate>, outlook: &Outlook, names: &'a Names<'_>) -> Option<Self> {
        let (placed, held) = outlook.placed(id).zip(names.held(id))?;
        let (conditions, difference): (Vec<_>, Vec<_>) = placed
            .because
            .iter()
            .partition(|reason| matches!(reason, Because::Condition { .. }));
        let told = |reasons: Vec<&Because>| -> Vec<String> {
            reasons
                .into_iter()
                .map(|reason| because::sentence(reason, held.kind, names))
                .collect()
        };
        let ageing = Ageing::of(&names.board().settings, outlook.today);
        let apart = gaps(names.board(), held, &ageing);
        let apart = apart.iter().map(|gap| safe::gap(gap, names));
        Some(Self {
            page: ProblemPage(id),
            title: held.title.as_str(),
            about: about(held, names),
            conditions: told(conditions).into_iter().chain(apart).collect(),
            difference: told(difference).join(" "),
            share: Bar::of(placed),
        })
    }
}

/// `Problem · Housing repairs`.
fn about(held: &Candidate, names: &Names<'_>) -> String {
    let kind = candidate::kind(held.kind);
    match &held.service {
        Some(service) => format!("{kind} · {}", names.service(service)),
        None => kind.to_owned(),
    }
}
