//! What happened, day by day: decisions, exemplars that were started and looked back at, and lessons.

use jiff::civil::Date;

use crate::exemplars::{Exemplar, Lesson};
use crate::rounds::Round;
use crate::work::Work;

/// Something that happened on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// The day.
    pub on: Date,
    /// What.
    pub what: What<'a>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// A round came to the decision of a number.
    Decided(&'a Round, i64),
    /// An exemplar was started.
    Started(&'a Exemplar),
    /// Somebody looked back at an exemplar.
    Reviewed(&'a Exemplar),
    /// A lesson was kept.
    Learned(&'a Lesson),
}

impl<'a> Event<'a> {
    /// Every one, oldest first; of one day decisions, then what was started, looked back at and learned.
    pub(super) fn all(work: &'a Work) -> Vec<Self> {
        let decided = work.rounds.iter().filter_map(|round| {
            let closed = round.closed()?;
            let what = What::Decided(round, closed.decision?);
            Some(Self {
                on: closed.on,
                what,
            })
        });
        let exemplars = work.exemplars.iter().map(AsRef::as_ref);
        let started = exemplars.clone().map(|one: &Exemplar| Self {
            on: one.started,
            what: What::Started(one),
        });
        let reviewed = exemplars.flat_map(|one| {
            let on = one.reviews.iter().map(|review| review.on);
            on.map(move |on| Self {
                on,
                what: What::Reviewed(one),
            })
        });
        let learned = work.lessons.iter().map(|lesson| Self {
            on: lesson.on,
            what: What::Learned(lesson),
        });
        let mut all: Vec<Self> = decided.chain(started).collect();
        all.extend(reviewed.chain(learned));
        all.sort_by_key(|event| event.on);
        all
    }
}
