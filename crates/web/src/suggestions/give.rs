//! The form that needs no account.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Kind;
use engine::text::Title;
use operations::sign_in::{Secret, open_link};
use operations::suggestions::{GiveSuggestion, give};
use operations::{Detail, Error, Purpose, Refusal};
use wording::form::Wrong;
use wording::suggestions as say;

use super::{FOLLOW, INSIDE, organisation, over};
use crate::app::App;
use crate::components::{Button, Choice, Choices, Field, Input, Textarea};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Fault, Page, Shell};
use crate::path::Segment;
use crate::sign_in::Arrival;
use crate::visit::Answer;

/// The secret by which the giver follows it.
const WHICH: &str = "follow";
const TITLE: &str = "title";
const KIND: &str = "kind";
const DETAILS: &str = "details";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "suggestions/give.html")]
struct GivePage<'a> {
    shell: Shell,
    secret: &'a str,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What the template asks for.
impl GivePage<'_> {
    fn action(&self) -> String {
        format!("{INSIDE}/{}", Segment(self.secret))
    }

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

/// Refuses whoever has no link that is open; only such tries are counted.
async fn let_in(app: &App, arrival: &Arrival, secret: &str) -> Result<(), Fault> {
    let organisation = organisation(app).await?;
    let for_it = [Purpose::Inside];
    let link = open_link(app.foothold(), &organisation, secret, app.now(), &for_it).await?;
    if link.is_none() {
        app.limits().count("", arrival.from)?;
        return Err(over());
    }
    Ok(())
}

/// The empty form.
pub(super) async fn show(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
) -> Answer {
    let_in(&app, &arrival, &secret).await?;
    let typed = Typed::default()
        .with(WHICH, app.secret().as_str())
        .with(KIND, Kind::default().word());
    let page = GivePage {
        shell: app.bare_shell().await?,
        secret: &secret,
        typed: &typed,
        faults: &Faults::default(),
    };
    Ok(Page::new(page).into_response())
}

/// Holds what is given, for a facilitator to read.
pub(super) async fn send(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
    typed: Typed,
) -> Answer {
    let_in(&app, &arrival, &secret).await?;
    app.limits().count("", arrival.from)?;
    let one = match meant(&typed) {
        Ok(one) => one,
        Err(faults) => {
            let page = GivePage {
                shell: app.bare_shell().await?,
                secret: &secret,
                typed: &typed,
                faults: &faults,
            };
            return Ok(Page::refused(page).into_response());
        }
    };
    let follow = format!("{FOLLOW}/{}", one.follow.as_str());
    let organisation = organisation(&app).await?;
    let with = (app.now(), app.ids());
    match give(app.foothold(), organisation, with, &secret, one).await {
        Ok(()) => Ok(Redirect::to(&follow).into_response()),
        Err(Error::Refused(Refusal::NotLetIn)) => Err(over()),
        Err(other) => Err(other.into()),
    }
}

fn meant(typed: &Typed) -> Result<GiveSuggestion, Faults> {
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
