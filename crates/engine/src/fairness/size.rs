//! What a list by size alone would start.

use std::cmp::Reverse;

use super::touched::{Serving, touched};
use super::{BySize, Chosen};
use crate::candidate::Candidate;
use crate::difference::People;
use crate::exact::Exact;
use crate::id::Id;
use crate::outlook::Seen;
use crate::standing::Standing;

impl Chosen<'_> {
    /// What would start if only people a year counted, and whom that would leave out.
    pub(crate) fn by_size(&self, reach_weight: Option<Exact>) -> BySize {
        let (ranked, unknown): (Vec<_>, Vec<_>) = self
            .sight
            .seen
            .iter()
            .filter(|seen| seen.standing != Standing::UnderWay)
            .map(|seen| (seen, known(seen)))
            .partition(|(_, reach)| reach.is_some());
        let top = top(ranked, self.field.pool.places);
        let cannot = top.iter().filter(|seen| seen.standing != Standing::Start);
        let serving = Serving::with(top.iter().map(|seen| &seen.candidate.id), self.today);
        let groups = touched(self.sight.board).into_iter();
        let left_out = groups.filter(|t| !t.candidates.is_empty() && !serving.covers(t));
        let id = |seen: &Seen<'_>| -> Id<Candidate> { seen.candidate.id.clone() };
        BySize {
            would_start: top.iter().copied().map(id).collect(),
            could_not_start: cannot.copied().map(id).collect(),
            shared_with_the_few: self
                .few()
                .filter(|pick| top.iter().any(|seen| seen.candidate.id == **pick))
                .count(),
            groups_left_out: left_out.map(|touched| touched.group.clone()).collect(),
            unknown_reach: unknown.into_iter().map(|(seen, _)| id(seen)).collect(),
            reach_weight,
        }
    }
}

/// How many people a year, where anything is known of it: from none without an end says nothing.
fn known(seen: &Seen<'_>) -> Option<People> {
    let reach = seen.candidate.difference.reach;
    reach.filter(|people| people.least() > 0 || people.most().is_some())
}

/// The greatest: by the lower end, then the upper (no end before any), then id.
fn top<'a>(mut ranked: Vec<(&'a Seen<'a>, Option<People>)>, places: usize) -> Vec<&'a Seen<'a>> {
    ranked.sort_by_key(|(_, reach)| {
        reach.map(|people| {
            let most = people.most();
            (Reverse(people.least()), most.is_some(), Reverse(most))
        })
    });
    ranked.truncate(places);
    ranked.into_iter().map(|(seen, _)| seen).collect()
}
