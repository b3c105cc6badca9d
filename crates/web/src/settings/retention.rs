//! How long what is kept about somebody who was taken out stays.

use std::time::Duration;

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use engine::members::Discretion;
use operations::people::{Keep, erase_due, keep_for};
use operations::{Act, Error};
use wording::form::Wrong;
use wording::members as say;

use super::SETTINGS;
use crate::app::App;
use crate::components::{Button, Choice, Choices, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/retention";

/// How often it is looked who is due.
const EVERY: Duration = Duration::from_hours(1);

const WHEN: &str = "when";
const BY_HAND: &str = "by-hand";
const AFTER: &str = "after";
const MONTHS: &str = "months";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "settings/retention.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let typed = Typed::default().with(Typed::SEEN, view.revision().to_string());
    let typed = match view.board().work.discretion().erase_after {
        None => typed.with(WHEN, BY_HAND),
        Some(months) => typed.with(WHEN, AFTER).with(MONTHS, months.to_string()),
    };
    Ok(Page::new(form(&visit, typed, Faults::default())).into_response())
}

/// Saves it.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    match meant(&typed) {
        Ok(erase_after) => {
            let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
            keep_for(visit.foothold(), &visit.act(), Keep { seen, erase_after }).await?;
            Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
        }
        Err(faults) => Ok(Page::refused(form(&visit, typed, faults)).into_response()),
    }
}

fn meant(typed: &Typed) -> Result<Option<u32>, Faults> {
    let mut faults = Faults::default();
    match typed.text(WHEN) {
        BY_HAND => return Ok(None),
        AFTER => {
            let months = typed.whole(MONTHS, 1..=Discretion::MOST_MONTHS.into());
            let months = faults.take(MONTHS, months);
            if let Some(months) = months.and_then(|months| u32::try_from(months).ok()) {
                return Ok(Some(months));
            }
        }
        _ => faults.add(WHEN, &Wrong::Missing("Choose when they are erased.")),
    }
    Err(faults)
}

fn form(visit: &Visit, typed: Typed, faults: Faults) -> Form {
    Form {
        shell: visit.shell().at(Section::Settings),
        typed,
        faults,
    }
}

/// What the template asks for.
impl Form {
    fn when(&self) -> Choices<'_> {
        let field = Field::new(WHEN, "When are they erased?")
            .words_classes("govuk-fieldset__legend--m")
            .hint(say::KEPT_FOR_ALL)
            .error(self.faults.on(WHEN));
        let choices = vec![
            Choice::new(BY_HAND, say::erase_after(None)),
            Choice::new(AFTER, "After so many months"),
        ];
        Choices::radios(field, choices).value(self.typed.text(WHEN))
    }

    fn months(&self) -> Input<'_> {
        let field = Field::new(MONTHS, "After how many months?")
            .hint("From 1 to 120.")
            .error(self.faults.on(MONTHS));
        Input::new(field)
            .value(self.typed.text(MONTHS))
            .classes("govuk-input--width-3")
            .attribute("inputmode", "numeric")
    }
}

/// Erases who is due, for as long as the site is served. Nothing that goes wrong ends it.
pub(crate) async fn keep_erasing(app: App) {
    loop {
        match erase_once(&app).await {
            Ok(0) => {}
            Ok(count) => tracing::info!("{count} who left were erased, as the settings say"),
            Err(error) => tracing::error!("who left is not erased yet: {error}"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Erases who is due now.
pub(super) async fn erase_once(app: &App) -> Result<usize, Error> {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(0);
    };
    let act = Act::of_nobody(organisation, app.now(), app.ids());
    erase_due(app.foothold(), &act).await
}
