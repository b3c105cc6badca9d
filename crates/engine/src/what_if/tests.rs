//! What is supposed is so on the board that is made, and nowhere else.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Beside, Suppose};
use crate::board::{Board, Change};
use crate::candidate::Candidate;
use crate::condition::{Condition, Level};
use crate::id::Id;
use crate::outlook;
use crate::people::Team;
use crate::standing::Standing;
use crate::text::{Name, Title};

const TODAY: Date = date(2026, 11, 2);

fn bare(id: &str) -> Candidate {
    Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap())
}

fn read(texts: &[&str]) -> Vec<Suppose> {
    texts
        .iter()
        .map(|text| Suppose::parse(text).unwrap())
        .collect()
}

fn ready(id: &str) -> Vec<Suppose> {
    Condition::ALL
        .map(|condition| Suppose::Condition(condition, Level::Yes, Id::parse(id).unwrap()))
        .into()
}

/// Two that nothing is known of, and one team with one place.
fn board() -> Board {
    let team: Id<Team> = Id::parse("benefits").unwrap();
    let mut board = Board::default();
    board.apply(&Change::Team(Team {
        id: team.clone(),
        name: Name::parse("Benefits").unwrap(),
        room: Some(1),
    }));
    for id in ["a", "b"] {
        let candidate = Candidate {
            teams: vec![team.clone()],
            ..bare(id)
        };
        board.apply(&Change::Candidate(candidate));
    }
    board
}

#[test]
fn texts_are_read_as_they_are_written() {
    for text in [
        "interest.yes.C07",
        "operations.partly.a.b",
        "capability.no.x",
        "harm.5.C07",
        "unmet.4.C07",
        "disadvantage.3.C07",
        "people.0.C07",
        "room.2.benefits",
        "limit.12",
        "size.100",
        "first.homes",
        "first.alike",
        "first.minutes",
    ] {
        assert_eq!(Suppose::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn what_is_out_of_range_or_about_nothing_is_no_supposition() {
    for text in [
        "",
        "interest",
        "interest.yes",
        "interest.maybe.a",
        "harm.6.a",
        "harm.0.a",
        "limit.13",
        "limit.3.a",
        "size.101",
        "size.-1",
        "first.me",
        "people.-1.a",
        "room.x.a",
        "unknown.1.a",
    ] {
        assert!(Suppose::parse(text).is_err(), "{text}");
    }
}

#[test]
fn three_conditions_that_are_supposed_let_one_start() {
    let (board, supposed) = (board(), ready("a"));
    let now = outlook(&board, TODAY).unwrap();
    let then = outlook(&board.supposing(&supposed), TODAY).unwrap();
    let beside = Beside::of(&now, &then);
    assert_eq!(beside.enters, [Id::parse("a").unwrap()]);
    assert_eq!(beside.leaves, []);
    let moved: Vec<_> = beside.moved.iter().map(|one| (one.now, one.then)).collect();
    assert_eq!(moved, [(Standing::Ask, Standing::Start)]);
}

#[test]
fn one_voice_takes_the_place_of_all_that_was_said() {
    let board = board().supposing(&ready("a"));
    let no = Suppose::parse("operations.no.a").unwrap();
    let then = outlook(&board.supposing(&[no]), TODAY).unwrap();
    assert_eq!(
        then.placed(&Id::parse("a").unwrap()).unwrap().standing,
        Standing::Prepare
    );
}

#[test]
fn room_limit_and_difference_decide_who_enters() {
    let board = board().supposing(&[ready("a"), ready("b")].concat());
    let few = |texts: &[&str]| {
        let then = outlook(&board.supposing(&read(texts)), TODAY).unwrap();
        let ids: Vec<String> = then.few.picks.iter().map(ToString::to_string).collect();
        ids
    };
    assert_eq!(few(&["harm.5.b", "harm.1.a"]), ["b"]);
    assert_eq!(
        few(&["harm.5.a", "harm.1.b", "room.2.benefits"]),
        ["a", "b"]
    );
    assert_eq!(few(&["room.2.benefits", "limit.0"]), [""; 0]);
}

#[test]
fn size_counts_for_as_much_as_is_supposed() {
    let mut board = board().supposing(&[ready("a"), ready("b")].concat());
    let known = read(&[
        "harm.5.a",
        "unmet.4.a",
        "disadvantage.3.a",
        "people.10.a",
        "harm.1.b",
        "unmet.1.b",
        "disadvantage.1.b",
        "people.2000000.b",
    ]);
    board = board.supposing(&known);
    let first = |text: &str| {
        let then = board.supposing(&read(&[text]));
        outlook(&then, TODAY).unwrap().few.picks[0].to_string()
    };
    assert_eq!(first("size.0"), "a");
    assert_eq!(first("size.20"), "a");
    let all = Suppose::parse("size.100").unwrap();
    let weights = outlook(&board.supposing(&[all]), TODAY).unwrap().centre;
    assert!(weights[3] > outlook(&board, TODAY).unwrap().centre[3]);
}

#[test]
fn what_is_about_nothing_there_changes_nothing() {
    let board = board();
    for text in [
        "interest.yes.zzz",
        "harm.5.zzz",
        "people.5.zzz",
        "room.5.zzz",
    ] {
        let one = Suppose::parse(text).unwrap();
        assert!(!one.fits(&board));
        assert_eq!(board.supposing(&[one]), board, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_is_misread(text in "(interest|harm|people|room|limit|size|first|x)\\.[a-z0-9.]{0,12}") {
        if let Ok(one) = Suppose::parse(&text) {
            prop_assert_eq!(Suppose::parse(&one.to_string()), Ok(one));
        }
    }

    #[test]
    fn supposing_twice_is_supposing_once(level in 1_u8..=5, limit in 0_u8..=12, size in 0_u8..=100) {
        let board = board();
        let all = [
            Suppose::Level(crate::difference::Judged::Harm, level, Id::parse("a").unwrap()),
            Suppose::Limit(limit),
            Suppose::Size(size),
        ];
        let once = board.supposing(&all);
        prop_assert_eq!(once.supposing(&all), once);
    }
}
