//! What happened when: marks on a line of time, and the same as a list.

use std::borrow::Cow;

use engine::board::Board;
use engine::strategy::{Event, What};
use jiff::civil::Date;
use wording::timeline::{LANES, decision, lane, lead, only_the_latest, told};
use wording::{Names, date};

use crate::drawing::{Mark, fitted};
use crate::exemplars::ExemplarPage;

/// How many things it holds: the latest ones.
const MOST: usize = 40;
/// How wide the drawing is, in its own units.
const WIDE: usize = 640;
/// Where the line begins.
const FROM: usize = 16;
/// How long it is.
const LONG: usize = 608;
/// How high a lane is.
const LANE: usize = 44;
/// How far apart marks of a lane stand at least, while there is room.
const APART: usize = 15;
/// How many characters of what happened a mark is called by.
const CALLED: usize = 80;
/// How far apart labels stand at least.
const LABELS_APART: usize = 190;

/// Time, from left to right.
pub(super) struct Timeline {
    pub(super) told: String,
    pub(super) lanes: Vec<Lane>,
    pub(super) labels: Vec<Label>,
    /// The same as a list, the latest first.
    pub(super) list: Vec<Happened>,
    /// Said where there is more.
    pub(super) more: Option<String>,
}

/// A line of marks.
pub(super) struct Lane {
    pub(super) name: &'static str,
    pub(super) centre: usize,
    pub(super) mark: &'static str,
    /// Each with where it stands, from the left.
    pub(super) marks: Vec<(usize, Happened)>,
}

/// A day beneath the line.
pub(super) struct Label {
    pub(super) at: usize,
    pub(super) words: String,
}

/// Something that happened.
#[derive(Clone)]
pub(super) struct Happened {
    pub(super) on: String,
    pub(super) lead: String,
    pub(super) name: String,
    pub(super) href: String,
}

impl Timeline {
    /// None where nothing happened.
    pub(super) fn of(events: &[Event<'_>], board: &Board) -> Option<Self> {
        let skipped = events.len().saturating_sub(MOST);
        let shown = &events[skipped..];
        let span = Span::of(shown)?;
        let happened = |event: &Event<'_>| Happened::of(event, board);
        let mut lanes: Vec<Lane> = Vec::new();
        for (at, name) in LANES.into_iter().enumerate() {
            let those = shown.iter().filter(|event| lane(&event.what) == at);
            let (days, those): (Vec<usize>, Vec<Happened>) = those
                .map(|event| (span.at(event.on), happened(event)))
                .unzip();
            if !those.is_empty() {
                lanes.push(Lane {
                    name,
                    centre: LANE * lanes.len() + 30,
                    mark: MARKS[at].name(),
                    marks: spread(days).into_iter().zip(those).collect(),
                });
            }
        }
        Some(Self {
            told: told(shown),
            labels: labels(shown, &span),
            list: shown.iter().rev().map(happened).collect(),
            more: (skipped > 0).then(|| only_the_latest(MOST)),
            lanes,
        })
    }

    pub(super) fn height(&self) -> usize {
        LANE * self.lanes.len() + 36
    }
}

/// The mark of each lane.
const MARKS: [Mark; LANES.len()] = [Mark::Square, Mark::Disc, Mark::Ring, Mark::Diamond];

/// From the first day to the last.
struct Span {
    first: Date,
    days: usize,
}

impl Span {
    fn of(events: &[Event<'_>]) -> Option<Self> {
        let (first, last) = (events.first()?.on, events.last()?.on);
        Some(Self {
            first,
            days: days_between(first, last),
        })
    }

    /// Where a day is, from the left. One day alone is in the middle.
    fn at(&self, day: Date) -> usize {
        let along = (days_between(self.first, day) * LONG).checked_div(self.days);
        FROM + along.unwrap_or(LONG / 2)
    }
}

fn days_between(first: Date, last: Date) -> usize {
    let days = (last - first).get_days();
    usize::try_from(days).unwrap_or_default()
}

/// Marks that would lie on each other, side by side: moved to the right, and where that is full, to the left again.
fn spread(mut at: Vec<usize>) -> Vec<usize> {
    let apart = APART.min(LONG / at.len().max(1));
    for right in 1..at.len() {
        at[right] = at[right].max(at[right - 1] + apart);
    }
    let mut most = FROM + LONG;
    for one in at.iter_mut().rev() {
        *one = (*one).min(most);
        most = one.saturating_sub(apart);
    }
    at
}

/// The months of as many days as there is room for: the first, the last, and those between that are far enough from both.
fn labels(events: &[Event<'_>], span: &Span) -> Vec<Label> {
    let label = |event: &Event<'_>| Label {
        at: span.at(event.on).clamp(FROM + 50, WIDE - FROM - 50),
        words: date::short(event.on),
    };
    let mut all: Vec<Label> = events.first().map(label).into_iter().collect();
    let last = events.last().map(label);
    let end = last.as_ref().map_or(WIDE, |last| last.at);
    for next in events.iter().map(label) {
        let before = all.last().map_or(0, |one| one.at);
        if next.at >= before + LABELS_APART && next.at + LABELS_APART <= end {
            all.push(next);
        }
    }
    let first = all.first().map_or(0, |one| one.at);
    all.extend(last.filter(|last| last.at >= first + LABELS_APART));
    all
}

impl Happened {
    /// Its name, as long as a mark can be called.
    pub(super) fn short(&self) -> Cow<'_, str> {
        fitted(&self.name, CALLED)
    }

    fn of(event: &Event<'_>, board: &Board) -> Self {
        let names = Names::of(board);
        let (name, href) = match event.what {
            What::Decided(_, number) => (decision(number), format!("/decisions/{number}")),
            What::Started(one) | What::Reviewed(one) => {
                let title = names.title(&one.candidate).to_owned();
                (title, ExemplarPage(&one.id).to_string())
            }
            What::Learned(lesson) => (lesson.text.to_string(), format!("/lessons#{}", lesson.id)),
        };
        Self {
            on: date::long(event.on),
            lead: lead(&event.what),
            name,
            href,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_near_days_stand_side_by_side_within_the_line() {
        assert_eq!(spread(vec![16, 16, 300]), [16, 31, 300]);
        assert_eq!(spread(vec![624, 624, 624]), [594, 609, 624]);
        let crowded = spread(vec![624; 40]);
        assert!(crowded.windows(2).all(|two| two[1] - two[0] == 15));
        assert!(crowded[0] >= FROM);
    }

    #[test]
    fn one_day_alone_is_in_the_middle() {
        let day = jiff::civil::date(2026, 5, 1);
        let span = Span {
            first: day,
            days: 0,
        };
        assert_eq!(span.at(day), 320);
    }
}
