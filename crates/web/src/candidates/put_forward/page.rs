//! The page with the form.

use askama::Template;
use engine::candidate::Kind;
use wording::answer::WHO_SEES_THIS;

use super::form::{DETAILS, KIND, SURE, TITLE};
use super::like::Like;
use crate::components::{BackLink, Button, Choice, Choices, Field, Input, Textarea};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::Shell;

/// The form as typed, with what is wrong in it.
#[derive(Debug, Template)]
#[template(path = "candidates/put_forward/page.html")]
pub(super) struct PutForwardPage {
    pub(super) shell: Shell,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// What it may be that is there already.
    pub(super) like: Option<Like>,
}

/// What the template asks for.
impl PutForwardPage {
    fn title(&self) -> Input<'_> {
        let field = Field::new(TITLE, "What is it, in a line?")
            .words_classes("govuk-label--m")
            .hint("Say what goes wrong and for whom, or what could be better. For example: tenants in damp homes wait months for a reply.")
            .error(self.faults.on(TITLE));
        Input::new(field)
            .value(self.typed.text(TITLE))
            .attribute("autocomplete", "off")
    }

    fn kind(&self) -> Choices<'_> {
        let field = Field::new(KIND, "Is it a problem or an opportunity?")
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on(KIND));
        let choices = vec![
            Choice::new(Kind::Problem.word(), "A problem").hint("Something is wrong today."),
            Choice::new(Kind::Opportunity.word(), "An opportunity")
                .hint("Something could be better."),
        ];
        Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(KIND))
    }

    fn details(&self) -> Textarea<'_> {
        let hint = format!("You can leave this out. {WHO_SEES_THIS}");
        let field = Field::new(DETAILS, "What else should people know?")
            .words_classes("govuk-label--m")
            .hint(hint)
            .error(self.faults.on(DETAILS));
        Textarea::new(field).rows(4).value(self.typed.text(DETAILS))
    }

    fn back() -> BackLink<'static> {
        BackLink::new("/problems").words("Problems and opportunities")
    }

    fn submit(&self) -> Button<'static> {
        let words = if self.like.is_some() {
            "It is none of these: put it forward"
        } else {
            "Put it forward"
        };
        Button::submit(words).prevent_double_click(true)
    }
}
