//! The charts and the tables beneath them: how many had what it takes, and how many stood where, as each round closed.

use engine::condition::Condition;
use engine::standing::Standing;
use engine::strategy::{Counts, Moment, Strategy};
use wording::strategy::{of_all, title};
use wording::{date, rounds, standing};

use super::MOST_DRAWN;
use super::figure::Figure;
use crate::rounds::RoundPage;

/// Both charts, each of three figures, and the rows of the tables.
pub(super) struct Charts {
    pub(super) takes: Chart,
    pub(super) stands: Chart,
}

/// Three figures and their table.
pub(super) struct Chart {
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    pub(super) figures: [Figure; 3],
    pub(super) rows: Vec<Row>,
}

/// A row of a table: a round, or now.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) round: Option<RoundPage>,
    /// The day it closed, and the number of its decision.
    pub(super) decided: Option<(String, i64)>,
    pub(super) counts: [String; 3],
}

/// A round or now, with its counts.
struct Point<'m> {
    moment: Option<&'m Moment>,
    counts: Counts,
}

impl Charts {
    /// None where no round has closed with a decision.
    pub(super) fn of(strategy: &Strategy<'_>) -> Option<Self> {
        strategy.first()?;
        let rounds = strategy.moments.iter().map(|moment| Point {
            moment: Some(moment),
            counts: moment.counts,
        });
        let now = Point {
            moment: None,
            counts: strategy.now,
        };
        let points: Vec<Point<'_>> = rounds.chain([now]).collect();
        let standings = [Standing::Start, Standing::Ask, Standing::Prepare];
        Some(Self {
            takes: Chart {
                id: "takes",
                heading: "What it takes to succeed",
                ..Chart::of(&points, Condition::ALL.map(title), |counts| counts.met)
            },
            stands: Chart {
                id: "stands",
                heading: "Where problems and opportunities stood",
                ..Chart::of(&points, standings.map(standing::label), |c| c.standings)
            },
        })
    }
}

impl Chart {
    fn of(
        points: &[Point<'_>],
        titles: [&'static str; 3],
        each: impl Fn(&Counts) -> [usize; 3],
    ) -> Self {
        let drawn = &points[points.len().saturating_sub(MOST_DRAWN + 1)..];
        let figure = |at: usize| {
            let columns = drawn.iter().map(|point| {
                let some = each(&point.counts)[at];
                (point.number(), some, point.counts.on_the_list())
            });
            Figure::of(titles[at], columns.collect())
        };
        let row = |point: &Point<'_>| Row {
            label: point.label(),
            round: point.moment.map(|moment| RoundPage(moment.round)),
            decided: point.moment.map(|m| (date::long(m.on), m.decision)),
            counts: each(&point.counts).map(|some| of_all(some, point.counts.on_the_list())),
        };
        Self {
            id: "",
            heading: "",
            figures: [0, 1, 2].map(figure),
            rows: points.iter().map(row).collect(),
        }
    }
}

impl Point<'_> {
    fn number(&self) -> Option<u32> {
        self.moment.map(|moment| moment.round)
    }

    fn label(&self) -> String {
        self.number()
            .map_or_else(|| "Now".to_owned(), rounds::title)
    }
}
