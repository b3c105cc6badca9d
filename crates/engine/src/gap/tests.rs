use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Given, Reply, Said};
use crate::settings::Settings;
use crate::text::Title;
use crate::work::Piece;

const TODAY: Date = date(2026, 11, 9);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// What people say of *north*: `boss-…` are senior managers, the others are of *north*.
fn read(said: &[(&str, Said, Basis)]) -> Vec<(Reading, Reading, bool)> {
    let mut board = Board::default();
    let mut candidate = Candidate::new(id("a"), Title::parse("a").unwrap());
    candidate.teams = vec![id("north")];
    for (who, said, basis) in said {
        let role = if who.starts_with("boss-") {
            Role::SeniorManager
        } else {
            Role::Member
        };
        let member = Member {
            id: id(who),
            role,
            teams: vec![id("north")],
            left: false,
            left_on: None,
            erased: false,
        };
        Arc::make_mut(&mut board.work).put(&Piece::Member(member));
        candidate.answer(Answer {
            condition: Condition::Operations,
            team: None,
            source: id(who),
            reply: Reply::Whole(*said),
            basis: *basis,
            given: Given::On(TODAY),
        });
    }
    let ageing = Ageing::of(&Settings::default(), TODAY);
    let gaps = gaps(&board, &candidate, &ageing);
    let told = gaps
        .iter()
        .map(|gap| (gap.managers, gap.team_says, gap.levels.is_some()));
    told.collect()
}

const SURE: Basis = Basis::FirstHand;

#[test]
fn managers_who_say_yes_where_the_team_says_no_make_a_gap() {
    let few = read(&[("boss-a", Said::Yes, SURE), ("ann", Said::No, SURE)]);
    assert_eq!(few, [(Reading::Present, Reading::Missing, false)]);
    let many = read(&[
        ("boss-a", Said::Yes, SURE),
        ("ann", Said::No, SURE),
        ("bob", Said::Partly, SURE),
        ("cat", Said::No, SURE),
    ]);
    assert_eq!(many, [(Reading::Present, Reading::Contested, true)]);
}

#[test]
fn there_is_none_where_they_agree_or_one_of_them_is_not_heard_or_a_ruling_says_so() {
    let yes = ("boss-a", Said::Yes, SURE);
    assert!(read(&[yes, ("ann", Said::Yes, SURE)]).is_empty());
    assert!(read(&[yes]).is_empty());
    assert!(read(&[yes, ("ann", Said::Unknown, SURE)]).is_empty());
    assert!(read(&[yes, ("ann", Said::No, Basis::Guess)]).is_empty());
    assert!(read(&[yes, ("ann", Said::No, Basis::Ruling)]).is_empty());
}
