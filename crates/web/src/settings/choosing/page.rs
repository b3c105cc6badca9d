//! The page.

use askama::Template;
use wording::{blind, matters as say};

use super::PATH;
use super::effect::Effect;
use super::form::{NUMBERS, OWN, PRIORITIES, PRIORITY, SEE, STATEMENTS};
use super::numbers::{self, Numbers};
use crate::components::{Button, Choice, Choices, Field, Input, Textarea};
use crate::form::{Faults, Typed};
use crate::help::OF_NUMBERS;
use crate::layout::{Section, Shell};
use crate::settings::{SETTINGS, limit};
use crate::visit::Visit;

/// The form as typed, with what is wrong in it and what each choice would do.
#[derive(Template)]
#[template(path = "settings/choosing/page.html")]
pub(super) struct ChoosingPage<'a> {
    shell: Shell,
    typed: &'a Typed,
    faults: &'a Faults,
    /// What a blind round keeps back, where it does.
    leaves_out: Option<String>,
    effects: Vec<Effect>,
}

impl<'a> ChoosingPage<'a> {
    pub(super) fn of(
        visit: &Visit,
        typed: &'a Typed,
        faults: &'a Faults,
        effects: Vec<Effect>,
    ) -> Self {
        let veil = visit.view().veil();
        Self {
            shell: visit.shell().at(Section::Settings),
            typed,
            faults,
            leaves_out: veil.map(|veil| blind::leaves_out(veil.until())),
            effects,
        }
    }

    fn limit(&self) -> Input<'_> {
        limit::field("How many at once?", self.typed, self.faults)
    }

    fn priority(&self) -> Choices<'_> {
        let field = Field::new(PRIORITY, say::QUESTION)
            .words_classes("govuk-fieldset__legend--m")
            .hint(say::EVERY_KIND)
            .error(self.faults.on(PRIORITY));
        let ready = PRIORITIES.map(|(one, word)| {
            let choice = Choice::new(word, say::answer(one));
            say::means(one).into_iter().fold(choice, Choice::hint)
        });
        let mut choices = Vec::from(ready);
        choices.push(Choice::divider("or"));
        choices.push(Choice::new(NUMBERS, say::NUMBERS).hint(say::NUMBERS_HINT));
        choices.push(Choice::new(OWN, say::OWN).hint(say::OWN_HINT));
        Choices::radios(field, choices).value(self.typed.text(PRIORITY))
    }

    fn numbers(&self) -> Vec<Numbers<'_>> {
        numbers::fields(self.typed, self.faults)
    }

    fn order(&self) -> Choices<'_> {
        numbers::order(self.typed, self.faults)
    }

    fn own(&self) -> Textarea<'_> {
        let field = Field::new(STATEMENTS, "Our own lines")
            .words_classes("govuk-label--m")
            .hint("One on each line, such as “reach <= harm” or “unmet >= 0.2”. The four weights are harm, unmet, disadvantage and reach; they add up to 1. How Foothold decides says more.")
            .error(self.faults.on(STATEMENTS));
        Textarea::new(field)
            .value(self.typed.text(STATEMENTS))
            .rows(8)
            .attribute("spellcheck", "false")
    }

    fn see() -> Button<'static> {
        Button::submit(say::SEE)
            .name(SEE)
            .value("yes")
            .classes("govuk-button--secondary")
    }
}
