//! The fields by which something is put forward without an account.

use askama::Template;
use engine::candidate::Kind;
use engine::text::Title;
use operations::Detail;
use operations::sign_in::Secret;
use operations::suggestions::GiveSuggestion;
use wording::form::Wrong;
use wording::suggestions as say;

use crate::app::App;
use crate::components::{Choice, Choices, Field, Input, Textarea};
use crate::form::{Faults, Typed, Word as _};

/// The secret by which the giver follows it.
const WHICH: &str = "follow";
const TITLE: &str = "title";
const KIND: &str = "kind";
const DETAILS: &str = "details";

/// The fields as typed, with what is wrong in them.
#[derive(Template)]
#[template(path = "suggestions/given.html")]
pub(crate) struct Given<'a> {
    typed: &'a Typed,
    faults: &'a Faults,
}

impl askama::filters::HtmlSafe for Given<'_> {}

impl<'a> Given<'a> {
    /// The fields of a form.
    pub(crate) const fn new(typed: &'a Typed, faults: &'a Faults) -> Self {
        Self { typed, faults }
    }

    /// What is wrong.
    pub(crate) const fn faults(&self) -> &'a Faults {
        self.faults
    }
}

impl Given<'_> {
    /// An empty form, with a secret of its own.
    pub(crate) fn empty(app: &App) -> Typed {
        Typed::default()
            .with(WHICH, app.secret().as_str())
            .with(KIND, Kind::default().word())
    }

    /// What was meant.
    pub(crate) fn meant(typed: &Typed) -> Result<GiveSuggestion, Faults> {
        let mut faults = Faults::default();
        let missing = "Write the problem or opportunity in a line.";
        let title: Option<Title> = faults.take(TITLE, typed.line(TITLE, missing));
        let missing = "Choose whether it is a problem or an opportunity.";
        let kind = faults.take(KIND, typed.choice(KIND, missing));
        let detail: Option<Option<Detail>> = faults.take(DETAILS, typed.passage_or_none(DETAILS));
        let again = Wrong::Missing("Open this form again, then send it.");
        let follow = faults.take(TITLE, Secret::read(typed.text(WHICH)).ok_or(again));
        match (follow, title, kind, detail) {
            (Some(follow), Some(title), Some(kind), Some(detail)) => Ok(GiveSuggestion {
                follow,
                title,
                kind,
                detail,
            }),
            _ => Err(faults),
        }
    }
}

/// What the template asks for.
impl Given<'_> {
    fn title(&self) -> Input<'_> {
        let field = Field::new(TITLE, "What is it, in a line?")
            .words_classes("govuk-label--m")
            .hint("Say what goes wrong and for whom, or what could be better.")
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
            Choice::new(Kind::Problem.word(), "A problem"),
            Choice::new(Kind::Opportunity.word(), "An opportunity"),
        ];
        Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(KIND))
    }

    fn details(&self) -> Textarea<'_> {
        let field = Field::new(DETAILS, "What else should people know?")
            .words_classes("govuk-label--m")
            .hint(format!("You can leave this out. {}", say::NOTHING_PERSONAL))
            .error(self.faults.on(DETAILS));
        Textarea::new(field).rows(4).value(self.typed.text(DETAILS))
    }
}
