//! The strategy as a person reads it: before any round has closed, after one, and after many.

use std::sync::Arc;

use askama::Template as _;
use engine::answer::{Answer as Said, Basis, Given, Reply, Said as Says};
use engine::asking::Ask;
use engine::assessed::Assessed;
use engine::blockers::{Blocker, On};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::exemplars::{Exemplar, ExemplarState, Lesson, Next, Review};
use engine::groundwork::{Action, ActionState};
use engine::id::Id;
use engine::people::{Group, Team};
use engine::reading::Ageing;
use engine::rounds::{Closed, Round, RoundState, Tally};
use engine::strategy::Strategy;
use engine::text::{Name, Note, Title};
use engine::work::Piece;
use jiff::civil::{Date, date};

use super::page::StrategyPage;
use crate::decisions::tests::{council, sent};
use crate::layout::{Section, Shell};
use crate::testing::{TestSite, main_of};

mod drawn;

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn day(month: u32) -> Date {
    date(2026, i8::try_from(month).unwrap(), 1)
}

fn room() -> Blocker {
    Blocker {
        condition: Condition::Operations,
        on: On::Team(id("benefits")),
    }
}

fn research() -> Blocker {
    Blocker {
        condition: Condition::Capability,
        on: On::Need(name("user <research>")),
    }
}

fn round(number: u32, tally: Tally) -> Piece {
    Piece::Round(Round {
        id: id(&format!("round-{number}")),
        number,
        opened: day(number),
        closes: day(number),
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Closed(Closed {
            on: day(number),
            decision: Some(i64::from(number)),
            supersedes: None,
            why: None,
            tally,
        }),
    })
}

fn tally(start: usize, met: [usize; 3], served: &[&str], left_out: &[&str]) -> Tally {
    let ids = |all: &[&str]| all.iter().map(|one| id(one)).collect();
    Tally {
        standings: [start, 10, 20],
        met,
        served: ids(served),
        left_out: ids(left_out),
        blockers: vec![(room(), 4), (research(), 3)],
    }
}

/// A team without room is what both wait on; one needs research too.
fn candidate(called: &str, title: &str) -> Candidate {
    let mut made = Candidate::new(id(called), Title::parse(title).unwrap());
    made.teams = vec![id("benefits")];
    made.needs = vec![name("user <research>")];
    made.groups = ["carers", "tenants", "boats"].map(id).to_vec();
    for condition in Condition::ALL {
        made.answer(Said {
            condition,
            team: None,
            source: id("s"),
            reply: Reply::Whole(match condition {
                Condition::Interest => Says::Yes,
                _ => Says::No,
            }),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

fn exemplar() -> Piece {
    Piece::Exemplar(Exemplar {
        id: id("e"),
        candidate: id("a"),
        decision: Some(1),
        anyway: None,
        started: day(1),
        baseline: None,
        question: None,
        look_on: None,
        notes: Vec::new(),
        reviews: vec![Review {
            on: day(3),
            changed: note("Five weeks"),
            learned: note("Ask early"),
            needs_met: vec![name("call <data>")],
            support: Some(note("The board asks <for> more")),
            can_now: note("We can read calls"),
            next: Next::CarryOn,
        }],
        state: ExemplarState::UnderWay,
    })
}

fn lesson(called: &str, on: Date, from: Option<&str>) -> Piece {
    Piece::Lesson(Lesson {
        id: id(called),
        on,
        text: note("We can <ask> in a week"),
        from: from.map(id),
        touches: vec![research()],
        asked: Vec::new(),
        asks: match from {
            Some(_) => vec![Ask::of(&research(), &id("a"))],
            None => Vec::new(),
        },
    })
}

fn action(called: &str, blocker: Blocker, state: ActionState) -> Piece {
    Piece::Action(Action {
        id: id(called),
        name: Title::parse(&format!("Pair <on> {called}")).unwrap(),
        doing: None,
        play: None,
        blocker,
        half: None,
        serves: vec![id("a")],
        team: None,
        owner: name("Head of digital"),
        present_when: note("It is written down."),
        state,
    })
}

/// Nine rounds, one of them superseded: carers always left out, tenants always served, boats left out lately.
fn years() -> Board {
    let mut board = Board::default();
    let group = |called: &str, text| {
        let (id, name) = (id(called), name(text));
        Change::Group(Group { id, name })
    };
    let team = Team {
        id: id("benefits"),
        name: name("Benefits"),
        room: None,
    };
    let changes = [
        group("carers", "Care <leavers>"),
        group("sailors", "Sailors"),
        Change::Team(team),
    ];
    for change in &changes {
        board.apply(change);
    }
    let held = [("a", "Damp <homes>"), ("b", "Lost forms")];
    board.candidates = Arc::new(
        held.map(|(id, title)| Arc::new(candidate(id, title)))
            .into_iter()
            .collect(),
    );
    let rounds = (1..=9).map(|number: u32| {
        let at = usize::try_from(number).unwrap();
        let (served, left_out): (&[&str], &[&str]) = match number {
            1 => (&["tenants"], &["carers"]),
            2..=7 => (&["tenants", "boats"], &["carers"]),
            _ => (&["tenants"], &["carers", "boats"]),
        };
        round(number, tally(at, [20 - at, 4, 3 + at], served, left_out))
    });
    let due = ActionState::Live {
        since: day(9),
        due: day(12),
    };
    let done = ActionState::Done {
        on: day(9),
        shown: note("Tried"),
        asks: Vec::new(),
    };
    let work = [
        exemplar(),
        lesson("l1", day(3), Some("e")),
        lesson("l2", day(5), None),
        action("research", research(), due),
        action("room", room(), done),
    ];
    board.work = Arc::new(rounds.chain(work).collect());
    board
}

fn shown(board: &Board) -> String {
    let ageing = Ageing::of(&board.settings, day(10));
    let candidates = board.candidates.iter();
    let assessed: Vec<Assessed> = candidates
        .map(|one| Assessed::of(one, board, &ageing))
        .collect();
    let strategy = Strategy::of(board, assessed.iter());
    let shell = Shell::default().at(Section::Strategy);
    main_of(
        &StrategyPage::of(shell, &strategy, board, None)
            .render()
            .unwrap(),
    )
}

#[tokio::test]
async fn before_any_round_it_says_what_will_stand_here() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/strategy").await.main());
}

#[tokio::test]
async fn one_round_shows_no_trend() {
    let (site, _) = council().await;
    let told = site.post("/decisions/new", &sent("record")).await;
    assert!(told.location.starts_with("/decisions/1"), "{}", told.body);
    let page = site.get("/strategy").await.main();
    assert!(
        !page.contains("growing") && !page.contains("Fewer"),
        "{page}"
    );
    insta::assert_snapshot!(page);
}

#[test]
fn many_rounds_are_told_in_words_first_and_then_in_charts() {
    insta::assert_snapshot!(shown(&years()));
}

#[test]
fn what_was_learned_before_any_round_is_shown_too() {
    let board = Board {
        work: Arc::new([lesson("l", day(1), None)].into_iter().collect()),
        ..Board::default()
    };
    let page = shown(&board);
    assert!(page.contains("We can &#60;ask&#62; in a week"), "{page}");
    assert!(!page.contains("id=\"charts\""));
}
