//! Each group, and what the rounds did for it.

use engine::board::Board;
use engine::strategy::{Moment, Served, Strategy, Time};
use wording::strategy::{time, times};

use super::MOST_DRAWN;
use crate::named::address;

/// How many groups the table holds.
const MOST: usize = 50;

/// A row of the table.
pub(super) struct Group<'a> {
    pub(super) name: &'a str,
    /// Its page, where it is listed.
    pub(super) href: Option<String>,
    pub(super) served: String,
    pub(super) left_out: String,
    /// What each of the last rounds did.
    pub(super) marks: Vec<Mark>,
}

/// What one round did for a group, as a shape and in words.
pub(super) struct Mark {
    /// The last part of the name of its look.
    pub(super) look: &'static str,
    pub(super) words: String,
}

impl<'a> Group<'a> {
    /// Those that have been in a round, in order of name.
    pub(super) fn all(strategy: &Strategy<'a>, board: &'a Board) -> Vec<Self> {
        if strategy.moments.is_empty() {
            return Vec::new();
        }
        let shown = strategy.groups.met.iter().take(MOST);
        shown
            .map(|one| Self::of(one, &strategy.moments, board))
            .collect()
    }

    fn of(one: &Served<'a>, moments: &[Moment], board: &'a Board) -> Self {
        let listed = board.groups.get(one.group);
        let rounds = moments.iter().zip(&one.times);
        let skip = moments.len().saturating_sub(MOST_DRAWN);
        Self {
            name: listed.map_or(one.group.as_str(), |group| group.name.as_str()),
            href: listed.map(|group| address(&group.id)),
            served: times(one, Time::Served),
            left_out: times(one, Time::LeftOut),
            marks: rounds
                .skip(skip)
                .map(|(moment, what)| Mark::of(moment, *what))
                .collect(),
        }
    }
}

impl Mark {
    fn of(moment: &Moment, what: Time) -> Self {
        Self {
            look: match what {
                Time::Served => "served",
                Time::LeftOut => "left-out",
                Time::Absent => "absent",
            },
            words: time(moment.round, what),
        }
    }
}
