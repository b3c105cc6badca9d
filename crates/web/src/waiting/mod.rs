//! What waits for a person's answer: one page for all of it, for who is signed in and for who holds a link of their own.

mod caller;
mod form;
mod meant;
mod page;
mod row;
mod rows;
mod saved;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use operations::waiting::answer;
use serde::Deserialize;

use self::caller::Caller;
use self::page::WaitingPage;
use self::rows::Rows;
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::Page;
use crate::sign_in::Arrival;
use crate::visit::{Answer, Visit};

/// Where who is signed in answers.
pub(crate) const WAITING: &str = "/waiting";

/// Where who holds a link answers: `/answer/…`.
pub(crate) const ANSWER: &str = "/answer";

/// The pages, twice over.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(WAITING, get(show).post(send))
        .route("/waiting/saved", get(show_saved))
        .route("/answer/{secret}", get(show_by_link).post(send_by_link))
        .route("/answer/{secret}/saved", get(show_saved_by_link))
}

/// What the address may say.
#[derive(Deserialize)]
struct Asked {
    /// Which of several pages.
    page: Option<usize>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    Ok(shown(&Caller::of(&visit).await?, &asked))
}

async fn show_by_link(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    Ok(shown(
        &Caller::by_link(app, &arrival, secret).await?,
        &asked,
    ))
}

async fn send(visit: Visit, typed: Typed) -> Answer {
    sent(&Caller::of(&visit).await?, typed).await
}

async fn send_by_link(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
    typed: Typed,
) -> Answer {
    sent(&Caller::by_link(app, &arrival, secret).await?, typed).await
}

async fn show_saved(visit: Visit, Query(asked): Query<saved::Asked>) -> Answer {
    saved::show(&Caller::of(&visit).await?, &asked).await
}

async fn show_saved_by_link(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
    Query(asked): Query<saved::Asked>,
) -> Answer {
    saved::show(&Caller::by_link(app, &arrival, secret).await?, &asked).await
}

/// The page, with what they answered already.
fn shown(caller: &Caller, asked: &Asked) -> Response {
    let rows = Rows::of(caller.view.board(), &caller.person, caller.view.today());
    let at = rows.page(asked.page);
    let typed = form::filled(caller, &rows, at);
    let faults = Faults::default();
    let page = WaitingPage::of(caller, &rows, at, &typed, &faults);
    Page::new(page).into_response()
}

/// The form, sent: all of it is kept that can be.
async fn sent(caller: &Caller, typed: Typed) -> Answer {
    let rows = Rows::of(caller.view.board(), &caller.person, caller.view.today());
    let said = match meant::meant(caller, &typed) {
        Ok(said) => said,
        Err(faults) => {
            let at = rows.page(typed.text(form::PAGE).parse().ok());
            let page = WaitingPage::of(caller, &rows, at, &typed, &faults);
            return Ok(Page::refused(page).into_response());
        }
    };
    let key = answer(caller.foothold(), &caller.act(), said).await?;
    Ok(Redirect::to(&caller.saved(&key)).into_response())
}

#[cfg(test)]
mod tests;
