use std::sync::Arc;

use super::make::outlook_within;
use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::because::HangsOn;
use crate::board::Board;
use crate::cases::Effort;
use crate::difference::{Judged, Levels, People};
use crate::reading::{LevelSet, Reading};
use crate::text::{Name, Title};
use crate::viewpoints::Viewpoints;

const TODAY: Date = jiff::civil::date(2026, 11, 2);

fn candidate(id: &str, harm: u8, teams: &[&str], said: [Said; 3]) -> Candidate {
    let mut made = Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap());
    made.teams = teams.iter().map(|team| Id::parse(team).unwrap()).collect();
    made.difference.harm = Levels::of(Judged::Harm, harm, harm);
    made.difference.unmet = Levels::of(Judged::Unmet, 1, 4);
    made.difference.disadvantage = Levels::of(Judged::Disadvantage, 3, 3);
    for (condition, said) in Condition::ALL.into_iter().zip(said) {
        made.answer(Answer {
            condition,
            team: None,
            source: Id::parse("s").unwrap(),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

fn board(candidates: Vec<Candidate>) -> Board {
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    }
}

fn because(candidates: Vec<Candidate>, id: &str) -> Vec<Because> {
    let outlook = outlook(&board(candidates), TODAY).unwrap();
    outlook
        .placed(&Id::parse(id).unwrap())
        .unwrap()
        .because
        .clone()
}

const READY: [Said; 3] = [Said::Yes; 3];

#[test]
fn a_search_that_stops_early_is_not_proved_and_its_verdict_no_better_than_ask() {
    let mut crowd: Vec<Candidate> = Vec::new();
    for (at, teams) in [["t", "u"], ["u", "v"], ["v", "w"], ["w", "t"], ["t", "v"]]
        .iter()
        .enumerate()
    {
        let mut ready = candidate(&at.to_string(), 3, teams, READY);
        ready.difference.unmet = Levels::of(Judged::Unmet, 2, 2);
        ready.difference.reach = People::between(500, Some(500));
        crowd.push(ready);
    }
    let board = board(crowd);
    let viewpoints = || Viewpoints::of(&board.settings.viewpoints).unwrap();
    let stopped = outlook_within(3, &board, TODAY, viewpoints(), Effort::default());
    assert_eq!(
        (stopped.few.proved, &stopped.verdict.kind),
        (false, &VerdictKind::Ask)
    );
    let whole = outlook(&board, TODAY).unwrap();
    assert_eq!(
        (whole.few.proved, &whole.verdict.kind),
        (true, &VerdictKind::Settled)
    );
    assert_eq!(whole.few.picks.len(), 2);
}

#[test]
fn what_stands_out_is_named_first_and_what_is_not_known_not_at_all() {
    let mut pick = candidate("a", 2, &[], READY);
    pick.groups = vec![Id::parse("Carers").unwrap()];
    let reasons = because(vec![pick], "a");
    assert!(matches!(
        reasons[..3],
        [
            Because::Condition { .. },
            Because::Condition { .. },
            Because::Condition { .. }
        ]
    ));
    assert!(matches!(reasons[3], Because::Disadvantage(levels) if levels.low() == 3));
    assert!(matches!(reasons[4], Because::WorstHarm(levels) if levels.low() == 2));
    assert!(matches!(&reasons[5], Because::Serves { groups, reach: None } if groups.len() == 1));
    assert_eq!(reasons.len(), 6);
}

#[test]
fn what_is_lacking_is_named_with_what_it_hangs_on() {
    let mut lacking = candidate("a", 2, &["t", "u"], [Said::No, Said::Yes, Said::Unknown]);
    lacking.sponsor = Some(Name::parse("Director of housing").unwrap());
    lacking.needs = vec![Name::parse("Data sharing").unwrap()];
    let reasons = because(vec![lacking.clone()], "a");
    assert_eq!(
        reasons[..2],
        [
            Because::Condition {
                condition: Condition::Interest,
                reading: Reading::Missing,
                levels: LevelSet::NONE.with(crate::condition::Level::No),
                hangs_on: HangsOn::Sponsor(Name::parse("Director of housing").unwrap()),
            },
            Because::Condition {
                condition: Condition::Capability,
                reading: Reading::Unknown,
                levels: LevelSet::ALL,
                hangs_on: HangsOn::Needs(lacking.needs.clone()),
            },
        ]
    );
    assert!(matches!(reasons[2], Because::Disadvantage(_)));
}

#[test]
fn a_ready_one_whose_room_others_take_says_so() {
    let (great, small) = (
        candidate("a", 5, &["t"], READY),
        candidate("b", 2, &["t"], READY),
    );
    let taken = because(vec![great.clone(), small.clone()], "b");
    assert_eq!(taken[3], Because::NoRoom(Vec::new()));
    // More room than the team has, whoever else goes.
    let wide = Candidate {
        room: 2,
        ..small.clone()
    };
    let short = because(vec![great.clone(), wide], "b");
    assert_eq!(short[3], Because::NoRoom(vec![Id::parse("t").unwrap()]));
    // With places for one only, it is not room that keeps it out.
    let mut one_place = board(vec![great, small]);
    one_place.settings = Arc::new(crate::settings::Settings {
        limit: 1,
        ..Default::default()
    });
    let outlook = outlook(&one_place, TODAY).unwrap();
    assert!(
        outlook.placed[1]
            .because
            .iter()
            .all(|b| !matches!(b, Because::NoRoom(_)))
    );
}
