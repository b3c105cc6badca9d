//! The page of the first visit.

use askama::Template;

use super::EXAMPLE;
use super::form::{NAME, ROLE};
use crate::components::{Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::visit::FIRST_VISIT;

/// The form as typed, with what is wrong in it.
#[derive(Debug, Template)]
#[template(path = "first_visit/page.html")]
pub(super) struct FirstVisitPage {
    pub(super) shell: Shell,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
}

/// What the template asks for.
impl FirstVisitPage {
    fn name(&self) -> Input<'_> {
        let field = Field::new(NAME, "What is your organisation called?")
            .words_classes("govuk-label--m")
            .hint("Its name stands on every page and in every decision.")
            .error(self.faults.on(NAME));
        Input::new(field)
            .value(self.typed.text(NAME))
            .attribute("autocomplete", "organization")
    }

    fn role(&self) -> Input<'_> {
        let field = Field::new(ROLE, "What is your role?")
            .words_classes("govuk-label--m")
            .hint("What you do, not who you are. It stands beside what you write.")
            .error(self.faults.on(ROLE));
        Input::new(field)
            .value(self.typed.text(ROLE))
            .classes("govuk-input--width-20")
            .attribute("autocomplete", "organization-title")
    }
}
