//! What the feed tells.

use engine::exemplars::{Exemplar, Lesson, Review};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use operations::View;
use operations::decisions::Decision;
use uuid::Uuid;
use wording::api as say;

use crate::exemplars::ExemplarPage;
use crate::lessons::LESSONS;
use crate::path::Segment;

/// One thing that happened.
pub(super) struct Entry {
    /// By which readers know it again.
    pub(super) id: String,
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) updated: Timestamp,
    /// Its page.
    pub(super) path: String,
    pub(super) summary: String,
}

/// The id of a thing of a kind: its own where that is a UUID, else a tag (RFC 4151).
pub(super) fn urn(kind: &str, id: &str) -> String {
    match Uuid::parse_str(id) {
        Ok(id) => format!("urn:uuid:{}", id.hyphenated()),
        Err(_) => format!("tag:foothold.invalid,2026:{kind}:{}", Segment(id)),
    }
}

/// When a day begins, for what is known by its day.
fn midnight(day: Date) -> Timestamp {
    let at = day.to_zoned(TimeZone::UTC);
    at.map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}

impl Entry {
    /// Everything that the feed may tell.
    pub(super) fn all(view: &View, decisions: &[Decision]) -> Vec<Self> {
        let work = &view.board().work;
        let mut all: Vec<Self> = decisions.iter().map(Self::of_decision).collect();
        for exemplar in &*work.exemplars {
            let board = view.board().candidates.get(&exemplar.candidate);
            let title = board.map_or_else(String::new, |held| held.title.to_string());
            all.push(Self::of_exemplar(exemplar, &title));
            let looks = exemplar.reviews.iter().enumerate();
            all.extend(looks.map(|(at, review)| Self::of_review(exemplar, at, review, &title)));
        }
        all.extend(work.lessons.iter().map(|lesson| Self::of_lesson(lesson)));
        all
    }

    fn of_decision(decision: &Decision) -> Self {
        let title = say::feed_decision(decision.number);
        Self {
            id: urn("decision", decision.id.as_str()),
            kind: "decision",
            summary: title.clone(),
            title,
            updated: decision.sealed_at,
            path: format!("/decisions/{}", decision.number),
        }
    }

    fn of_exemplar(exemplar: &Exemplar, title: &str) -> Self {
        let question = exemplar.question.as_ref();
        let title = say::feed_exemplar(title);
        Self {
            id: urn("exemplar", exemplar.id.as_str()),
            kind: "exemplar",
            summary: question.map_or_else(|| title.clone(), ToString::to_string),
            title,
            updated: midnight(exemplar.started),
            path: ExemplarPage(&exemplar.id).to_string(),
        }
    }

    /// Reviews have no ids: each is the next of its exemplar.
    fn of_review(exemplar: &Exemplar, at: usize, review: &Review, title: &str) -> Self {
        Self {
            id: urn("review", &format!("{}.{at}", exemplar.id)),
            kind: "review",
            title: say::feed_review(title),
            updated: midnight(review.on),
            path: ExemplarPage(&exemplar.id).to_string(),
            summary: review.learned.to_string(),
        }
    }

    fn of_lesson(lesson: &Lesson) -> Self {
        Self {
            id: urn("lesson", lesson.id.as_str()),
            kind: "lesson",
            title: say::FEED_LESSON.to_owned(),
            updated: midnight(lesson.on),
            path: LESSONS.to_owned(),
            summary: lesson.text.to_string(),
        }
    }
}
