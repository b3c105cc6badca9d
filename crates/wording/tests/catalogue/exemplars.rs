//! Every sentence about exemplars, reviews and lessons, and what people are told of a decision.

use engine::asking::Ask;
use engine::blockers::{Blocker, On};
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::exemplars::{Crowded, Dated, Exemplar, ExemplarState, Lesson, Next, Review};
use engine::standing::Standing;
use engine::text::Note;
use jiff::civil::{Date, date};
use wording::{Names, exemplars, lessons, tell};

use super::fixture::{board, id, name};

const TODAY: Date = date(2026, 11, 27);

pub(crate) fn all() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let fixed = [
        exemplars::NOTHING_YET,
        exemplars::NOTHING_UNDER_WAY,
        exemplars::NOTHING_KEPT,
        exemplars::FOR_LATER,
        exemplars::NO_BASELINE,
        exemplars::NO_QUESTION,
        exemplars::ANYWAY,
        exemplars::WAIT_FOR_ROOM,
        exemplars::CAN_NOW,
        exemplars::WHAT_WE_CAN_NOW,
        exemplars::GOING_BACK,
        exemplars::STILL_TO_START,
        lessons::NONE_YET,
        lessons::NOTHING_FLIPS,
        lessons::ASKED_NOT_CHANGED,
        lessons::TOUCHES_NOTHING,
        lessons::NOBODY_WAITS,
        tell::NOTHING_STARTS,
        tell::STARTS,
        tell::WAITS,
        tell::UNDER_WAY,
        tell::NONE_WAITS,
        tell::YOURS,
        tell::CLOSING,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    all.extend([1, 3].map(|count| exemplars::chosen(2, count)));
    all.extend(courses(&board));
    all.extend(done(&names));
    all.extend(no_room(&names));
    all.extend(taught(&names));
    all.extend(told());
    all
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn bare() -> Exemplar {
    Exemplar {
        id: id("e"),
        candidate: id("a"),
        decision: None,
        anyway: None,
        started: date(2026, 5, 1),
        baseline: None,
        question: None,
        look_on: None,
        notes: Vec::new(),
        reviews: Vec::new(),
        state: ExemplarState::UnderWay,
    }
}

fn review(next: Next) -> Review {
    Review {
        on: TODAY,
        changed: note("Five weeks"),
        learned: note("Ask early"),
        needs_met: vec![name("data"), name("user research")],
        support: None,
        can_now: note("We can ask in a week"),
        next,
    }
}

/// What became of it, in every way.
fn courses(board: &Board) -> Vec<String> {
    let under_way = {
        let mut board = board.clone();
        let held = board.candidates.get(&id("a")).unwrap();
        let started = Candidate {
            status: Status::Exemplar,
            ..Candidate::clone(held)
        };
        board.apply(&Change::Candidate(started));
        board
    };
    let look = |look_on| Exemplar { look_on, ..bare() };
    let state = |state| Exemplar { state, ..bare() };
    let went_back = ExemplarState::WentBack {
        on: TODAY,
        why: note("No place to test it."),
    };
    let course = |one: &Exemplar, board| exemplars::course(one, board, TODAY);
    vec![
        course(&bare(), &under_way),
        course(&look(Some(TODAY)), &under_way),
        course(&look(Some(date(2027, 2, 1))), &under_way),
        course(&state(ExemplarState::Stopped(TODAY)), board),
        course(&state(went_back), board),
        course(&bare(), board),
    ]
}

/// What was done to one, in every way.
fn done(names: &Names<'_>) -> Vec<String> {
    let started = Exemplar {
        decision: Some(3),
        anyway: Some(note("The inspector asks.")),
        ..bare()
    };
    let kept = Exemplar {
        baseline: Some(note("Nine weeks")),
        question: Some(note("What slows it?")),
        look_on: Some(TODAY),
        ..bare()
    };
    let noted = Exemplar {
        notes: vec![Dated {
            on: TODAY,
            note: note("Two people joined."),
        }],
        ..bare()
    };
    let went_back = Exemplar {
        state: ExemplarState::WentBack {
            on: TODAY,
            why: note("No place to test it."),
        },
        ..bare()
    };
    let mut all = exemplars::told(None, &started, names);
    for after in [kept, noted, went_back] {
        all.extend(exemplars::told(Some(&bare()), &after, names));
    }
    all.extend(exemplars::told(Some(&started), &bare(), names));
    for next in Next::ALL {
        let reviewed = Exemplar {
            reviews: vec![review(next)],
            ..bare()
        };
        all.extend(exemplars::told(Some(&bare()), &reviewed, names));
    }
    all.push(exemplars::review_heading(2, &review(Next::Stop)));
    all.extend(exemplars::needs_met(&review(Next::Stop)));
    all
}

fn no_room(names: &Names<'_>) -> Vec<String> {
    let crowded = Crowded {
        places: true,
        teams: vec![id("benefits"), id("housing")],
        taken_by: vec![id("a"), id("b")],
    };
    let mut all = exemplars::no_room(&crowded, 3, names);
    all.extend(exemplars::no_room(&crowded, 1, names).into_iter().take(1));
    all
}

fn taught(names: &Names<'_>) -> Vec<String> {
    let blocker = |condition, on| Blocker { condition, on };
    let need = blocker(Condition::Capability, On::Need(name("user research")));
    let room = blocker(Condition::Operations, On::Team(id("housing")));
    let sponsor = blocker(
        Condition::Interest,
        On::Sponsor(name("director of housing")),
    );
    let lesson = |text: &str| Lesson {
        id: id("l"),
        on: TODAY,
        text: note(text),
        from: None,
        touches: vec![need.clone()],
        asked: Vec::new(),
        asks: Vec::new(),
    };
    let mut all = lessons::told(None, &lesson("We can ask."));
    all.extend(lessons::told(
        Some(&lesson("We can.")),
        &lesson("We can ask."),
    ));
    all.extend(lessons::told(Some(&lesson("We can.")), &lesson("We can.")));
    for (at, one) in [&need, &room, &sponsor].into_iter().enumerate() {
        all.push(lessons::waiting(one, at, names));
        all.push(lessons::hint(at));
        let ask = Ask::of(one, &id("a"));
        all.push(lessons::about(&ask, names));
    }
    let counts = [(0, 0), (1, 1), (1, 0), (4, 4), (4, 1), (4, 0)];
    all.extend(counts.map(|(asked, left)| lessons::progress(asked, left)));
    all
}

fn told() -> Vec<String> {
    let open = ["Ask if there is room in Housing, and the will to do it."];
    vec![
        tell::opening("Anytown Council", TODAY),
        tell::look_again(TODAY),
        tell::more(1_200),
        tell::waits_for(Standing::Start, &[]),
        tell::waits_for(Standing::Ask, &open),
        tell::waits_for(Standing::Prepare, &[]),
    ]
}
