//! The form that needs no account.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in::open_link;
use operations::suggestions::{By, give};
use operations::{Error, Purpose, Refusal};
use wording::suggestions as say;

use super::{FOLLOW, Given, INSIDE, organisation, over};
use crate::app::App;
use crate::components::Button;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::path::Segment;
use crate::sign_in::Arrival;
use crate::visit::Answer;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "suggestions/give.html")]
struct GivePage<'a> {
    shell: Shell,
    secret: &'a str,
    given: Given<'a>,
}

/// What the template asks for.
impl GivePage<'_> {
    fn action(&self) -> String {
        format!("{INSIDE}/{}", Segment(self.secret))
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
    let (typed, faults) = (Given::empty(&app), Faults::default());
    let page = GivePage {
        shell: app.bare_shell().await?,
        secret: &secret,
        given: Given::new(&typed, &faults),
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
    let one = match Given::meant(&typed) {
        Ok(one) => one,
        Err(faults) => {
            let page = GivePage {
                shell: app.bare_shell().await?,
                secret: &secret,
                given: Given::new(&typed, &faults),
            };
            return Ok(Page::refused(page).into_response());
        }
    };
    let follow = format!("{FOLLOW}/{}", one.follow.as_str());
    let organisation = organisation(&app).await?;
    let with = (app.now(), app.ids());
    match give(app.foothold(), organisation, with, By::Link(&secret), one).await {
        Ok(()) => Ok(Redirect::to(&follow).into_response()),
        Err(Error::Refused(Refusal::NotLetIn)) => Err(over()),
        Err(other) => Err(other.into()),
    }
}
