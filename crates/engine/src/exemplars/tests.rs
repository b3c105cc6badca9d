use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::asking::waiting_on;
use crate::blockers::{Blocker, On};
use crate::board::{Board, Change};
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::id::Id;
use crate::people::Team;
use crate::reading::Ageing;
use crate::text::{Name, Note, Title};
use crate::work::Piece;

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn candidate(called: &str, status: Status, teams: &[&str]) -> Candidate {
    Candidate {
        status,
        teams: teams.iter().map(|team| id(team)).collect(),
        ..Candidate::new(id(called), Title::parse(called).unwrap())
    }
}

fn needing(called: &str, needs: &[&str]) -> Candidate {
    Candidate {
        needs: needs.iter().map(|need| name(need)).collect(),
        ..candidate(called, Status::Candidate, &[])
    }
}

fn board(candidates: Vec<Candidate>) -> Board {
    let team = |called: &str, room| Team {
        id: id(called),
        name: name(called),
        room,
    };
    let mut board = Board::default();
    for team in [team("repairs", Some(2)), team("lettings", None)] {
        board.apply(&Change::Team(team));
    }
    board.candidates = Arc::new(candidates.into_iter().map(Arc::new).collect());
    board
}

fn exemplar(called: &str, candidate: &str, state: ExemplarState) -> Exemplar {
    Exemplar {
        id: id(called),
        candidate: id(candidate),
        decision: None,
        anyway: None,
        started: TODAY,
        baseline: None,
        question: None,
        look_on: None,
        notes: Vec::new(),
        reviews: Vec::new(),
        state,
    }
}

#[test]
fn there_is_room_until_places_or_a_team_run_out() {
    let wanted = candidate("wanted", Status::Candidate, &["repairs", "lettings"]);
    let free = board(vec![
        wanted.clone(),
        candidate("one", Status::Exemplar, &["repairs"]),
        candidate("done", Status::Done(None), &["lettings"]),
        candidate("listed", Status::Candidate, &["lettings"]),
    ]);
    assert_eq!(Crowded::of(&wanted, &free), None);

    let must_do = candidate("law", Status::MustDo, &["lettings"]);
    let full = board(vec![
        wanted.clone(),
        candidate("one", Status::Exemplar, &["repairs"]),
        must_do,
    ]);
    let crowded = Crowded::of(&wanted, &full).unwrap();
    assert!(!crowded.places);
    assert_eq!(crowded.teams, [id("lettings")]);
    assert_eq!(crowded.taken_by, [id("law")]);
}

#[test]
fn every_exemplar_takes_a_place_and_must_do_work_takes_none() {
    let wanted = candidate("wanted", Status::Candidate, &[]);
    let under_way = |called| candidate(called, Status::Exemplar, &[]);
    let mut all = vec![wanted.clone(), candidate("law", Status::MustDo, &[])];
    all.extend(["a", "b"].map(under_way));
    assert_eq!(Crowded::of(&wanted, &board(all.clone())), None);
    all.push(under_way("c"));
    let crowded = Crowded::of(&wanted, &board(all)).unwrap();
    assert!(crowded.places && crowded.teams.is_empty());
    assert_eq!(crowded.taken_by, ["a", "b", "c"].map(id));
}

#[test]
fn work_that_takes_more_than_a_place_needs_as_much_room() {
    let wanted = Candidate {
        room: 2,
        ..candidate("wanted", Status::Candidate, &["repairs"])
    };
    assert_eq!(Crowded::of(&wanted, &board(vec![wanted.clone()])), None);
    let other = candidate("other", Status::Exemplar, &["repairs"]);
    let crowded = Crowded::of(&wanted, &board(vec![wanted.clone(), other])).unwrap();
    assert_eq!(crowded.teams, [id("repairs")]);
}

