use super::super::tests::{TODAY, action, board, candidate, live, need};
use super::*;
use crate::blockers::Blocker;
use crate::difference::{Judged, Levels};
use crate::exact::Exact;

/// One whose people are served as badly as this, and worse off.
fn served(name: &str, unmet: u8) -> Candidate {
    let mut one = candidate(name);
    one.difference.unmet = Levels::of(Judged::Unmet, unmet, 4);
    one.difference.disadvantage = Levels::of(Judged::Disadvantage, 2, 3);
    one
}

fn opens(blockers: Vec<Blocker>, opened: &str) -> Opening {
    Opening {
        blockers,
        opens: vec![Id::parse(opened).unwrap()],
        worth: Exact::zero(),
    }
}

/// What is proposed, each with `o` where it opens most or `w` where it serves the worst served.
fn proposed(board: &Board, unblock: &[Opening]) -> Vec<String> {
    let told = |p: &Proposed<'_>| match p.why {
        Why::Opens(_) => format!("{} o", p.action.id),
        Why::WorstServed(one) => format!("{} w {}", p.action.id, one.id),
    };
    let actions = board.work.actions.iter().map(AsRef::as_ref);
    let proposed = propose(actions, board, unblock, TODAY);
    proposed.map(|p| told(&p)).collect()
}

#[test]
fn what_opens_most_and_whom_it_serves_take_turns() {
    let candidates = vec![
        candidate("1"),
        candidate("2"),
        served("3", 3),
        served("4", 4),
    ];
    let actions = vec![
        action("a", need("a"), &["1"]),
        action("b", need("b"), &["2"]),
        action("c", need("c"), &["3"]),
        action("d", need("d"), &["4"]),
    ];
    let unblock = ["b", "a", "c"].map(|name| opens(vec![need(name)], "1"));
    let board = board(candidates, actions);
    assert_eq!(proposed(&board, &unblock), ["b o", "d w 4", "a o", "c w 3"]);
}

#[test]
fn one_that_leads_both_orders_is_proposed_once() {
    let actions = vec![
        action("a", need("a"), &["1"]),
        action("b", need("b"), &["1"]),
    ];
    let board = board(vec![served("1", 4)], actions);
    let unblock = [opens(vec![need("a")], "1")];
    assert_eq!(proposed(&board, &unblock), ["a o", "b w 1"]);
}

#[test]
fn nothing_is_proposed_that_may_not_be_live_with_those_before_it() {
    let actions = vec![
        live(action("x", need("x"), &["1"])),
        action("a", need("a"), &["1"]),
        action("b", need("b"), &["1"]),
    ];
    let board = board(vec![candidate("1")], actions);
    let unblock = ["a", "b"].map(|name| opens(vec![need(name)], "1"));
    assert_eq!(proposed(&board, &unblock), ["a o"]);
}

#[test]
fn what_is_not_known_is_not_read_as_badly_served() {
    let mut unsure = candidate("1");
    unsure.difference.unmet = Levels::of(Judged::Unmet, 2, 4);
    unsure.difference.disadvantage = Levels::of(Judged::Disadvantage, 2, 2);
    let board = board(vec![unsure], vec![action("a", need("a"), &["1"])]);
    assert_eq!(proposed(&board, &[]), Vec::<String>::new());
}
