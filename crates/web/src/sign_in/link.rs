//! Coming in by a link. It is looked at first, and used by a button: programs that only look at links in email use none up.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use operations::sign_in::{open_link, with_link};
use operations::{Error, Purpose, Refusal};
use wording::refusal::LINK_OVER;

use super::arrival::{self, Arrival};
use super::page::LinkPage;
use crate::app::App;
use crate::layout::{Fault, Page, Told};
use crate::visit::Answer;
use crate::you::WELCOME;

/// For what one comes in by a link.
const TO_COME_IN: [Purpose; 3] = [Purpose::Invitation, Purpose::SignIn, Purpose::Machine];

/// Says whom it lets in.
pub(super) async fn show(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
) -> Answer {
    app.limits().count("", arrival.from)?;
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Err(over());
    };
    let now = app.now();
    let link = open_link(app.foothold(), &organisation, &secret, now, &TO_COME_IN).await?;
    let person = link.and_then(|link| link.person).ok_or_else(over)?;
    let view = app.foothold().view(&organisation, now).await?;
    let source = view.board().sources.get(&person).ok_or_else(over)?;
    let page = LinkPage {
        shell: app.bare_shell().await?,
        name: source.name.as_str(),
        secret: &secret,
    };
    Ok(Page::new(page).into_response())
}

/// Lets in whoever pressed the button.
pub(super) async fn come_in(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
) -> Answer {
    app.limits().count("", arrival.from)?;
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Err(over());
    };
    let (knock, session) = arrival.knock(organisation);
    match with_link(app.foothold(), knock, &secret).await {
        Ok(_) => Ok(arrival::come_in(&app, &session, WELCOME)),
        Err(Error::Refused(Refusal::NotLetIn)) => Err(over()),
        Err(other) => Err(other.into()),
    }
}

/// A link that lets nobody in: used, too old, taken back, or never one of ours. Which, is not told.
fn over() -> Fault {
    Fault::Refused(StatusCode::NOT_FOUND, Told(LINK_OVER.into()))
}
