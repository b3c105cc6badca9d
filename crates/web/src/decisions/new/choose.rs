//! The form: what to start, why, and when to look again.

use askama::Template;
use engine::outlook::Outlook;
use operations::View;
use wording::answer::WHO_SEES_THIS;
use wording::{Names, verdict};

use super::choices::{Offered, offered};
use super::form::{
    AGAIN, AGAIN_FIRST, AGAINST, INSTEAD, NOTE, PICK, PROPOSED, REASON, SEARCH, SUPERSEDES, Step,
};
use crate::components::{BackLink, Choice, Choices, DateInput, DatePart, Field, Input, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::rounds::KeepPlace;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "decisions/new/choose.html")]
pub(super) struct ChoosePage<'a> {
    shell: Shell,
    verdict: String,
    offered: Vec<Choice<'a>>,
    /// Whether there are more than are offered.
    more: bool,
    /// Whether words were looked for that nothing has.
    none: bool,
    typed: &'a Typed,
    faults: &'a Faults,
    notice: Option<Notice>,
    /// Places that could be kept for groups that were left out twice running.
    pub(super) skipped: Vec<KeepPlace>,
}

/// What the page says besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// What is proposed changed while the form was open.
    ProposedAnew,
}

/// What the template asks for.
impl<'a> ChoosePage<'a> {
    /// The form on what is proposed now.
    pub(super) fn of(
        shell: Shell,
        view: &'a View,
        outlook: &'a Outlook,
        (typed, faults): (&'a Typed, &'a Faults),
        notice: Option<Notice>,
    ) -> Self {
        let names = Names::of(view.board());
        let Offered {
            choices,
            more,
            none,
        } = offered(outlook, &names, typed);
        let verdict = verdict::sentence(outlook, &names);
        Self {
            shell,
            verdict,
            offered: choices,
            more,
            none,
            typed,
            faults,
            notice,
            skipped: Vec::new(),
        }
    }

    /// The earlier decision whose place it takes, where it takes one.
    fn earlier(&self) -> Option<&str> {
        Some(self.typed.text(SUPERSEDES)).filter(|number| !number.is_empty())
    }

    fn instead(&self) -> Textarea<'_> {
        let words = "Why does this take the place of the earlier decision?";
        self.text(INSTEAD, words, format!("A line is enough. {WHO_SEES_THIS}"))
    }

    /// The boxes to tick.
    fn picks(&self) -> Choices<'_> {
        let field = Field::new(PICK, "What will you start?")
            .words_classes("govuk-fieldset__legend--m")
            .hint(if self.typed.all(PROPOSED).next().is_some() {
                "These are proposed. Untick what you leave out, and tick what you take in its place."
            } else {
                "Nothing is proposed. Look for what you would start, or record that you start nothing for now."
            })
            .error(self.faults.on(PICK));
        Choices::checkboxes(field, self.offered.clone())
    }

    fn search(&self) -> Input<'_> {
        let field = Field::new(SEARCH, "Look for others").hint("Words in the title, or a number");
        Input::new(field)
            .kind("search")
            .classes("govuk-input--width-20")
            .value(self.typed.text(SEARCH))
    }

    fn reason(&self) -> Textarea<'_> {
        let hint = format!("Only where you chose others than proposed. {WHO_SEES_THIS}");
        self.text(REASON, "Why these?", hint)
    }

    fn note(&self) -> Textarea<'_> {
        self.text(
            NOTE,
            "What else should stand in the record?",
            format!("You can leave this out. {WHO_SEES_THIS}"),
        )
    }

    fn against(&self) -> Textarea<'_> {
        let hint =
            format!("A record is stronger with the other side in it. Name nobody. {WHO_SEES_THIS}");
        self.text(AGAINST, "What was said against it?", hint)
    }

    fn text<'b>(&'b self, name: &'static str, words: &'static str, hint: String) -> Textarea<'b> {
        let field = Field::new(name, words)
            .words_classes("govuk-label--m")
            .hint(hint)
            .error(self.faults.on(name));
        Textarea::new(field).rows(3).value(self.typed.text(name))
    }

    fn again(&self) -> DateInput<'_> {
        let field = Field::new(AGAIN, "When will you look at it again?")
            .words_classes("govuk-fieldset__legend--m")
            .hint("Three months on is usual.")
            .error(self.faults.on(AGAIN_FIRST));
        let [day, month, year] = self.typed.date_parts(AGAIN).map(DatePart::new);
        DateInput::new(field).day(day).month(month).year(year)
    }
}
