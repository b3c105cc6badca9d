//! The form in every state.

use askama::Template as _;
use engine::candidate::Kind;
use engine::text::Name;

use super::form::{empty, meant};
use super::page::PutForwardPage;
use crate::form::{Faults, Typed};
use crate::layout::{Section, Shell};

fn key() -> Name {
    Name::parse("key-1").unwrap()
}

fn shown(typed: Typed, faults: Faults) -> String {
    let shell = Shell::default().at(Section::Problems);
    PutForwardPage {
        shell,
        typed,
        faults,
    }
    .render()
    .unwrap()
}

#[test]
fn the_form_begins_as_an_empty_problem() {
    insta::assert_snapshot!(main_of(&shown(empty(&key()), Faults::default())));
}

#[test]
fn what_is_wrong_is_told_all_at_once_and_what_was_typed_stays() {
    let typed = Typed::default()
        .with("key", "key-1")
        .with("title", " ")
        .with("kind", "wish")
        .with("details", "a \u{1} <b>");
    let faults = meant(&typed).err().unwrap();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["title", "kind", "details"]);
    insta::assert_snapshot!(main_of(&shown(typed, faults)));
}

#[test]
fn a_title_alone_is_enough() {
    let typed = empty(&key()).with("title", "  Damp   homes ");
    let meant = meant(&typed).unwrap();
    assert_eq!(meant.title.as_str(), "Damp homes");
    assert_eq!(meant.kind, Kind::Problem);
    assert_eq!(meant.detail, None);
    assert_eq!(meant.key, key());
}

/// What stands within `main`: the frame has tests of its own.
fn main_of(html: &str) -> &str {
    let from = html.find("<main").unwrap();
    &html[from..html.find("</main>").unwrap()]
}
