//! A form about one problem: its page is written once, each form says what is in it.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use engine::candidate::Candidate;

use crate::components::{Button, Control};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::path::ProblemPage;
use crate::visit::Visit;

/// What a form says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) lede: &'static str,
    pub(super) button: &'static str,
}

/// The page.
#[derive(Template)]
#[template(path = "candidates/ties/form.html")]
struct FormPage<'a> {
    shell: Shell,
    here: ProblemPage<'a>,
    name: &'a str,
    words: Words,
    /// The form's own key, where it has one.
    key: &'a str,
    controls: Vec<Control<'a>>,
    faults: &'a Faults,
}

/// The form as typed, with what is wrong in it.
pub(super) fn page(
    visit: &Visit,
    of: &Candidate,
    words: Words,
    (typed, faults): (&Typed, &Faults),
    controls: Vec<Control<'_>>,
) -> Response {
    let page = FormPage {
        shell: visit.shell().at(Section::Problems),
        here: ProblemPage(&of.id),
        name: of.title.as_str(),
        words,
        key: typed.text(Typed::KEY),
        controls,
        faults,
    };
    if faults.is_empty() {
        Page::new(page).into_response()
    } else {
        Page::refused(page).into_response()
    }
}

impl FormPage<'_> {
    fn submit(&self) -> Button<'static> {
        Button::submit(self.words.button).prevent_double_click(true)
    }
}
