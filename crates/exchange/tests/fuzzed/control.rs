//! The control: an outlook that breaks a rule is caught by what the targets hold it to.

use engine::board::Board;
use engine::classes::Class;
use engine::id::Id;
use engine::outlook::Outlook;

use super::targets::outlooks::check;
use super::targets::{TODAY, files, plain};

/// Two that can start, with room for one of them in their team.
fn two() -> (Board, Outlook) {
    let list = "id,title,teams,interest,operations,capability\n\
        a,Damp homes,Housing,yes,yes,yes\n\
        b,Cold homes,Housing,yes,yes,yes\n\
        c,Long calls,,,,\n";
    let list = exchange::candidates::read(list.as_bytes(), &plain()).unwrap();
    let board = files::board(&list.rows);
    let outlook = engine::outlook(&board, TODAY).unwrap();
    check(&board, &outlook);
    (board, outlook)
}

#[test]
#[should_panic(expected = "no room in Housing")]
fn picks_without_room_are_caught() {
    let (board, mut outlook) = two();
    outlook.few.picks = ["a", "b"].map(|id| Id::parse(id).unwrap()).to_vec();
    check(&board, &outlook);
}

#[test]
#[should_panic(expected = "left: Ask")]
fn a_pick_that_cannot_start_is_caught() {
    let (board, mut outlook) = two();
    outlook.few.picks = vec![Id::parse("c").unwrap()];
    check(&board, &outlook);
}

#[test]
#[should_panic(expected = "b has no reason")]
fn a_standing_without_a_reason_is_caught() {
    let (board, mut outlook) = two();
    outlook.placed[1].because.clear();
    check(&board, &outlook);
}

#[test]
#[should_panic(expected = "left: \"0\"")]
fn a_proof_that_the_cases_belie_is_caught() {
    let (board, mut outlook) = two();
    let never = outlook
        .placed
        .iter_mut()
        .find(|placed| placed.share.part.to_string() == "0");
    never.unwrap().class = Class::Certain;
    check(&board, &outlook);
}
