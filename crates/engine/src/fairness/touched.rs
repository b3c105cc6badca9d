//! The groups of people, the candidates that touch each, and which of those serve it.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::id::Id;
use crate::people::Group;
use crate::reading::before;

/// How long something that was done still serves, in months.
const MONTHS_SERVED: u32 = 12;

/// A group and the candidates that touch it, whatever their status.
pub(super) struct Touched<'a> {
    pub(super) group: &'a Id<Group>,
    pub(super) candidates: Vec<&'a Candidate>,
}

/// Every group that is listed or that a candidate names, in order of name, then id.
pub(super) fn touched(board: &Board) -> Vec<Touched<'_>> {
    let listed = board.groups.iter().map(|group| (&group.id, Vec::new()));
    let mut by_group: HashMap<&Id<Group>, Vec<&Candidate>> = listed.collect();
    for candidate in board.candidates.iter().map(AsRef::as_ref) {
        for group in &candidate.groups {
            by_group.entry(group).or_default().push(candidate);
        }
    }
    let touched = |(group, candidates)| Touched { group, candidates };
    let mut all: Vec<Touched<'_>> = by_group.into_iter().map(touched).collect();
    all.sort_by_cached_key(|touched| {
        let listed = board.groups.get(touched.group);
        let name = listed.map_or(touched.group.as_str(), |group| group.name.as_str());
        (name.to_owned(), touched.group)
    });
    all
}

/// Every group that is listed or that a candidate names, with whether one does; in order of name, then id.
pub(crate) fn heard(board: &Board) -> impl Iterator<Item = (&Id<Group>, bool)> {
    let all = touched(board).into_iter();
    all.map(|touched| (touched.group, !touched.candidates.is_empty()))
}

/// The groups with candidates where these are started: those that are covered, and those that are left out; each in order
/// of name, then id.
pub(crate) fn covered(
    board: &Board,
    started: &[Id<Candidate>],
    today: Date,
) -> [Vec<Id<Group>>; 2] {
    let serving = Serving::with(started.iter(), today);
    let all = touched(board).into_iter();
    let with_candidates = all.filter(|touched| !touched.candidates.is_empty());
    let (covered, left_out): (Vec<_>, Vec<_>) =
        with_candidates.partition(|touched| serving.covers(touched));
    [covered, left_out].map(|part| part.iter().map(|touched| touched.group.clone()).collect())
}

/// Candidates that serve whom they touch: those started, work under way, and what was lately done.
pub(super) struct Serving<'a> {
    started: BTreeSet<&'a Id<Candidate>>,
    since: Date,
}

impl<'a> Serving<'a> {
    /// Where these are started.
    pub(super) fn with(started: impl Iterator<Item = &'a Id<Candidate>>, today: Date) -> Self {
        Self {
            started: started.collect(),
            since: before(today, MONTHS_SERVED),
        }
    }

    /// Whether one of its candidates serves this group.
    pub(super) fn covers(&self, touched: &Touched<'_>) -> bool {
        touched.candidates.iter().any(|c| self.is_serving(c))
    }

    fn is_serving(&self, candidate: &Candidate) -> bool {
        match candidate.status {
            Status::Exemplar | Status::MustDo => true,
            Status::Done(on) => on.is_some_and(|day| day >= self.since),
            Status::Candidate | Status::Parked => self.started.contains(&candidate.id),
        }
    }
}
