use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::blockers::On;
use crate::candidate::Status;
use crate::condition::Condition;
use crate::exact::Exact;
use crate::text::{Name, Title};

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// A candidate for a group, with what is said of interest, operations and capability.
fn candidate(name: &str, group: &str, said: [Said; 3]) -> Candidate {
    let mut made = Candidate::new(id(name), Title::parse(name).unwrap());
    made.groups = vec![id(group)];
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
    let mut board = Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    };
    Arc::make_mut(&mut board.settings).limit = 2;
    board
}

const YES: [Said; 3] = [Said::Yes; 3];
const OPEN: [Said; 3] = [Said::Yes, Said::Unknown, Said::Yes];
const LACKS: [Said; 3] = [Said::Yes, Said::Yes, Said::No];

fn some() -> Board {
    let going = Candidate {
        status: Status::Exemplar,
        ..candidate("going", "tenants", YES)
    };
    let parked = Candidate {
        status: Status::Parked,
        ..candidate("parked", "carers", YES)
    };
    board(vec![
        candidate("a", "carers", YES),
        candidate("b", "farmers", YES),
        candidate("c", "minors", OPEN),
        candidate("d", "sailors", LACKS),
        going,
        parked,
    ])
}

#[test]
fn what_stands_where_and_what_is_met_is_counted_of_what_is_on_the_list() {
    let board = some();
    let outlook = crate::outlook(&board, TODAY).unwrap();
    let tally = Tally::of(&board, &outlook, &outlook.few.picks);
    assert_eq!(tally.standings, [2, 1, 1]);
    assert_eq!(tally.met, [4, 3, 3]);
}

#[test]
fn groups_are_those_of_the_outlook_where_the_few_are_as_proposed() {
    let board = some();
    let outlook = crate::outlook(&board, TODAY).unwrap();
    assert_eq!(outlook.few.picks, [id("a")]);
    let tally = Tally::of(&board, &outlook, &outlook.few.picks);
    let left_out = outlook
        .groups
        .left_out
        .iter()
        .map(|left| left.group.clone());
    assert_eq!(tally.left_out, left_out.collect::<Vec<_>>());
    assert_eq!(tally.served, outlook.groups.covered);
}

#[test]
fn groups_are_counted_anew_where_others_are_started() {
    let board = some();
    let outlook = crate::outlook(&board, TODAY).unwrap();
    let tally = Tally::of(&board, &outlook, &[id("b"), id("d")]);
    assert_eq!(tally.served, ["farmers", "sailors", "tenants"].map(id));
    assert_eq!(tally.left_out, ["carers", "minors"].map(id));
    let nothing = Tally::of(&board, &outlook, &[]);
    assert_eq!(nothing.served, [id("tenants")]);
}

#[test]
fn blockers_are_counted_once_each_and_the_one_that_helps_most_stands_first() {
    let need = |name: &str| Blocker {
        condition: Condition::Capability,
        on: On::Need(Name::parse(name).unwrap()),
    };
    let opening = |blockers: &[&str], opens: &[&str]| Opening {
        blockers: blockers.iter().map(|name| need(name)).collect(),
        opens: opens.iter().map(|name| id(name)).collect(),
        worth: Exact::zero(),
    };
    let unblock = [
        opening(&["maps"], &["a"]),
        opening(&["maps", "signs"], &["b", "c"]),
        opening(&["words"], &["d", "e"]),
    ];
    let wanted = [(need("maps"), 3), (need("signs"), 2), (need("words"), 2)];
    assert_eq!(blockers(&unblock), wanted);
    let many: Vec<Opening> = (0..60)
        .map(|at| opening(&[&format!("need {at}")], &["a"]))
        .collect();
    assert_eq!(blockers(&many).len(), Tally::MOST_BLOCKERS);
}
