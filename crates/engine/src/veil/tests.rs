use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::answer::{Basis, Reply, Said};
use crate::asking::Ask;
use crate::condition::Condition;
use crate::members::Waiting;
use crate::people::Team;
use crate::rounds::RoundState;
use crate::text::Title;
use crate::work::{Piece, Work};

const OPENED: Date = date(2026, 11, 2);
const TODAY: Date = date(2026, 11, 9);
const CLOSES: Date = date(2026, 11, 16);
const SOURCES: [&str; 3] = ["ann", "bob", "cat"];
const CANDIDATES: [&str; 3] = ["a", "b", "c"];
const TEAMS: [&str; 2] = ["north", "south"];

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn says(who: &str, condition: Condition, team: Option<&str>, on: Date) -> Answer {
    Answer {
        condition,
        team: team.map(id),
        source: id(who),
        reply: Reply::Whole(Said::Unknown),
        basis: Basis::Guess,
        given: Given::On(on),
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
        closes: CLOSES,
        blind: true,
        revealed: None,
        asked,
        note: None,
        state: RoundState::Open,
    }
}

fn aside(who: &str, candidate: &str, condition: Condition, why: Why, on: Date) -> Piece {
    let ask = Ask {
        candidate: id(candidate),
        condition,
        team: None,
    };
    let aside = vec![Aside { ask, why, on }];
    Piece::Waiting(Waiting { id: id(who), aside })
}

/// Candidates that take the room of both teams, with these answers: each with the one it is about.
fn board(answers: &[(&str, Answer)], pieces: Vec<Piece>) -> Board {
    let mut board = Board::default();
    for name in CANDIDATES {
        let mut made = Candidate::new(id(name), Title::parse(name).unwrap());
        made.teams = TEAMS.map(id).into();
        for (_, answer) in answers.iter().filter(|(of, _)| *of == name) {
            made.answer(answer.clone());
        }
        Arc::make_mut(&mut board.candidates).put(Arc::new(made));
    }
    board.work = Arc::new(pieces.into_iter().collect::<Work>());
    board
}

/// The candidates that are kept from Ann.
fn hidden(board: &Board, today: Date) -> Vec<String> {
    let veil = Veil::of(board, &id("ann"), today);
    let hidden = veil.iter().flat_map(Veil::hidden);
    hidden.map(ToString::to_string).collect()
}

const INTEREST: Condition = Condition::Interest;
const OPERATIONS: Condition = Condition::Operations;

#[test]
fn giving_all_that_was_asked_lifts_it_from_that_candidate_and_from_no_other() {
    let both = || {
        Piece::Round(round(vec![
            asked("ann", INTEREST, None),
            asked("ann", OPERATIONS, Some("north")),
        ]))
    };
    let interest = || ("a", says("ann", INTEREST, None, TODAY));
    let one = board(&[interest()], vec![both()]);
    assert_eq!(hidden(&one, TODAY), ["a", "b", "c"]);
    let other_team = ("a", says("ann", OPERATIONS, Some("south"), TODAY));
    let two = board(&[interest(), other_team], vec![both()]);
    assert_eq!(hidden(&two, TODAY), ["a", "b", "c"]);
    let team = ("a", says("ann", OPERATIONS, Some("north"), TODAY));
    let all = board(&[interest(), team], vec![both()]);
    assert_eq!(hidden(&all, TODAY), ["b", "c"]);
    let before = ("a", says("ann", INTEREST, None, date(2026, 11, 1)));
    let old = board(
        &[before],
        vec![Piece::Round(round(vec![asked("ann", INTEREST, None)]))],
    );
    assert_eq!(
        hidden(&old, TODAY),
        ["a", "b", "c"],
        "what was said before it opened lifts nothing"
    );
}

#[test]
fn passing_or_saying_that_it_is_not_theirs_lifts_it_and_wanting_to_check_does_not() {
    let set_aside = |why, on| {
        let open = Piece::Round(round(vec![asked("ann", INTEREST, None)]));
        hidden(
            &board(&[], vec![open, aside("ann", "b", INTEREST, why, on)]),
            TODAY,
        )
    };
    assert_eq!(set_aside(Why::Passed, TODAY), ["a", "c"]);
    assert_eq!(set_aside(Why::NotMine(Some(id("bob"))), TODAY), ["a", "c"]);
    assert_eq!(set_aside(Why::Checking(CLOSES), TODAY), ["a", "b", "c"]);
    assert_eq!(set_aside(Why::Passed, date(2026, 11, 1)), ["a", "b", "c"]);
}

#[test]
fn whoever_is_asked_nothing_sees_nothing_until_it_is_revealed_or_its_closing_day_is_past() {
    let of = |round: Round| {
        let answers = vec![("a", says("ann", INTEREST, None, TODAY))];
        board(&answers, vec![Piece::Round(round)])
    };
    let open = || round(vec![asked("bob", INTEREST, None)]);
    assert_eq!(hidden(&of(open()), TODAY), ["a", "b", "c"]);
    assert_eq!(hidden(&of(open()), CLOSES), ["a", "b", "c"]);
    assert!(hidden(&of(open()), date(2026, 11, 17)).is_empty());
    let revealed = Some(TODAY);
    assert!(hidden(&of(Round { revealed, ..open() }), TODAY).is_empty());
    let blind = false;
    assert!(hidden(&of(Round { blind, ..open() }), TODAY).is_empty());
    // Where nobody is asked by name nobody could ever see anything.
    assert!(hidden(&of(round(Vec::new())), TODAY).is_empty());
}

