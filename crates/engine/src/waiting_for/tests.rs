use std::sync::Arc;

use super::*;
use crate::answer::{Basis, Reply, Said, SourceKind};
use crate::exemplars::Lesson;
use crate::members::{Member, Role, Waiting};
use crate::rounds::{Asked, RoundState};
use crate::text::{Name, Note, Title};
use crate::work::{Piece, Work};
use jiff::civil::date;

mod properties;

const OPENED: Date = date(2026, 11, 2);
const TODAY: Date = date(2026, 11, 9);
const INTEREST: Condition = Condition::Interest;
const OPERATIONS: Condition = Condition::Operations;
const PEOPLE: [&str; 3] = ["ann", "bob", "cat"];
const CANDIDATES: [&str; 3] = ["a", "b", "c"];

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn says(who: &str, condition: Condition, team: Option<&str>, on: Date) -> Answer {
    Answer {
        condition,
        team: team.map(id),
        source: id(who),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        given: Given::On(on),
    }
}

fn asked(who: &str, condition: Condition, team: Option<&str>) -> Asked {
    Asked {
        who: id(who),
        condition,
        team: team.map(id),
    }
}

fn round(asked: Vec<Asked>) -> Piece {
    Piece::Round(Round {
        id: id("r"),
        number: 1,
        opened: OPENED,
        closes: date(2026, 11, 16),
        blind: true,
        revealed: None,
        asked,
        note: None,
        state: RoundState::Open,
    })
}

fn ask(candidate: &str, condition: Condition, team: Option<&str>) -> Ask {
    Ask {
        candidate: id(candidate),
        condition,
        team: team.map(id),
    }
}

fn aside(who: &str, ask: Ask, why: Why, on: Date) -> Piece {
    let aside = vec![Aside { ask, why, on }];
    Piece::Waiting(Waiting { id: id(who), aside })
}

fn lesson(asks: Vec<Ask>, on: Date) -> Piece {
    Piece::Lesson(Lesson {
        id: id("l"),
        on,
        text: Note::parse("We can do it now").unwrap(),
        from: None,
        touches: vec![],
        asked: asks.clone(),
        asks,
    })
}

/// A board of three candidates that take the room of two teams, and of three people, one of them in the team north.
fn board(answers: &[(&str, Answer)], pieces: Vec<Piece>) -> Board {
    let mut board = Board::default();
    for name in CANDIDATES {
        let mut made = Candidate::new(id(name), Title::parse(name).unwrap());
        made.teams = ["north", "south"].map(id).into();
        for (_, answer) in answers.iter().filter(|(of, _)| *of == name) {
            made.answer(answer.clone());
        }
        Arc::make_mut(&mut board.candidates).put(Arc::new(made));
    }
    let member = |who: &str| {
        Piece::Member(Member {
            id: id(who),
            role: Role::Member,
            teams: (who == "ann").then(|| id("north")).into_iter().collect(),
            left: false,
            left_on: None,
            erased: false,
        })
    };
    let mut work: Work = PEOPLE.map(member).into_iter().collect();
    for piece in pieces {
        work.put(&piece);
    }
    for who in PEOPLE {
        Arc::make_mut(&mut board.sources).put(Arc::new(Source {
            id: id(who),
            name: Name::parse(who).unwrap(),
            kind: SourceKind::Person,
        }));
    }
    board.work = Arc::new(work);
    board
}

/// What waits for a person, as words: condition, team and candidate.
fn waits(board: &Board, who: &str) -> Vec<String> {
    let person = id(who);
    let parts = waiting_for(board, &person);
    let each = parts.iter().flat_map(|part| part.waiting(TODAY));
    each.map(|one| {
        let team = one.team.map_or("", Id::as_str);
        format!("{:?} {team} {}", one.condition, one.candidate.id)
    })
    .collect()
}

#[test]
fn a_round_asks_each_about_every_candidate_that_concerns_them_until_they_have_said_something() {
    let asks = || round(vec![asked("ann", INTEREST, None)]);
    assert_eq!(
        waits(&board(&[], vec![asks()]), "ann"),
        ["Interest  a", "Interest  b", "Interest  c"]
    );
    assert!(waits(&board(&[], vec![asks()]), "bob").is_empty());
    let answered = board(&[("b", says("ann", INTEREST, None, OPENED))], vec![asks()]);
    assert_eq!(waits(&answered, "ann"), ["Interest  a", "Interest  c"]);
    let long_ago = says("ann", INTEREST, None, date(2026, 11, 1));
    assert_eq!(
        waits(&board(&[("b", long_ago)], vec![asks()]), "ann").len(),
        3
    );
    let passed = aside("ann", ask("a", INTEREST, None), Why::Passed, TODAY);
    assert_eq!(
        waits(&board(&[], vec![asks(), passed]), "ann"),
        ["Interest  b", "Interest  c"]
    );
    let earlier = aside(
        "ann",
        ask("a", INTEREST, None),
        Why::Passed,
        date(2026, 11, 1),
    );
    assert_eq!(waits(&board(&[], vec![asks(), earlier]), "ann").len(), 3);
}

