use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::difference::{Judged, Levels};
use crate::rounds::{Closed, Round, RoundState, Tally};
use crate::text::{Note, Title};
use crate::work::Piece;

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// A ready candidate for a group.
fn ready(name: &str, group: &str, harm: u8) -> Candidate {
    let mut made = Candidate::new(id(name), Title::parse(name).unwrap());
    made.groups = vec![id(group)];
    made.difference.harm = Levels::of(Judged::Harm, harm, harm);
    for condition in Condition::ALL {
        made.answer(Answer {
            condition,
            team: None,
            source: id("s"),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

/// With one place. Carers wait while the tenants' problem is the worse one; the farmers' has ground to prepare.
fn board(limit: u8) -> Board {
    let mut farmers = ready("f", "farmers", 3);
    farmers.answer(Answer {
        reply: Reply::Whole(Said::No),
        ..farmers.answers[0].clone()
    });
    let all = [ready("t", "tenants", 5), ready("c", "carers", 2), farmers];
    let mut board = Board {
        candidates: Arc::new(all.into_iter().map(Arc::new).collect()),
        ..Board::default()
    };
    Arc::make_mut(&mut board.settings).limit = limit;
    board
}

/// A round that came to a decision, or was given up, with these left out.
fn round(number: u32, decision: Option<i64>, supersedes: Option<i64>, left_out: &[&str]) -> Round {
    let tally = Tally {
        left_out: left_out.iter().map(|group| id(group)).collect(),
        ..Tally::default()
    };
    Round {
        id: id(&format!("round {number}")),
        number,
        opened: TODAY,
        closes: TODAY,
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Closed(Closed {
            on: TODAY,
            decision,
            supersedes,
            why: Note::parse("Why").ok(),
            tally,
        }),
    }
}

/// Each group that is skipped, who would come in, and who would go.
fn told(mut board: Board, rounds: Vec<Round>) -> Vec<(String, Vec<String>, Vec<String>)> {
    for round in rounds {
        Arc::make_mut(&mut board.work).put(&Piece::Round(round));
    }
    let outlook = crate::outlook(&board, TODAY).unwrap();
    let texts = |ids: &[Id<Candidate>]| ids.iter().map(ToString::to_string).collect();
    let line = |skipped: Skipped<'_>| {
        let BringIn { enters, leaves } = skipped.bring_in;
        (skipped.group.to_string(), texts(enters), texts(leaves))
    };
    skipped(&board, &outlook).into_iter().map(line).collect()
}

const BOTH: &[&str] = &["carers", "farmers"];

fn carers_for_tenants() -> Vec<(String, Vec<String>, Vec<String>)> {
    vec![(
        "carers".to_owned(),
        vec!["c".to_owned()],
        vec!["t".to_owned()],
    )]
}

#[test]
fn left_out_twice_running_is_a_question_where_a_choice_can_be_made() {
    let rounds = vec![round(1, Some(1), None, BOTH), round(2, Some(2), None, BOTH)];
    assert_eq!(told(board(1), rounds), carers_for_tenants());
}

#[test]
fn once_is_no_question_nor_is_twice_with_a_round_between() {
    assert_eq!(told(board(1), vec![round(1, Some(1), None, BOTH)]), []);
    let between = vec![
        round(1, Some(1), None, BOTH),
        round(2, Some(2), None, &["tenants"]),
        round(3, Some(3), None, BOTH),
    ];
    assert_eq!(told(board(1), between), []);
}

#[test]
fn a_round_that_was_given_up_neither_counts_nor_breaks_the_run() {
    let rounds = vec![
        round(1, Some(1), None, BOTH),
        round(2, None, None, &[]),
        round(3, Some(2), None, BOTH),
    ];
    assert_eq!(told(board(1), rounds), carers_for_tenants());
}

#[test]
fn a_superseded_decision_and_the_one_in_its_place_are_one_time() {
    let twice = |supersedes| {
        vec![
            round(1, Some(1), None, BOTH),
            round(2, Some(2), supersedes, BOTH),
        ]
    };
    assert_eq!(told(board(1), twice(None)), carers_for_tenants());
    assert_eq!(told(board(1), twice(Some(1))), []);
}

#[test]
fn whom_the_few_serve_now_is_not_asked_about() {
    let rounds = vec![round(1, Some(1), None, BOTH), round(2, Some(2), None, BOTH)];
    assert_eq!(told(board(2), rounds), []);
}

#[test]
fn where_no_place_is_left_there_is_nothing_to_keep() {
    let rounds = vec![round(1, Some(1), None, BOTH), round(2, Some(2), None, BOTH)];
    assert_eq!(told(board(0), rounds), []);
}
