//! A first look at the whole: three ready candidates, two places, one team with room for one.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels};
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::settings::Settings;
use engine::text::Title;

fn ready(id: &str, harm: u8, team: Option<&str>) -> Candidate {
    let mut candidate = Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap());
    candidate.teams = team.iter().map(|t| Id::parse(t).unwrap()).collect();
    candidate.difference.harm = Levels::of(Judged::Harm, harm, harm);
    candidate.difference.unmet = Levels::of(Judged::Unmet, 2, 2);
    candidate.difference.disadvantage = Levels::of(Judged::Disadvantage, 1, 1);
    candidate.difference.reach = engine::difference::People::between(500, Some(500));
    candidate
}

fn yes(condition: Condition) -> Answer {
    Answer {
        condition,
        team: None,
        source: Id::parse("Manager").unwrap(),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        given: Given::Undated,
    }
}

#[test]
fn the_best_two_that_fit_are_picked_and_the_other_says_what_would_give_way() {
    let mut board = Board::default();
    board.settings = Arc::new(Settings {
        limit: 2,
        ..Settings::default()
    });
    for candidate in [
        ready("a", 5, Some("T")),
        ready("b", 4, Some("T")),
        ready("c", 2, None),
    ] {
        board.apply(&Change::Candidate(candidate.clone()));
        for condition in Condition::ALL {
            board.apply(&Change::Answer(candidate.id.clone(), yes(condition)));
        }
    }
    let outlook = engine::outlook(&board, "2026-11-02".parse().unwrap()).unwrap();
    let picks: Vec<&str> = outlook.few.picks.iter().map(Id::as_str).collect();
    assert_eq!(picks, ["a", "c"]);
    assert_eq!(outlook.verdict.kind, VerdictKind::Settled);
    let swap = outlook.placed[1].swap.as_ref().unwrap();
    assert_eq!(swap.instead_of[0].as_str(), "a");
    assert_eq!(swap.cost, outlook.epsilon);
}
