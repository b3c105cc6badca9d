//! How many groups were in each state as each round closed, and are now.

use engine::fairness::GroupState;
use engine::strategy::{Moment, Strategy};
use wording::fairness::{self as say, NOT_KNOWN_THEN};
use wording::{date, number, rounds};

use crate::drawing::{Bar, Bars, Key, Part, Pattern};
use crate::rounds::RoundPage;

/// How many rounds are drawn: the last ones. The table holds every one.
const MOST_DRAWN: usize = 7;

/// The states over rounds.
pub(super) struct OverRounds {
    pub(super) bars: Bars,
    pub(super) key: Vec<Key<Pattern>>,
    pub(super) rows: Vec<Row>,
}

/// A row of the table: a round, or now.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) round: Option<RoundPage>,
    /// The day it closed, and the number of its decision.
    pub(super) decided: Option<(String, i64)>,
    /// For each state, and last for what cannot be told.
    pub(super) cells: Vec<String>,
}

/// How many are in each state: none where that cannot be told; and of how many nothing can.
struct At<'m> {
    moment: Option<&'m Moment>,
    states: [Option<usize>; 5],
    not_known: usize,
}

impl OverRounds {
    /// None where no round has closed with a decision, and where there is no group.
    pub(super) fn of(strategy: &Strategy<'_>, now: &[(GroupState, usize)]) -> Option<Self> {
        strategy.first()?;
        let moments = strategy.moments.iter().enumerate();
        let then = moments.map(|(at, moment)| At::of(strategy, at, moment));
        let all: Vec<At<'_>> = then.chain([At::now(now)]).collect();
        let drawn = &all[all.len().saturating_sub(MOST_DRAWN + 1)..];
        let told: Vec<String> = drawn.iter().map(At::told).collect();
        let bars: Vec<Bar> = drawn.iter().map(At::bar).collect();
        Some(Self {
            bars: Bars::of_wholes(told.join(" "), &bars),
            key: key(),
            rows: all.iter().map(At::row).collect(),
        })
    }
}

fn key() -> Vec<Key<Pattern>> {
    let states = GroupState::ALL.into_iter().map(|state| Key {
        look: pattern(state),
        name: say::state(state),
        means: "",
    });
    let unknown = Key {
        look: Pattern::Dashed,
        name: NOT_KNOWN_THEN,
        means: "",
    };
    states.chain([unknown]).collect()
}

const fn pattern(state: GroupState) -> Pattern {
    match state {
        GroupState::Covered => Pattern::Solid,
        GroupState::Preparing => Pattern::Dots,
        GroupState::LeftOut => Pattern::Stripes,
        GroupState::NoWayIn => Pattern::Checks,
        GroupState::Unheard => Pattern::Empty,
    }
}

impl<'m> At<'m> {
    fn of(strategy: &Strategy<'_>, at: usize, moment: &'m Moment) -> Self {
        let counts = strategy.groups.in_round(at);
        Self {
            moment: Some(moment),
            states: GroupState::ALL.map(|state| match state {
                GroupState::Covered => Some(counts.served),
                GroupState::LeftOut => Some(counts.left_out),
                _ => None,
            }),
            not_known: counts.not_known,
        }
    }

    fn now(counts: &[(GroupState, usize)]) -> Self {
        let of = |state| counts.iter().find(|(one, _)| *one == state);
        Self {
            moment: None,
            states: GroupState::ALL.map(|state| of(state).map(|(_, count)| *count)),
            not_known: 0,
        }
    }

    fn label(&self) -> String {
        self.moment
            .map_or_else(|| "Now".to_owned(), |moment| rounds::title(moment.round))
    }

    /// Each part with what it is called and how many it is.
    fn parts(&self) -> impl Iterator<Item = (&'static str, Pattern, usize)> {
        let known = GroupState::ALL.into_iter().zip(self.states);
        let known = known
            .map(|(state, count)| (say::state(state), pattern(state), count.unwrap_or_default()));
        known.chain([(NOT_KNOWN_THEN, Pattern::Dashed, self.not_known)])
    }

    fn told(&self) -> String {
        let parts = self.parts().map(|(name, _, count)| (name, count));
        say::bar(&self.label(), parts)
    }

    fn bar(&self) -> Bar {
        let part = |(_, pattern, count)| Part { pattern, count };
        Bar {
            label: self.label(),
            parts: self.parts().map(part).collect(),
        }
    }

    fn row(&self) -> Row {
        let told = |count: Option<usize>| {
            count.map_or_else(|| NOT_KNOWN_THEN.to_owned(), |n| number::grouped(n as u64))
        };
        let cells = self.states.into_iter().chain([Some(self.not_known)]);
        Row {
            label: self.label(),
            round: self.moment.map(|moment| RoundPage(moment.round)),
            decided: self.moment.map(|m| (date::long(m.on), m.decision)),
            cells: cells.map(told).collect(),
        }
    }
}
