use std::sync::Arc;

use jiff::civil::date;

use super::*;
use crate::answer::{Basis, Reply, Said};
use crate::people::Team;
use crate::rounds::RoundState;
use crate::text::Title;

const OPENED: Date = date(2026, 11, 2);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn says(who: &str, condition: Condition, team: Option<&str>, given: Given) -> Answer {
    Answer {
        condition,
        team: team.map(id),
        source: id(who),
        reply: Reply::Whole(Said::Unknown),
        basis: Basis::Guess,
        given,
    }
}

fn candidate(name: &str, teams: &[&str], answers: Vec<Answer>) -> Candidate {
    let mut made = Candidate::new(id(name), Title::parse(name).unwrap());
    made.teams = teams.iter().map(|team| id(team)).collect();
    for answer in answers {
        made.answer(answer);
    }
    made
}

fn board(candidates: Vec<Candidate>) -> Board {
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    }
}

fn asked(who: &str, condition: Condition, team: Option<&str>) -> Asked {
    Asked {
        who: id(who),
        condition,
        team: team.map(id::<Team>),
    }
}

fn round(asked: Vec<Asked>) -> Round {
    Round {
        id: id("r"),
        number: 1,
        opened: OPENED,
        closes: date(2026, 11, 16),
        blind: false,
        revealed: None,
        asked,
        note: None,
        state: RoundState::Open,
    }
}

/// Who, how many concern them, how many are answered, and the first that is left.
fn told<'a>(round: &'a Round, board: &'a Board) -> Vec<(&'a str, usize, usize, &'a str)> {
    let line = |heard: Heard<'a>| {
        let first = heard.first_left.map_or("", |id| id.as_str());
        let who = heard.asked.who.as_str();
        (who, heard.concerns, heard.answered, first)
    };
    progress(round, board).into_iter().map(line).collect()
}

#[test]
fn only_what_was_said_since_the_round_opened_counts_and_a_guess_counts_too() {
    let since = |given| says("ann", Condition::Interest, None, given);
    let board = board(vec![
        candidate("a", &[], vec![since(Given::On(date(2026, 11, 1)))]),
        candidate("b", &[], vec![since(Given::On(OPENED))]),
        candidate("c", &[], vec![since(Given::Undated)]),
        candidate("d", &[], vec![since(Given::LongAgo)]),
        candidate(
            "e",
            &[],
            vec![says("bob", Condition::Interest, None, Given::On(OPENED))],
        ),
    ]);
    let round = round(vec![asked("ann", Condition::Interest, None)]);
    assert_eq!(told(&round, &board), [("ann", 5, 1, "a")]);
}

#[test]
fn operations_are_asked_about_the_candidates_of_their_team() {
    let said = |team| says("tia", Condition::Operations, team, Given::On(OPENED));
    let board = board(vec![
        candidate("a", &["homes"], vec![said(Some("homes"))]),
        candidate("b", &["homes", "bins"], vec![said(Some("bins"))]),
        candidate("c", &["homes"], vec![said(None)]),
        candidate("d", &["bins"], vec![]),
        candidate("e", &[], vec![]),
    ]);
    let homes = round(vec![asked("tia", Condition::Operations, Some("homes"))]);
    assert_eq!(told(&homes, &board), [("tia", 3, 2, "b")]);
    let all = round(vec![asked("tia", Condition::Operations, None)]);
    assert_eq!(told(&all, &board), [("tia", 5, 3, "d")]);
}

#[test]
fn several_answers_to_one_candidate_are_one() {
    let both = ["homes", "bins"]
        .map(|team| says("tia", Condition::Operations, Some(team), Given::On(OPENED)));
    let board = board(vec![candidate("a", &["homes", "bins"], both.into())]);
    let round = round(vec![asked("tia", Condition::Operations, None)]);
    assert_eq!(told(&round, &board), [("tia", 1, 1, "")]);
}

#[test]
fn only_what_is_on_the_list_is_asked_about() {
    let done = |status| Candidate {
        status,
        ..candidate("a", &[], vec![])
    };
    let round = round(vec![asked("ann", Condition::Interest, None)]);
    for status in [
        Status::Parked,
        Status::Done(None),
        Status::Exemplar,
        Status::MustDo,
    ] {
        let board = board(vec![done(status)]);
        assert_eq!(told(&round, &board), [("ann", 0, 0, "")], "{status:?}");
    }
}

#[test]
fn who_has_not_answered_at_all_stands_first_and_who_is_done_last() {
    let on = Given::On(OPENED);
    let said = |who| says(who, Condition::Capability, None, on);
    let board = board(vec![
        candidate("a", &["homes"], vec![said("done"), said("some")]),
        candidate("b", &[], vec![said("done")]),
    ]);
    let round = round(vec![
        asked("done", Condition::Capability, None),
        asked("nothing to say", Condition::Operations, Some("bins")),
        asked("some", Condition::Capability, None),
        asked("silent", Condition::Capability, None),
        asked("done", Condition::Interest, None),
    ]);
    let wanted = [
        ("silent", 2, 0, "a"),
        ("done", 2, 0, "a"),
        ("some", 2, 1, "b"),
        ("done", 2, 2, ""),
        ("nothing to say", 0, 0, ""),
    ];
    assert_eq!(told(&round, &board), wanted);
}

/// 5,000 candidates and 200 people: what a page waits for. Nothing is timed here; that it ends is enough.
#[test]
fn a_long_list_and_many_people_are_counted_in_one_pass() {
    let all = (0..5_000).map(|at| {
        let by = |who| {
            says(
                &format!("p{who}"),
                Condition::Interest,
                None,
                Given::On(OPENED),
            )
        };
        candidate(&format!("c{at:04}"), &[], (0..at % 3).map(by).collect())
    });
    let board = board(all.collect());
    let people = (0..200).map(|who| asked(&format!("p{who}"), Condition::Interest, None));
    let round = round(people.collect());
    let heard = progress(&round, &board);
    let answered: usize = heard.iter().map(|heard| heard.answered).sum();
    assert_eq!((heard.len(), answered), (200, 1_666 * 3 + 1));
    assert!(heard.iter().all(|heard| heard.concerns == 5_000));
}

#[test]
fn what_they_passed_on_is_not_left_and_what_they_are_to_check_is() {
    use crate::members::{Aside, Waiting};
    use crate::work::{Piece, Work};

    let names = ["a", "b", "c", "d"];
    let mut board = board(names.map(|name| candidate(name, &[], vec![])).into());
    let aside = |candidate: &str, why, on| Aside {
        ask: Ask {
            candidate: id(candidate),
            condition: Condition::Interest,
            team: None,
        },
        why,
        on,
    };
    let aside = vec![
        aside("a", Why::Passed, OPENED),
        aside("b", Why::NotMine(None), OPENED),
        aside("c", Why::Checking(date(2026, 11, 9)), OPENED),
        aside("d", Why::Passed, date(2026, 11, 1)),
    ];
    let piece = Piece::Waiting(Waiting {
        id: id("ann"),
        aside,
    });
    board.work = Arc::new(Work::from_iter([piece]));
    let round = round(vec![asked("ann", Condition::Interest, None)]);
    let heard = &progress(&round, &board)[0];
    assert_eq!(
        (heard.passed, heard.left(), heard.is_silent()),
        (2, 2, false)
    );
    assert_eq!(heard.first_left.map(Id::as_str), Some("c"));
}