#[test]
fn where_its_candidate_is_decides_whether_an_exemplar_is_under_way() {
    let open = exemplar("e", "one", ExemplarState::UnderWay);
    let course = |status| {
        let board = board(vec![candidate("one", status, &[])]);
        match open.course(&board) {
            Course::UnderWay => None,
            Course::Elsewhere(now) => Some(now),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(course(Status::Exemplar), None);
    for status in [Status::Candidate, Status::Parked, Status::Done(Some(TODAY))] {
        assert_eq!(course(status), Some(status));
    }
}

#[test]
fn what_is_open_of_a_candidate_is_the_latest_that_was_neither_stopped_nor_sent_back() {
    let mut board = board(vec![candidate("one", Status::Candidate, &[])]);
    let went_back = ExemplarState::WentBack {
        on: TODAY,
        why: note("No room after all"),
    };
    for one in [
        exemplar("1", "one", ExemplarState::UnderWay),
        exemplar("2", "other", ExemplarState::UnderWay),
        exemplar("3", "one", went_back),
    ] {
        board.apply(&Change::Piece(Piece::Exemplar(one)));
    }
    let open = open_of(&board, &id("one")).map(|one| one.id.as_str());
    assert_eq!(open, Some("1"));
    assert_eq!(open_of(&board, &id("none")), None);
}

#[test]
fn what_is_waited_on_counts_those_that_a_lesson_would_ask() {
    let mut has_it = needing("has it", &["data"]);
    has_it.answer(Answer {
        condition: Condition::Capability,
        team: None,
        source: id("s"),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        given: Given::Undated,
    });
    let sponsored = Candidate {
        sponsor: Some(name("director")),
        ..candidate("sponsored", Status::Candidate, &["lettings"])
    };
    let started = Candidate {
        status: Status::Exemplar,
        ..needing("started", &["data"])
    };
    let board = board(vec![
        has_it,
        sponsored,
        started,
        needing("one", &["data", "translation"]),
        needing("two", &["translation"]),
    ]);
    let ageing = Ageing::of(&board.settings, TODAY);
    let waits = waited_on(&board, &ageing);
    let counts: Vec<usize> = waits.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [2, 1, 1, 1], "{waits:?}");
    assert_eq!(waits[0].0.on, On::Need(name("translation")));
    for (blocker, count) in &waits {
        assert_eq!(waiting_on(blocker, &board, &ageing).len(), *count);
    }
}

#[test]
fn a_lesson_asks_each_thing_once_and_never_about_what_was_started() {
    let started = Candidate {
        status: Status::Exemplar,
        ..needing("started", &["data"])
    };
    let board = board(vec![
        started,
        needing("one", &["data", "translation"]),
        needing("two", &["translation"]),
    ]);
    let ageing = Ageing::of(&board.settings, TODAY);
    let touches = needs_met(&[name("data"), name("translation")], &board);
    let asks = Lesson::asking(&touches, &board, &ageing);
    let who: Vec<&str> = asks.iter().map(|ask| ask.candidate.as_str()).collect();
    assert_eq!(who, ["one", "two"]);
    assert_eq!(Lesson::asking(&[], &board, &ageing), []);
}

#[test]
fn a_need_is_met_however_the_list_writes_it() {
    let board = board(vec![
        needing("one", &["User research"]),
        needing("two", &["data"]),
    ]);
    let names = |needs: &[&str]| -> Vec<String> {
        let needs: Vec<Name> = needs.iter().map(|need| name(need)).collect();
        let name_of = |blocker: Blocker| match blocker.on {
            On::Need(need) => need.to_string(),
            other => panic!("{other:?}"),
        };
        needs_met(&needs, &board).into_iter().map(name_of).collect()
    };
    assert_eq!(
        names(&["user research"]),
        ["User research", "user research"]
    );
    assert_eq!(names(&["Data", "data"]), ["data", "Data"]);
    assert_eq!(names(&["new"]), ["new"]);
}

#[test]
fn what_was_kept_before_it_was_asked_for_is_still_read() {
    let exemplar = r#"{"id":"e","candidate":"one","decision":1,"started":"2026-11-27","baseline":null,"question":null,
        "look_on":null,"notes":[],"reviews":[],"state":"under-way"}"#;
    assert_eq!(
        serde_json::from_str::<Exemplar>(exemplar).unwrap().anyway,
        None
    );
    let lesson =
        r#"{"id":"l","on":"2026-11-27","text":"We can","from":null,"touches":[],"asks":[]}"#;
    let lesson: Lesson = serde_json::from_str(lesson).unwrap();
    assert_eq!(lesson.asked, []);
}
