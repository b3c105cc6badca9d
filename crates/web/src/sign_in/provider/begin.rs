//! The way to the provider.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect};
use jiff::SignedDuration;
use outside::provider::Pending;
use serde::Deserialize;

use super::{BACK, ours};
use crate::app::App;
use crate::layout::Fault;
use crate::sign_in::Arrival;
use crate::sign_in::password::within;
use crate::visit::{Answer, FIRST_VISIT, cookie};

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    to: Option<String>,
}

/// Sends the browser to the provider; remembers what it must bring back.
pub(super) async fn begin(
    State(app): State<App>,
    arrival: Arrival,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let provider = app.provider().ok_or(Fault::NotFound)?;
    if app.foothold().the_organisation().await?.is_none() {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    }
    app.limits().count("", arrival.from)?;
    let (back, now) = (ours(app.door(), &headers, BACK)?, app.now());
    let started = provider.asked.begin(&back, now).await;
    let started = started.map_err(Fault::failure)?;
    let to = within(asked.to.as_deref().unwrap_or_default()).to_owned();
    let secret = app.secret();
    let lasts = SignedDuration::from_mins(Pending::MINUTES);
    let waits = (started.pending, to);
    app.steps()
        .gone_out
        .keep(secret.as_str(), waits, now, lasts);
    let step = cookie::step(&secret, app.door());
    let there = Redirect::to(started.to.as_str());
    Ok(([(header::SET_COOKIE, step)], there).into_response())
}
