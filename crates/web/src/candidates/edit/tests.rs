//! The form in every state.

use askama::Template as _;
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Kind, Status};
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::text::{Name, Passage, Title};
use jiff::civil::{Date, date};

use super::fields::filled;
use super::form::meant;
use super::page::EditPage;
use crate::form::{Faults, Typed};
use crate::layout::{Section, Shell};

const TODAY: Date = date(2026, 11, 2);

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn full() -> Candidate {
    Candidate {
        kind: Kind::Opportunity,
        status: Status::Done(Some(date(2026, 10, 5))),
        service: Some(id("housing")),
        teams: vec![id("repairs"), id("digital")],
        room: 2,
        groups: vec![id("tenants")],
        sponsor: Some(name("director of housing")),
        needs: vec![name("user research"), name("access to <records>")],
        difference: Difference {
            harm: Levels::of(Judged::Harm, 3, 4),
            unmet: Levels::of(Judged::Unmet, 4, 4),
            disadvantage: None,
            reach: People::between(500, Some(2_000)),
        },
        ..Candidate::new(id("a/b c"), Title::parse("Damp <homes>").unwrap())
    }
}

fn board() -> Board {
    let mut board = Board::default();
    for team in ["digital", "repairs"] {
        board.apply(&Change::Team(Team {
            id: id(team),
            name: name(team),
            room: None,
        }));
    }
    board.apply(&Change::Service(Service {
        id: id("housing"),
        name: name("Housing repairs"),
    }));
    board.apply(&Change::Group(Group {
        id: id("tenants"),
        name: name("Tenants with young children"),
    }));
    board
}

fn shown(board: Board, typed: Typed, faults: Faults, meanwhile: &[&str]) -> String {
    let shell = Shell::default().at(Section::Problems);
    let meanwhile = meanwhile.iter().map(|line| (*line).to_owned()).collect();
    let page = EditPage {
        shell,
        board: &board,
        id: id("a/b c"),
        typed,
        faults,
        meanwhile,
    };
    let html = page.render().unwrap();
    let from = html.find("<main").unwrap();
    html[from..html.find("</main>").unwrap()].to_owned()
}

#[test]
fn what_is_kept_fills_the_form_and_comes_back_unchanged() {
    let (kept, detail) = (full(), Passage::parse("One.\nTwo.").unwrap());
    let edit = meant(&kept.id, &filled(&kept, Some(&detail), 7), TODAY).unwrap();
    assert_eq!(edit.seen, 7);
    assert_eq!(edit.detail, Some(detail));
    let back = Candidate {
        title: edit.title,
        kind: edit.kind,
        status: edit.status,
        service: edit.service,
        teams: edit.teams,
        room: edit.room,
        groups: edit.groups,
        sponsor: edit.sponsor,
        needs: edit.needs,
        difference: edit.difference,
        ..Candidate::new(edit.id, Title::parse("x").unwrap())
    };
    assert_eq!(back, kept);
}

#[test]
fn a_full_form_shows_everything_that_is_kept() {
    let typed = filled(&full(), None, 7);
    insta::assert_snapshot!(shown(board(), typed, Faults::default(), &[]));
}

#[test]
fn without_teams_or_groups_the_form_says_where_to_add_them() {
    let bare = Candidate::new(id("a/b c"), Title::parse("Damp").unwrap());
    let html = shown(
        Board::default(),
        filled(&bare, None, 7),
        Faults::default(),
        &[],
    );
    assert!(html.contains("href=\"/teams\"") && html.contains("href=\"/groups\""));
    assert!(html.contains(r#"<input type="hidden" name="room" value="1">"#));
}

#[test]
fn everything_wrong_is_told_at_once_and_what_was_typed_stays() {
    let typed = Typed::default()
        .with("seen", "7")
        .with("title", "")
        .with("kind", "")
        .with("status", "done")
        .with("done-on-day", "3")
        .with("done-on-month", "11")
        .with("done-on-year", "2026")
        .with("room", "0")
        .with("needs", "fine\nbad\u{1}")
        .with("harm", "9")
        .with("reach", "lots");
    let faults = meant(&id("a/b c"), &typed, TODAY).err().unwrap();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "title",
            "kind",
            "done-on-day",
            "room",
            "needs",
            "harm",
            "reach"
        ]
    );
    insta::assert_snapshot!(shown(board(), typed, faults, &[]));
}

#[test]
fn what_changed_meanwhile_is_shown_above_what_was_typed() {
    let typed = filled(&full(), None, 9).with("title", "Mine");
    let html = shown(
        board(),
        typed,
        Faults::default(),
        &["Facilitator: title, from “A” to “B”"],
    );
    assert!(html.contains("Facilitator: title, from “A” to “B”"));
    assert!(html.contains("Save what I typed"));
    assert!(html.contains(r#"name="seen" value="9""#));
}
