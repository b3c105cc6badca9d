//! The page of the first visit.

use askama::Template;
use wording::matters;

use super::form::{CODE, NAME, PRIORITY, ROLE};
use super::{COME_IN, EXAMPLE};
use crate::components::{Button, Choice, Choices, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::settings::PRIORITIES;
use crate::visit::FIRST_VISIT;

/// The form as typed, with what is wrong in it.
#[derive(Debug, Template)]
#[template(path = "first_visit/page.html")]
pub(super) struct FirstVisitPage {
    pub(super) shell: Shell,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
}

/// The page that asks for the code.
#[derive(Debug, Template)]
#[template(path = "first_visit/code.html")]
pub(super) struct CodePage {
    pub(super) shell: Shell,
    pub(super) faults: Faults,
}

/// The page on which whoever has the code comes in to an organisation that is here.
#[derive(Debug, Template)]
#[template(path = "first_visit/come_in.html")]
pub(super) struct ComeInPage {
    pub(super) shell: Shell,
    pub(super) code: String,
}

/// What the template asks for.
impl CodePage {
    fn code(&self) -> Input<'_> {
        let field = Field::new(CODE, "Code")
            .hint("Such as ab12c-d34ef-56a7b. Foothold prints it where it is started.")
            .error(self.faults.on(CODE));
        Input::new(field)
            .classes("govuk-input--width-20")
            .attribute("autocomplete", "one-time-code")
            .attribute("spellcheck", "false")
    }
}

/// What the template asks for.
impl FirstVisitPage {
    fn code(&self) -> &str {
        self.typed.text(CODE)
    }

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

    /// What matters most, as one plain question.
    fn priority(&self) -> Choices<'_> {
        let field = Field::new(PRIORITY, matters::QUESTION)
            .words_classes("govuk-fieldset__legend--m")
            .hint(matters::FIRST_VISIT)
            .error(self.faults.on(PRIORITY));
        let choices = PRIORITIES.map(|(one, word)| Choice::new(word, matters::answer(one)));
        Choices::radios(field, choices.to_vec()).value(self.typed.text(PRIORITY))
    }
}
