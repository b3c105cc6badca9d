use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::asking::Ask;
use crate::blockers::{Blocker, On};
use crate::board::Change;
use crate::candidate::{Candidate, Status};
use crate::exemplars::{Exemplar, ExemplarState, Lesson, Next, Review};
use crate::groundwork::{Action, ActionState};
use crate::id::Id;
use crate::people::Group;
use crate::reading::Ageing;
use crate::rounds::{RoundState, Tally};
use crate::settings::Settings;
use crate::text::{Name, Note, Title};
use crate::work::Piece;

mod looking_back;

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn need(text: &str) -> Blocker {
    Blocker {
        condition: Condition::Capability,
        on: On::Need(name(text)),
    }
}

fn day(month: i8) -> Date {
    date(2026, month, 1)
}

/// A round with that number, which closed in that month.
fn round(number: u32, supersedes: Option<i64>, tally: Tally) -> Piece {
    let on = day(i8::try_from(number).unwrap());
    Piece::Round(Round {
        id: id(&format!("round {number}")),
        number,
        opened: on,
        closes: on,
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Closed(Closed {
            on,
            decision: Some(i64::from(number)),
            supersedes,
            why: None,
            tally,
        }),
    })
}

fn met(met: [usize; 3], of: usize) -> Tally {
    Tally {
        standings: [0, 0, of],
        met,
        ..Tally::default()
    }
}

fn blocked(blockers: &[(&str, usize)]) -> Tally {
    let blockers = blockers.iter();
    Tally {
        blockers: blockers.map(|(name, opens)| (need(name), *opens)).collect(),
        ..Tally::default()
    }
}

fn groups(served: &[&str], left_out: &[&str]) -> Tally {
    Tally {
        served: served.iter().map(|one| id(one)).collect(),
        left_out: left_out.iter().map(|one| id(one)).collect(),
        ..Tally::default()
    }
}

fn board(pieces: impl IntoIterator<Item = Piece>) -> Board {
    Board {
        work: Arc::new(pieces.into_iter().collect()),
        ..Board::default()
    }
}

/// Something on the list that lacks a need.
fn lacking(called: &str, needs: &str, groups: &[&str]) -> Candidate {
    let mut made = Candidate::new(id(called), Title::parse(called).unwrap());
    made.needs = vec![name(needs)];
    made.groups = groups.iter().map(|one| id(one)).collect();
    for (condition, said) in Condition::ALL
        .into_iter()
        .zip([Said::Yes, Said::Yes, Said::No])
    {
        made.answer(Answer {
            condition,
            team: None,
            source: id("s"),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

fn with(mut board: Board, candidates: impl IntoIterator<Item = Candidate>) -> Board {
    board.candidates = Arc::new(candidates.into_iter().map(Arc::new).collect());
    board
}

fn told<T>(board: &Board, look: impl FnOnce(Strategy<'_>) -> T) -> T {
    let ageing = Ageing::of(&Settings::default(), TODAY);
    let candidates = board.candidates.iter();
    let assessed: Vec<Assessed> = candidates
        .map(|one| Assessed::of(one, board, &ageing))
        .collect();
    look(Strategy::of(board, assessed.iter()))
}

#[test]
fn a_condition_grows_only_where_more_have_it_and_a_greater_part_of_the_list() {
    let of = Trend::between;
    assert_eq!(of((4, 30), (11, 32)), Trend::Grows);
    assert_eq!(of((11, 32), (4, 30)), Trend::Falls);
    for unclear in [
        ((4, 30), (4, 30)),
        ((4, 30), (5, 60)),
        ((4, 30), (3, 10)),
        ((0, 0), (3, 10)),
        ((4, 30), (0, 0)),
    ] {
        assert_eq!(of(unclear.0, unclear.1), Trend::Unclear, "{unclear:?}");
    }
}

#[test]
fn no_round_yet_is_no_moment_and_one_round_no_trend() {
    told(&Board::default(), |none| {
        assert_eq!((none.first(), none.last()), (None, None));
        assert_eq!(none.now, Counts::default());
    });
    let one = board([round(1, None, met([1, 2, 3], 9))]);
    told(&one, |one| {
        assert_eq!(one.first().map(|first| first.counts.on_the_list()), Some(9));
        assert_eq!(one.last(), None);
        assert_eq!(one.trend(Condition::Interest), None);
    });
}

#[test]
fn the_first_round_is_held_against_the_last_and_what_was_superseded_does_not_count() {
    let rounds = [
        round(1, None, met([1, 5, 4], 30)),
        round(2, None, met([9, 9, 9], 9)),
        round(3, Some(2), met([1, 2, 11], 32)),
    ];
    told(&board(rounds), |two| {
        let numbers: Vec<u32> = two.moments.iter().map(|one| one.round).collect();
        assert_eq!(numbers, [1, 3]);
        let trends = Condition::ALL.map(|one| two.trend(one));
        let expected = [Trend::Unclear, Trend::Falls, Trend::Grows];
        assert_eq!(trends, expected.map(Some));
    });
}

#[test]
fn now_is_counted_of_what_is_on_the_list() {
    let parked = Candidate {
        status: Status::Parked,
        ..lacking("b", "maps", &[])
    };
    let board = with(Board::default(), [lacking("a", "maps", &[]), parked]);
    told(&board, |strategy| {
        assert_eq!(strategy.now.standings, [0, 0, 1]);
        assert_eq!(strategy.now.met, [1, 1, 0]);
    });
}
