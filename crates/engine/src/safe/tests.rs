use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Given, Said};
use crate::members::{Discretion, Member, Role};
use crate::settings::Settings;
use crate::text::{Name, Title};
use crate::work::Piece;

const TODAY: Date = date(2026, 11, 9);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn says(who: &str, condition: Condition, team: Option<&str>, said: Said) -> Answer {
    Answer {
        condition,
        team: team.map(id),
        source: id(who),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::On(TODAY),
    }
}

/// A board with a candidate that takes the room of *north*. Whoever is called `role-…` is written down.
fn board(answers: Vec<Answer>, members: &[(&str, Role, &[&str])]) -> Board {
    let mut board = Board::default();
    let mut made = Candidate::new(id("a"), Title::parse("a").unwrap());
    made.teams = vec![id("north")];
    for answer in answers {
        let kind = if answer.source.as_str().starts_with("role-") {
            SourceKind::Written
        } else {
            SourceKind::Person
        };
        let source = Source {
            id: answer.source.clone(),
            name: Name::parse(answer.source.as_str()).unwrap(),
            kind,
        };
        Arc::make_mut(&mut board.sources).put(Arc::new(source));
        made.answer(answer);
    }
    Arc::make_mut(&mut board.candidates).put(Arc::new(made));
    for (who, role, teams) in members {
        let member = Member {
            id: id(who),
            role: *role,
            teams: teams.iter().map(|team| id(team)).collect(),
            left: false,
            left_on: None,
            erased: false,
        };
        Arc::make_mut(&mut board.work).put(&Piece::Member(member));
    }
    board
}

fn names_for(board: &mut Board, who: &str) {
    let names = NamesSeen::By(vec![id(who)]);
    let piece = Piece::Discretion(Discretion {
        names,
        ..Discretion::first()
    });
    Arc::make_mut(&mut board.work).put(&piece);
}

/// What one who looks sees of a condition: whose where that is shown, and what is said.
fn seen(
    board: &Board,
    viewer: &str,
    condition: Condition,
    team: Option<&str>,
) -> (Vec<String>, bool) {
    let (viewer, team) = (id(viewer), team.map(id));
    let candidate = &board.candidates[0];
    let ageing = Ageing::of(&Settings::default(), TODAY);
    let part = Safe::of(board, candidate, &viewer).part(condition, team.as_ref(), &ageing, &[]);
    let line = |shown: Shown<'_>| {
        let who = shown
            .whole
            .map_or("someone", |answer| answer.source.as_str());
        format!("{who}: {:?}", shown.reply.said())
    };
    (
        part.shown.into_iter().map(line).collect(),
        part.some_together,
    )
}

const NORTH: Option<&str> = Some("north");
const OPERATIONS: Condition = Condition::Operations;

#[test]
fn two_people_of_a_team_are_shown_only_together_and_three_each_without_a_name() {
    let north = |who, said| says(who, OPERATIONS, NORTH, said);
    let two = board(vec![north("ann", Said::Yes), north("bob", Said::No)], &[]);
    assert_eq!(seen(&two, "zoe", OPERATIONS, NORTH), (vec![], true));
    assert_eq!(
        seen(&two, "bob", OPERATIONS, NORTH),
        (vec!["bob: No".into()], true)
    );
    let three = board(
        vec![
            north("ann", Said::Yes),
            north("bob", Said::No),
            north("cat", Said::No),
        ],
        &[],
    );
    let shown = ["someone: No", "someone: No", "someone: Yes"].map(str::to_owned);
    assert_eq!(
        seen(&three, "zoe", OPERATIONS, NORTH),
        (shown.into(), false)
    );
    let own = ["ann: Yes", "someone: No", "someone: No"].map(str::to_owned);
    assert_eq!(seen(&three, "ann", OPERATIONS, NORTH), (own.into(), false));
}

#[test]
fn those_known_to_be_of_another_team_do_not_make_three_and_answers_for_each_team_do() {
    let of = |teams: &'static [&'static str]| {
        let north = |who| says(who, OPERATIONS, NORTH, Said::Yes);
        let all = says("cat", OPERATIONS, None, Said::Yes);
        board(
            vec![north("ann"), north("bob"), all],
            &[("cat", Role::Member, teams)],
        )
    };
    let (shown, together) = seen(&of(&["north"]), "zoe", OPERATIONS, NORTH);
    assert_eq!((shown.len(), together), (2, false));
    assert_eq!(
        seen(&of(&["south"]), "zoe", OPERATIONS, NORTH),
        (vec![], true)
    );
    assert_eq!(
        seen(&of(&["south"]), "zoe", OPERATIONS, None),
        (vec![], true)
    );
}

#[test]
fn what_was_written_down_is_shown_whole_and_makes_nobody_of_a_team_safe() {
    let north = |who| says(who, OPERATIONS, NORTH, Said::Yes);
    let made = board(vec![north("ann"), north("role-a"), north("role-b")], &[]);
    let roles = ["role-a: Yes", "role-b: Yes"].map(str::to_owned);
    assert_eq!(seen(&made, "zoe", OPERATIONS, NORTH), (roles.into(), true));
}

#[test]
fn outside_operations_one_person_is_shown_without_a_name() {
    let made = board(vec![says("ann", Condition::Interest, None, Said::No)], &[]);
    let shown = vec!["someone: No".to_owned()];
    assert_eq!(
        seen(&made, "zoe", Condition::Interest, None),
        (shown, false)
    );
}

#[test]
fn names_are_for_chosen_facilitators_as_long_as_they_are_facilitators() {
    let with = |role| {
        let answers = vec![says("ann", OPERATIONS, NORTH, Said::No)];
        let mut made = board(answers, &[("zoe", role, &[])]);
        names_for(&mut made, "zoe");
        made
    };
    let whole = (vec!["ann: No".to_owned()], false);
    assert_eq!(
        seen(&with(Role::Facilitator), "zoe", OPERATIONS, NORTH),
        whole
    );
    let together = (vec![], true);
    assert_eq!(
        seen(&with(Role::Reader), "zoe", OPERATIONS, NORTH),
        together
    );
    assert_eq!(
        seen(&with(Role::Facilitator), "yan", OPERATIONS, NORTH),
        together
    );
}

#[test]
fn the_order_of_what_has_no_name_does_not_hang_on_who_said_it() {
    let said = |who, said| says(who, Condition::Capability, None, said);
    let one = board(vec![said("ann", Said::Yes), said("bob", Said::No)], &[]);
    let other = board(vec![said("ann", Said::No), said("bob", Said::Yes)], &[]);
    let seen = |board| seen(board, "zoe", Condition::Capability, None);
    assert_eq!(seen(&one), seen(&other));
}