#[test]
fn what_is_not_to_be_chosen_from_is_not_kept_unless_it_was_parked_after_an_answer() {
    let with = |status, on| {
        let open = Piece::Round(round(vec![asked("ann", INTEREST, None)]));
        let mut made = board(&[("a", says("bob", INTEREST, None, on))], vec![open]);
        let held = Arc::make_mut(&mut made.candidates)
            .get_mut(&id("a"))
            .unwrap();
        Arc::make_mut(held).status = status;
        hidden(&made, TODAY).contains(&"a".to_owned())
    };
    assert!(!with(Status::Exemplar, TODAY));
    assert!(!with(Status::Parked, date(2026, 11, 1)));
    assert!(with(Status::Parked, TODAY));
}

#[test]
fn those_who_gave_nothing_share_one_veil() {
    let open = || Piece::Round(round(vec![asked("ann", INTEREST, None)]));
    let answers = vec![("a", says("cat", INTEREST, None, TODAY))];
    let board = board(&answers, vec![open()]);
    let veil = |who| Veil::of(&board, &id(who), TODAY);
    assert_eq!(veil("ann"), veil("bob"));
    assert_eq!(veil("ann"), Veil::of_all(&board, TODAY));
    assert_ne!(
        veil("ann"),
        veil("cat"),
        "her own answer stays in her sight"
    );
    let seen = board.veiled_for(&veil("cat").unwrap());
    assert_eq!(seen, board);
}

prop_compose! {
    fn any_answer()(
        candidate in prop::sample::select(&CANDIDATES[..]),
        who in prop::sample::select(&SOURCES[..]),
        condition in prop::sample::select(&Condition::ALL[..]),
        team in prop::option::of(prop::sample::select(&TEAMS[..])),
        day in 1i8..=9,
    ) -> (&'static str, Answer) {
        let team = team.filter(|_| condition == OPERATIONS);
        (candidate, says(who, condition, team, date(2026, 11, day)))
    }
}

prop_compose! {
    fn any_asked()(
        who in prop::sample::select(&SOURCES[..]),
        condition in prop::sample::select(&Condition::ALL[..]),
        team in prop::option::of(prop::sample::select(&TEAMS[..])),
    ) -> Asked {
        asked(who, condition, team.filter(|_| condition == OPERATIONS))
    }
}

prop_compose! {
    fn any_board()(
        answers in prop::collection::vec(any_answer(), 0..12),
        asked in prop::collection::vec(any_asked(), 0..6),
        passed in prop::option::of(prop::sample::select(&CANDIDATES[..])),
    ) -> Board {
        let passed = passed.map(|on| aside("ann", on, INTEREST, Why::Passed, TODAY));
        let pieces = [Piece::Round(round(asked))].into_iter().chain(passed);
        board(&answers, pieces.collect())
    }
}

proptest! {
    #[test]
    fn a_veiled_board_holds_no_answer_of_another_about_what_is_kept_and_all_else(board in any_board()) {
        for viewer in SOURCES.map(id::<Source>) {
            let Some(veil) = Veil::of(&board, &viewer, TODAY) else { continue };
            let veiled = board.veiled_for(&veil);
            for (was, is) in board.candidates.iter().zip(veiled.candidates.iter()) {
                let own = |answer: &&Answer| !veil.hides(&was.id) || answer.source == viewer;
                let left: Vec<Answer> = was.answers.iter().filter(own).cloned().collect();
                let expected = Candidate { answers: left, ..Candidate::clone(was) };
                prop_assert_eq!(&**is, &expected);
            }
            let parts = |board: &Board| Board { candidates: Arc::default(), ..board.clone() };
            prop_assert_eq!(parts(&veiled), parts(&board));
        }
    }

    #[test]
    fn once_it_is_revealed_nothing_is_kept(board in any_board()) {
        let open = crate::rounds::open_round(&board.work).unwrap().clone();
        let mut shown = board;
        Arc::make_mut(&mut shown.work).put(&Piece::Round(Round { revealed: Some(TODAY), ..open }));
        for viewer in SOURCES {
            prop_assert_eq!(Veil::of(&shown, &id(viewer), TODAY), None);
        }
        prop_assert_eq!(Veil::of_all(&shown, TODAY), None);
    }

    #[test]
    fn answering_all_of_it_lifts_exactly_that(board in any_board()) {
        let round = crate::rounds::open_round(&board.work).unwrap().clone();
        let ann = id::<Source>("ann");
        let asks: Vec<&Asked> = round.asked.iter().filter(|one| one.who == ann).collect();
        let before = hidden(&board, TODAY);
        let mut after = board.clone();
        let first: Id<Candidate> = id("a");
        for asked in &asks {
            let team = asked.team.as_ref().map(Id::as_str);
            let answer = says("ann", asked.condition, team, TODAY);
            after.apply(&crate::board::Change::Answer(first.clone(), answer));
        }
        let left: Vec<String> = before.into_iter().filter(|of| asks.is_empty() || of != "a").collect();
        prop_assert_eq!(hidden(&after, TODAY), left);
    }
}
