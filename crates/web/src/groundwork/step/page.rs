//! The page of a step.

use askama::Template;
use engine::asking::{Ask, is_on_the_list};
use engine::groundwork::{Action, InTheWay};
use operations::View;
use wording::answer::WHO_SEES_THIS;
use wording::{Names, groundwork as say};

use super::Step;
use crate::components::{Button, DateInput, DatePart, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::groundwork::ActionPage;
use crate::layout::Shell;

pub(super) const DUE: &str = "due";
/// Where the fault of the day leads to.
pub(super) const DUE_DAY: &str = "due-day";
pub(super) const FOUND: &str = "found";
pub(super) const FOR_WHAT: &str = "for-what";
pub(super) const WHY: &str = "why";

/// The form of a step, with what is wrong in it.
#[derive(Template)]
#[template(path = "groundwork/step/page.html")]
pub(super) struct StepPage<'a> {
    pub(super) shell: Shell,
    pub(super) view: &'a View,
    pub(super) step: Step,
    pub(super) action: &'a Action,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// What stands in its way, where it is to begin.
    pub(super) ways: Vec<InTheWay>,
}

/// What the template asks for.
impl StepPage<'_> {
    fn back(&self) -> ActionPage<'_> {
        ActionPage(&self.action.id)
    }

    fn heading(&self) -> &'static str {
        match self.step {
            Step::Begin => "Begin",
            Step::Finish => "It is done",
            Step::Wait => "Let it wait",
            Step::Drop => "Drop it",
        }
    }

    fn about(&self) -> &'static str {
        match self.step {
            Step::Begin => "From today it is live.",
            Step::Finish => say::NEVER_FLIPS,
            Step::Wait => "It stands among those that wait, and says for what.",
            Step::Drop => "It stays on the page with the reason. You can take it up again.",
        }
    }

    fn present_when(&self) -> Option<&str> {
        (self.step == Step::Finish).then(|| self.action.present_when.as_str())
    }

    /// Who is asked again once it is done.
    fn asked(&self) -> Vec<String> {
        if self.step != Step::Finish {
            return Vec::new();
        }
        let names = Names::of(self.view.board());
        let listed = self.action.serves.iter();
        let listed = listed.filter(|id| is_on_the_list(self.view.board(), id));
        let asks = listed.map(|id| Ask::of(&self.action.blocker, id));
        asks.map(|ask| say::asked_again(&ask, &names)).collect()
    }

    /// The day, where it is what is asked.
    fn due(&self) -> Option<DateInput<'_>> {
        if self.step != Step::Begin {
            return None;
        }
        let field = Field::new(DUE, "When will it be done?")
            .words_classes("govuk-fieldset__legend--s")
            .hint("For example, 27 3 2027.")
            .error(self.faults.on(DUE_DAY));
        let [day, month, year] = self.typed.date_parts(DUE).map(DatePart::new);
        Some(DateInput::new(field).day(day).month(month).year(year))
    }

    /// The text, where it is what is asked.
    fn text(&self) -> Option<Textarea<'_>> {
        let (name, words) = match self.step {
            Step::Begin => return None,
            Step::Finish => (FOUND, "What did you find of it?"),
            Step::Wait => (FOR_WHAT, "What does it wait for?"),
            Step::Drop => (WHY, "Why?"),
        };
        let field = Field::new(name, words)
            .words_classes("govuk-label--s")
            .hint(WHO_SEES_THIS)
            .error(self.faults.on(name));
        Some(Textarea::new(field).rows(3).value(self.typed.text(name)))
    }

    fn submit(&self) -> Button<'static> {
        Button::submit(self.step.word_on(&self.action.state)).prevent_double_click(true)
    }

    fn in_the_way(&self) -> Vec<String> {
        say::in_the_way(&self.ways, &Names::of(self.view.board()))
    }

    /// What it waits for, where it is kept waiting.
    fn until(&self) -> String {
        say::until_one_is_done(&self.ways, &Names::of(self.view.board()))
    }
}
