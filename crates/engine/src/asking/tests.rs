use std::sync::Arc;

use super::*;
use crate::answer::{Basis, Given, Reply, Said};
use crate::text::{Name, Note, Title};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn needing(name: &str, need: &str) -> Candidate {
    Candidate {
        needs: vec![Name::parse(need).unwrap()],
        ..Candidate::new(id(name), Title::parse(name).unwrap())
    }
}

fn says(condition: Condition, said: Said) -> Answer {
    Answer {
        condition,
        team: None,
        source: id("s"),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::Undated,
    }
}

fn need(name: &str) -> Blocker {
    Blocker {
        condition: Condition::Capability,
        on: On::Need(Name::parse(name).unwrap()),
    }
}

fn board(candidates: Vec<Candidate>) -> Board {
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    }
}

fn lesson(asks: Vec<Ask>) -> Lesson {
    Lesson {
        id: id("L"),
        on: TODAY,
        text: Note::parse("We can ask in four languages").unwrap(),
        from: None,
        touches: vec![need("translation")],
        asked: asks.clone(),
        asks,
    }
}

fn who(asks: &[Ask]) -> Vec<&str> {
    asks.iter().map(|ask| ask.candidate.as_str()).collect()
}

#[test]
fn those_wait_on_a_need_that_name_it_and_have_no_yes() {
    let mut has_it = needing("has it", "translation");
    has_it.answer(says(Condition::Capability, Said::Yes));
    let mut lacks_it = needing("lacks it", "translation");
    lacks_it.answer(says(Condition::Capability, Said::No));
    let parked = Candidate {
        status: Status::Parked,
        ..needing("parked", "translation")
    };
    let others = [has_it, parked, needing("other", "data")];
    let mut all = vec![lacks_it, needing("not known", "translation")];
    all.extend(others);
    let board = board(all);
    let ageing = Ageing::of(&board.settings, TODAY);
    let waiting = waiting_on(&need("translation"), &board, &ageing);
    assert_eq!(who(&waiting), ["lacks it", "not known"]);
}

#[test]
fn a_service_is_what_a_condition_hangs_on_only_where_nothing_is_named_for_it() {
    let of_service = |candidate| Candidate {
        service: Some(id("housing")),
        ..candidate
    };
    let bare = Candidate::new(id("bare"), Title::parse("bare").unwrap());
    let board = board(vec![of_service(bare), of_service(needing("named", "data"))]);
    let blocker = Blocker {
        condition: Condition::Capability,
        on: On::Service(id("housing")),
    };
    let ageing = Ageing::of(&board.settings, TODAY);
    assert_eq!(who(&waiting_on(&blocker, &board, &ageing)), ["bare"]);
}

#[test]
fn an_answer_takes_away_what_asked_for_it_and_nothing_else() {
    let asks = [
        Ask::of(&need("translation"), &id("1")),
        Ask::of(&need("translation"), &id("2")),
    ];
    let mut board = board(vec![
        needing("1", "translation"),
        needing("2", "translation"),
    ]);
    let piece = Piece::Lesson(lesson(asks.to_vec()));
    board.apply(&crate::board::Change::Piece(piece));
    let asked = |board: &Board| -> Vec<String> {
        asked_again(board)
            .map(|(ask, _)| ask.candidate.to_string())
            .collect()
    };
    assert_eq!(asked(&board), ["1", "2"]);

    let work = Arc::clone(&board.work);
    let about = |condition| answered(&work, &id("1"), &says(condition, Said::No));
    assert_eq!(about(Condition::Interest), []);
    let unknown = says(Condition::Capability, Said::Unknown);
    assert_eq!(answered(&work, &id("1"), &unknown), []);
    for piece in about(Condition::Capability) {
        board.apply(&crate::board::Change::Piece(piece));
    }
    assert_eq!(asked(&board), ["2"]);
}

#[test]
fn of_two_teams_only_the_one_asked_about_answers() {
    let of_team = |team: &str| Answer {
        team: Some(id(team)),
        ..says(Condition::Operations, Said::Yes)
    };
    let ask = Ask {
        candidate: id("1"),
        condition: Condition::Operations,
        team: Some(id("repairs")),
    };
    assert!(ask.is_answered_by(&id("1"), &of_team("repairs")));
    assert!(!ask.is_answered_by(&id("1"), &of_team("lettings")));
    assert!(ask.is_answered_by(&id("1"), &says(Condition::Operations, Said::Yes)));
}