#[test]
fn what_was_answered_stays_to_be_looked_at_and_changed() {
    let given = ("b", says("ann", INTEREST, None, TODAY));
    let board = board(&[given], vec![round(vec![asked("ann", INTEREST, None)])]);
    let ann = id("ann");
    let parts = waiting_for(&board, &ann);
    let answered: Vec<bool> = parts[0]
        .wanted
        .iter()
        .map(|one| one.answer.is_some())
        .collect();
    assert_eq!((parts.len(), answered), (1, vec![false, true, false]));
}

#[test]
fn one_who_is_asked_about_every_team_is_not_asked_about_one_besides() {
    let one = asked("ann", OPERATIONS, Some("north"));
    let every = asked("ann", OPERATIONS, None);
    let board = board(&[], vec![round(vec![one, every])]);
    assert_eq!(
        waits(&board, "ann"),
        ["Operations  a", "Operations  b", "Operations  c"]
    );
}

#[test]
fn one_who_checks_is_asked_again_on_the_day() {
    let on = |day| {
        let checks = aside("ann", ask("a", INTEREST, None), Why::Checking(day), OPENED);
        let board = board(&[], vec![round(vec![asked("ann", INTEREST, None)]), checks]);
        waits(&board, "ann").len()
    };
    assert_eq!(on(TODAY), 3);
    assert_eq!(on(date(2026, 11, 10)), 2);
}

#[test]
fn what_is_asked_again_waits_for_the_team_and_for_who_answered_before() {
    let asks = vec![
        ask("a", OPERATIONS, Some("north")),
        ask("b", INTEREST, None),
    ];
    let before = ("b", says("bob", INTEREST, None, date(2026, 1, 1)));
    let board = board(&[before], vec![lesson(asks, TODAY)]);
    assert_eq!(waits(&board, "ann"), ["Operations north a"]);
    assert_eq!(waits(&board, "bob"), ["Interest  b"]);
    assert!(waits(&board, "cat").is_empty());
}

#[test]
fn what_was_answered_on_the_day_before_it_was_asked_again_waits_still() {
    let asks = vec![ask("b", INTEREST, None)];
    let on_the_day = says("bob", INTEREST, None, TODAY);
    let pieces = || {
        let round = round(vec![asked("bob", INTEREST, None)]);
        vec![round, lesson(asks.clone(), TODAY)]
    };
    let again = board(&[("b", on_the_day.clone())], pieces());
    assert_eq!(waits(&again, "bob").len(), 3);
    let guess = Answer {
        basis: Basis::Guess,
        ..on_the_day
    };
    let guessed = board(&[("b", guess)], pieces());
    assert_eq!(waits(&guessed, "bob"), ["Interest  a", "Interest  c"]);
}

#[test]
fn what_is_not_theirs_waits_for_the_one_they_name_and_for_nobody_else() {
    let why = Why::NotMine(Some(id("bob")));
    let not_mine = || aside("ann", ask("a", INTEREST, None), why.clone(), TODAY);
    let asks = round(vec![asked("ann", INTEREST, None)]);
    let open = board(&[], vec![asks, not_mine()]);
    assert_eq!(waits(&open, "bob"), ["Interest  a"]);
    assert_eq!(waits(&open, "ann"), ["Interest  b", "Interest  c"]);
    assert!(unclaimed(&open).is_empty());
    assert!(is_not_theirs(&open, &id("ann"), &ask("a", INTEREST, None)));
    let no_round = board(&[], vec![not_mine()]);
    assert!(waits(&no_round, "bob").is_empty());
    assert!(unclaimed(&no_round).is_empty());
}

#[test]
fn what_is_nobodys_is_shown_to_whoever_runs_the_round() {
    let nobodys = || aside("ann", ask("a", INTEREST, None), Why::NotMine(None), TODAY);
    let alone = round(vec![asked("ann", INTEREST, None)]);
    let wanted = ask("a", INTEREST, None);
    assert_eq!(unclaimed(&board(&[], vec![alone, nobodys()])), [&wanted]);
    let both = round(vec![
        asked("ann", INTEREST, None),
        asked("bob", INTEREST, None),
    ]);
    assert!(unclaimed(&board(&[], vec![both, nobodys()])).is_empty());
    let gone = Why::NotMine(Some(id("gone")));
    let to_nobody_here = aside("ann", ask("a", INTEREST, None), gone, TODAY);
    let alone = round(vec![asked("ann", INTEREST, None)]);
    let board = board(&[], vec![alone, to_nobody_here]);
    assert_eq!(unclaimed(&board), [&wanted]);
}
