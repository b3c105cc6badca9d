//! What was gained: needs that are met, support that was won, ground that is prepared.

use std::cmp::Reverse;
use std::collections::HashSet;

use jiff::civil::Date;

use crate::blockers::On;
use crate::exemplars::Exemplar;
use crate::groundwork::ActionState;
use crate::id::Id;
use crate::text::{Name, Note};
use crate::work::Work;

/// What was gained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gained<'a> {
    /// Needs that are met, each where it was first said; the latest first.
    pub needs: Vec<Met<'a>>,
    /// Support that was won, the latest first.
    pub support: Vec<Support<'a>>,
    /// Groundwork that is done, for each condition.
    pub done: [usize; 3],
    /// Groundwork that is live, for each condition.
    pub live: [usize; 3],
}

/// A need that is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met<'a> {
    /// What was needed.
    pub need: &'a Name,
    /// The day on which that was said.
    pub on: Date,
    /// The exemplar that brought it, where one did.
    pub from: Option<&'a Id<Exemplar>>,
}

/// Support that was won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support<'a> {
    /// What was said of it.
    pub note: &'a Note,
    /// The day.
    pub on: Date,
    /// The exemplar that won it.
    pub from: &'a Id<Exemplar>,
}

impl<'a> Gained<'a> {
    pub(super) fn of(work: &'a Work) -> Self {
        let mut gained = Self {
            needs: needs(work),
            support: support(work),
            ..Self::default()
        };
        for action in &work.actions {
            let at = action.blocker.condition.index();
            match action.state {
                ActionState::Done { .. } => gained.done[at] += 1,
                ActionState::Live { .. } => gained.live[at] += 1,
                ActionState::Waits { .. } | ActionState::Dropped { .. } => {}
            }
        }
        gained
    }
}

/// What reviews and lessons say of needs. Capital letters make no other need of one.
fn needs(work: &Work) -> Vec<Met<'_>> {
    let of_reviews = work.exemplars.iter().flat_map(|one| {
        let met = |(need, on)| Met {
            need,
            on,
            from: Some(&one.id),
        };
        let reviews = one.reviews.iter();
        let needs = reviews.flat_map(|r| r.needs_met.iter().map(|need| (need, r.on)));
        needs.map(met)
    });
    let of_lessons = work.lessons.iter().flat_map(|lesson| {
        let touched = lesson.touches.iter();
        let needs = touched.filter_map(|blocker| match &blocker.on {
            On::Need(need) => Some(need),
            _ => None,
        });
        needs.map(|need| Met {
            need,
            on: lesson.on,
            from: lesson.from.as_ref(),
        })
    });
    let mut all: Vec<Met<'_>> = of_reviews.chain(of_lessons).collect();
    // What a review says stands before the lesson that it left on the same day.
    all.sort_by_key(|met| met.on);
    let mut said = HashSet::new();
    all.retain(|met| said.insert(met.need.as_str().to_lowercase()));
    all.sort_by_key(|met| Reverse(met.on));
    all
}

fn support(work: &Work) -> Vec<Support<'_>> {
    let all = work.exemplars.iter().flat_map(|one| {
        let reviews = one.reviews.iter();
        reviews.filter_map(|review| {
            Some(Support {
                note: review.support.as_ref()?,
                on: review.on,
                from: &one.id,
            })
        })
    });
    let mut all: Vec<Support<'_>> = all.collect();
    all.sort_by_key(|support| Reverse(support.on));
    all
}
