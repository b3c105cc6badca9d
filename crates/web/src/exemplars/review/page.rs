//! The page with the form.

use askama::Template;
use engine::exemplars::{Exemplar, Next};
use engine::text::Note;
use operations::View;
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::{self as say, NO_BASELINE};

use super::form::{CAN_NOW, CHANGED, LEARNED, NEXT, SUPPORT, Step};
use crate::components::{BackLink, Button, Choice, Choices, DateInput, Field, Textarea};
use crate::exemplars::{ExemplarPage, kept};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::Shell;
use crate::lessons::Touches;

/// The form as typed, with what is wrong in it and what changed meanwhile.
#[derive(Template)]
#[template(path = "exemplars/review/page.html")]
pub(super) struct ReviewPage<'a> {
    shell: Shell,
    exemplar: &'a Exemplar,
    title: &'a str,
    touches: Touches<'a>,
    typed: &'a Typed,
    faults: &'a Faults,
    /// What others changed since the form was opened, a line each, oldest first.
    pub(super) meanwhile: Vec<String>,
}

impl<'a> ReviewPage<'a> {
    pub(super) fn of(
        shell: Shell,
        view: &'a View,
        exemplar: &'a Exemplar,
        (typed, faults): (&'a Typed, &'a Faults),
    ) -> Self {
        let held = view.board().candidates.get(&exemplar.candidate);
        Self {
            shell,
            exemplar,
            title: held.map_or(exemplar.candidate.as_str(), |held| held.title.as_str()),
            touches: Touches::of(view, held.map(AsRef::as_ref), typed, faults),
            typed,
            faults,
            meanwhile: Vec::new(),
        }
    }
}

/// What the template asks for.
impl ReviewPage<'_> {
    fn page(&self) -> ExemplarPage<'_> {
        ExemplarPage(&self.exemplar.id)
    }

    fn back(&self) -> BackLink<'static> {
        BackLink::new(self.page().to_string()).words("Back without saving")
    }

    fn baseline(&self) -> &str {
        self.exemplar
            .baseline
            .as_ref()
            .map_or(NO_BASELINE, Note::as_str)
    }

    fn changed(&self) -> Textarea<'_> {
        let hint = format!(
            "Say it against how things were, above. “Nothing yet” is an answer. {WHO_SEES_THIS}"
        );
        self.text(CHANGED, "What changed for people?", hint)
    }

    fn learned(&self) -> Textarea<'_> {
        let hint = match &self.exemplar.question {
            Some(question) => format!("What we wanted to learn: {question}"),
            None => "What would you tell a team that begins on something like it?".to_owned(),
        };
        self.text(LEARNED, "What was learned?", hint)
    }

    fn support(&self) -> Textarea<'_> {
        let hint = "Who backs this kind of work now, by role? You can leave this out.";
        self.text(SUPPORT, "What support was gained?", hint.to_owned())
    }

    fn can_now(&self) -> Textarea<'_> {
        let hint = "One line. It shows on Where to focus. For example: the housing team can now test a form with tenants in a week.";
        self.text(CAN_NOW, say::CAN_NOW, hint.to_owned())
    }

    fn text<'b>(&'b self, name: &'static str, words: &'static str, hint: String) -> Textarea<'b> {
        kept::passage(name, words, hint, self.typed, self.faults)
    }

    fn next(&self) -> Choices<'_> {
        let field = Field::new(NEXT, "What comes next?")
            .words_classes("govuk-fieldset__legend--s")
            .error(self.faults.on(NEXT));
        let choice = |next: &Next| Choice::new(next.word(), say::next(*next));
        Choices::radios(field, Next::ALL.iter().map(choice).collect())
            .classes("govuk-radios--small")
            .value(self.typed.text(NEXT))
    }

    fn look(&self) -> DateInput<'_> {
        let words = "If it goes on, when will you look at it again?";
        kept::look(words, self.typed, self.faults)
    }

    fn submit() -> Button<'static> {
        Step::Check.button("Check it before you keep it")
    }
}
