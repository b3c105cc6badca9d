//! The list with one of every kind: from a board to HTML.

use askama::Template as _;
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::exemplars::{Exemplar, ExemplarState};
use engine::id::Id;
use engine::text::{Note, Title};
use engine::work::Piece;
use jiff::civil::{Date, date};

use crate::exemplars::list::ListPage;
use crate::layout::Shell;
use crate::testing::main_of;

const TODAY: Date = date(2026, 11, 27);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn with(board: &mut Board, called: &str, status: Status, kept: Option<Exemplar>) {
    let title = Title::parse(&format!("Title of {called}")).unwrap();
    board.apply(&Change::Candidate(Candidate {
        status,
        ..Candidate::new(id(called), title)
    }));
    if let Some(exemplar) = kept {
        board.apply(&Change::Piece(Piece::Exemplar(Exemplar {
            id: id(&format!("of {called}")),
            candidate: id(called),
            ..exemplar
        })));
    }
}

fn exemplar(look_on: Option<Date>, state: ExemplarState) -> Exemplar {
    Exemplar {
        id: id("e"),
        candidate: id("c"),
        decision: None,
        anyway: None,
        started: date(2026, 5, 1),
        baseline: None,
        question: Note::parse("What slows it?").ok(),
        look_on,
        notes: Vec::new(),
        reviews: Vec::new(),
        state,
    }
}

#[test]
fn what_is_due_stands_first_then_what_is_under_way_then_what_has_ended() {
    use ExemplarState::{Stopped, UnderWay, WentBack};
    let mut board = Board::default();
    let under_way = |look_on| Some(exemplar(look_on, UnderWay));
    let later = Some(date(2027, 2, 1));
    with(
        &mut board,
        "a later one",
        Status::Exemplar,
        under_way(later),
    );
    with(
        &mut board,
        "one without a day",
        Status::Exemplar,
        under_way(None),
    );
    with(&mut board, "one by hand", Status::Exemplar, None);
    with(
        &mut board,
        "one due",
        Status::Exemplar,
        under_way(Some(TODAY)),
    );
    with(
        &mut board,
        "one elsewhere",
        Status::Parked,
        under_way(later),
    );
    let done = Status::Done(Some(TODAY));
    let stopped = exemplar(None, Stopped(TODAY));
    with(&mut board, "one done", done, Some(stopped));
    let back = WentBack {
        on: date(2026, 10, 1),
        why: Note::parse("No place to test it").unwrap(),
    };
    let back = Some(exemplar(None, back));
    with(&mut board, "one sent back", Status::Candidate, back);
    let page = ListPage::of(Shell::default(), &board, TODAY);
    insta::assert_snapshot!(main_of(&page.render().unwrap()));
}
