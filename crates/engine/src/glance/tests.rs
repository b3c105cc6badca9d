use std::sync::Arc;

use jiff::civil::date;

use super::bands::Bands;
use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::difference::{Difference, Judged, Levels, People};
use crate::id::Id;
use crate::outlook;
use crate::settings::Settings;
use crate::standing::Standing;
use crate::text::Title;

const YES: Said = Said::Yes;
const OPEN: Said = Said::Unknown;
const NO: Said = Said::No;

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

fn candidate(key: &str, said: [Said; 3]) -> Candidate {
    let mut made = Candidate::new(id(key), Title::parse(key).unwrap());
    for (condition, said) in Condition::ALL.into_iter().zip(said) {
        made.answer(Answer {
            condition,
            team: None,
            source: id("s"),
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

fn difference(harm: Option<(u8, u8)>, unmet: Option<(u8, u8)>) -> Difference {
    let levels = |judged, ends: Option<(u8, u8)>| ends.and_then(|(l, h)| Levels::of(judged, l, h));
    Difference {
        harm: levels(Judged::Harm, harm),
        unmet: levels(Judged::Unmet, unmet),
        ..Difference::default()
    }
}

#[test]
fn those_that_lack_the_same_stand_together() {
    let board = board(vec![
        candidate("a", [YES, YES, YES]),
        candidate("b", [YES, OPEN, YES]),
        candidate("c", [YES, Said::Partly, NO]),
        candidate("d", [OPEN, YES, NO]),
        candidate("e", [OPEN, OPEN, YES]),
        candidate("f", [YES, OPEN, YES]),
    ]);
    let outlook = outlook(&board, date(2026, 11, 2)).unwrap();
    let told = alike(&outlook).into_iter().map(|one| {
        let who: Vec<&str> = one.who.into_iter().map(Id::as_str).collect();
        (one.standing, one.lack, who.join(" "))
    });
    let expected = [
        (Standing::Start, Lack::NothingAndPicked, "a"),
        (Standing::Ask, Lack::Only(Condition::Operations), "b f"),
        (Standing::Ask, Lack::Several, "e"),
        (Standing::Prepare, Lack::Only(Condition::Capability), "d"),
        (Standing::Prepare, Lack::Several, "c"),
    ];
    let expected = expected.map(|(standing, lack, who)| (standing, lack, who.to_owned()));
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn only_yes_counts_as_ready() {
    let mut torn = candidate("torn", [YES, YES, YES]);
    torn.answer(Answer {
        condition: Condition::Interest,
        team: None,
        source: id("other"),
        reply: Reply::Whole(NO),
        basis: Basis::FirstHand,
        given: Given::Undated,
    });
    let board = board(vec![
        torn,
        candidate("partly", [Said::Partly, OPEN, YES]),
        candidate("none", [NO, Said::Partly, OPEN]),
    ]);
    let outlook = outlook(&board, date(2026, 11, 2)).unwrap();
    let grid = Grid::of(&outlook, &board);
    let [.., not_known] = &grid.rows;
    assert_eq!(not_known.needed, Needed::NotKnown);
    let ids = not_known.cells.each_ref().map(|marks| {
        let ids: Vec<&str> = marks.iter().map(|mark| mark.id.as_str()).collect();
        ids.join(" ")
    });
    assert_eq!(ids, ["none", "partly", "torn", ""]);
}

#[test]
fn what_is_not_known_is_never_little() {
    let settings = Settings::default();
    let bands = Bands::of(&settings);
    let needed = |harm, unmet| bands.needed(&difference(harm, unmet));
    assert_eq!(needed(None, None), Needed::NotKnown);
    assert_eq!(needed(Some((1, 5)), Some((1, 4))), Needed::NotKnown);
    assert_eq!(needed(Some((1, 1)), None), Needed::Little);
    assert_eq!(needed(None, Some((4, 4))), Needed::Much);
    assert_eq!(needed(Some((2, 2)), Some((2, 2))), Needed::Little);
    assert_eq!(needed(Some((3, 3)), Some((3, 3))), Needed::Middling);
    assert_eq!(needed(Some((4, 5)), Some((3, 4))), Needed::Much);
    assert_eq!(needed(Some((1, 1)), Some((4, 4))), Needed::Middling);
}

#[test]
fn sizes_are_thirds_of_the_steps_of_reach() {
    let settings = Settings::default();
    let bands = Bands::of(&settings);
    let reached = |least, most| {
        bands.reached(&Difference {
            reach: People::between(least, most),
            ..Difference::default()
        })
    };
    assert_eq!(
        sizes(&settings),
        [
            (Reached::Few, 0),
            (Reached::Middling, 1_000),
            (Reached::Many, 100_000)
        ]
    );
    assert_eq!(reached(0, Some(999)), Reached::Few);
    assert_eq!(reached(1_000, Some(1_000)), Reached::Middling);
    assert_eq!(reached(100_000, None), Reached::Many);
    assert_eq!(reached(0, None), Reached::NotKnown);
    assert_eq!(bands.reached(&Difference::default()), Reached::NotKnown);
}

#[test]
fn without_steps_of_reach_there_are_no_sizes() {
    let settings = Settings {
        reach_bands: Vec::new(),
        ..Settings::default()
    };
    assert_eq!(sizes(&settings), []);
}
