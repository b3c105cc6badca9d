//! The page with the form.

use askama::Template;
use engine::groundwork::Origin;
use wording::playbook as say;

use super::form::{
    ALL_FITS, DOING, EFFORT, FITS, LEAD, NAME, PRESENT_WHEN, all_efforts, effort_word, fits_word,
};
use crate::components::{Button, Field, Input, Select, SelectOption, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::Shell;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "playbook/edit/page.html")]
pub(super) struct EditPage {
    pub(super) shell: Shell,
    /// Where the form is sent.
    pub(super) action: String,
    pub(super) back: String,
    /// Whose the play is; none for a new one.
    pub(super) origin: Option<Origin>,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// What others changed since the form was opened, a line each, oldest first.
    pub(super) meanwhile: Vec<String>,
}

/// What the template asks for.
impl EditPage {
    fn heading(&self) -> &'static str {
        match self.origin {
            None => "Add a play of your own",
            Some(_) => "Change a play",
        }
    }

    fn about(&self) -> &'static str {
        match self.origin {
            None => "It is offered whenever what it is for is missing.",
            Some(Origin::BuiltIn) => "This becomes your own version, and the page says so.",
            Some(Origin::Changed | Origin::Own) => "What was planned from it stays as it is.",
        }
    }

    fn field(&self, name: &'static str, words: &'static str) -> Field<'_> {
        Field::new(name, words)
            .words_classes("govuk-label--s")
            .error(self.faults.on(name))
    }

    fn name(&self) -> Input<'_> {
        Input::new(self.field(NAME, "What is it called?")).value(self.typed.text(NAME))
    }

    fn doing(&self) -> Textarea<'_> {
        let field = self
            .field(DOING, "What do you do?")
            .hint("One or two sentences.");
        Textarea::new(field).rows(4).value(self.typed.text(DOING))
    }

    fn fits(&self) -> Select<'_> {
        let option = |fits: &(_, _)| {
            let words = match fits {
                (condition, None) => say::heading(*condition).to_owned(),
                (condition, half) => {
                    format!(
                        "{}: {}",
                        say::heading(*condition),
                        say::half(*condition, *half)
                    )
                }
            };
            SelectOption::new(fits_word(*fits), words)
        };
        let field = self.field(FITS, "When is it for?");
        Select::new(field, ALL_FITS.iter().map(option).collect()).value(self.typed.text(FITS))
    }

    fn lead(&self) -> Input<'_> {
        let field = self
            .field(LEAD, "Who leads it?")
            .hint("A role, never a person’s name.");
        Input::new(field).value(self.typed.text(LEAD))
    }

    fn effort(&self) -> Select<'_> {
        let option = |effort| SelectOption::new(effort_word(effort), say::efforts(effort));
        let field = self.field(EFFORT, "How much work is it?");
        Select::new(field, all_efforts().map(option).collect()).value(self.typed.text(EFFORT))
    }

    fn present_when(&self) -> Textarea<'_> {
        let field = self
            .field(PRESENT_WHEN, "What would show that it is there?")
            .hint("Something that anybody could check. An opinion with no name and date is none.");
        Textarea::new(field)
            .rows(3)
            .value(self.typed.text(PRESENT_WHEN))
    }

    fn submit() -> Button<'static> {
        Button::submit("Save").prevent_double_click(true)
    }
}
