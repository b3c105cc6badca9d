use jiff::civil::date;

use super::*;
use crate::work::Piece;

fn round(number: u32, state: RoundState) -> Round {
    Round {
        id: Id::parse(&format!("round {number}")).unwrap(),
        number,
        opened: date(2026, 11, 2),
        closes: date(2026, 11, 16),
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state,
    }
}

fn closed(decision: Option<i64>) -> RoundState {
    RoundState::Closed(Closed {
        on: date(2026, 11, 16),
        decision,
        supersedes: None,
        why: None,
        tally: Tally::default(),
    })
}

#[test]
fn what_was_kept_before_decisions_took_the_place_of_others_is_still_read() {
    let kept = r#"{"on": "2026-11-16", "decision": 3, "why": null, "tally":
        {"standings": [1, 2, 3], "met": [4, 5, 6], "left_out": [], "served": [], "blockers": []}}"#;
    let read: Closed = serde_json::from_str(kept).unwrap();
    assert_eq!((read.decision, read.supersedes), (Some(3), None));
}

#[test]
fn rounds_are_found_by_number_by_decision_and_by_being_open() {
    let rounds = [
        round(1, closed(Some(1))),
        round(2, closed(None)),
        round(3, RoundState::Open),
    ];
    let work: Work = rounds.into_iter().map(Piece::Round).collect();
    let number = |round: Option<&Round>| round.map(|round| round.number);
    assert_eq!(number(open_round(&work)), Some(3));
    assert_eq!(number(numbered(&work, 2)), Some(2));
    assert_eq!(number(numbered(&work, 4)), None);
    assert_eq!(number(of_decision(&work, 1)), Some(1));
    assert_eq!(number(of_decision(&work, 2)), None);
    assert_eq!(next_number(&work), 4);
    assert_eq!(next_number(&Work::default()), 1);
}
