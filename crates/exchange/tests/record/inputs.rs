//! What went in, written and read.

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::text::Title;
use exchange::inputs::Inputs;
use proptest::prelude::*;
use std::sync::Arc;

use super::boards::{TODAY, board, id};

proptest! {
    #[test]
    fn inputs_written_and_read_give_the_same_outlook(board in board()) {
        let inputs = Inputs::of(&board, TODAY);
        let text = serde_json::to_string(&inputs).unwrap();
        let again: Inputs = serde_json::from_str(&text).unwrap();
        let read = again.board().unwrap();
        prop_assert_eq!(engine::outlook(&board, TODAY), engine::outlook(&read, TODAY));
        prop_assert_eq!(Inputs::of(&read, TODAY), inputs);
    }

    #[test]
    fn the_order_of_answers_and_statements_changes_no_digest(board in board()) {
        let mut other = board.clone();
        let renamed = board.candidates.iter().map(|c| {
            let mut candidate = Candidate::clone(c);
            candidate.answers.reverse();
            for (at, answer) in candidate.answers.iter_mut().enumerate() {
                answer.source = id(&format!("another {at}"));
            }
            candidate.answers.sort_by_cached_key(Answer::key);
            Arc::new(candidate)
        });
        other.candidates = Arc::new(renamed.collect());
        Arc::make_mut(&mut other.settings).viewpoints.reverse();
        prop_assert_eq!(Inputs::of(&board, TODAY).digest(), Inputs::of(&other, TODAY).digest());
    }
}

fn ruling(condition: Condition, said: Said, given: Given, at: usize) -> Answer {
    Answer {
        condition,
        team: None,
        source: id(&format!("owner {at}")),
        reply: Reply::Whole(said),
        basis: Basis::Ruling,
        given,
    }
}

fn with(answers: Vec<Answer>, teams: &[&str]) -> Board {
    let mut candidate = Candidate::new(id("c"), Title::parse("Damp homes").unwrap());
    candidate.teams = teams.iter().map(|t| id(t)).collect();
    for answer in answers {
        candidate.answer(answer);
    }
    Board {
        candidates: Arc::new([Arc::new(candidate)].into_iter().collect()),
        ..Board::default()
    }
}

fn on(month: i8) -> Given {
    Given::On(jiff::civil::date(2026, month, 15))
}

#[test]
fn a_ruling_that_a_later_one_has_taken_the_place_of_is_left_out() {
    let board = with(
        vec![
            ruling(Condition::Interest, Said::No, on(9), 1),
            ruling(Condition::Interest, Said::Yes, on(10), 2),
        ],
        &[],
    );
    let answers = &Inputs::of(&board, TODAY).candidates[0].answers;
    assert_eq!(answers.len(), 1, "{answers:?}");
    let undated = with(
        vec![
            ruling(Condition::Interest, Said::No, Given::Undated, 1),
            ruling(Condition::Interest, Said::Yes, on(10), 2),
        ],
        &[],
    );
    assert_eq!(
        Inputs::of(&undated, TODAY).candidates[0].answers.len(),
        2,
        "one without a date counts with the latest"
    );
}

#[test]
fn a_ruling_for_all_teams_stays_for_those_without_a_later_one() {
    let later = Answer {
        team: Some(id("housing")),
        ..ruling(Condition::Operations, Said::Yes, on(10), 2)
    };
    let board = with(
        vec![ruling(Condition::Operations, Said::No, on(9), 1), later],
        &["housing", "parks"],
    );
    let answers = &Inputs::of(&board, TODAY).candidates[0].answers;
    let teams: Vec<_> = answers
        .iter()
        .map(|a| a.team.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(teams, ["housing", "parks"]);
}

#[test]
fn neither_sources_nor_dates_are_written() {
    let board = with(vec![ruling(Condition::Interest, Said::No, on(9), 1)], &[]);
    let text = serde_json::to_string(&Inputs::of(&board, TODAY)).unwrap();
    assert!(
        !text.contains("owner") && !text.contains("2026-09"),
        "{text}"
    );
}

#[test]
fn the_digest_changes_with_what_went_in() {
    let digest = |given| {
        Inputs::of(
            &with(vec![ruling(Condition::Interest, Said::Yes, given, 1)], &[]),
            TODAY,
        )
        .digest()
    };
    assert_eq!(
        digest(on(9)),
        digest(on(10)),
        "whether an answer is old is told, not its date"
    );
    assert_ne!(digest(on(9)), digest(on(1)));
    assert_eq!(digest(on(9)).len(), 64);
}
