//! The example comes, and goes.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use operations::Refusal;
use operations::set_up::{self, Size};

use super::REMOVE;
use super::form::CODE;
use super::knock::{coded, let_in};
use crate::app::{App, Code};
use crate::components::Button;
use crate::form::Typed;
use crate::layout::{Page, Shell};
use crate::sign_in::Arrival;
use crate::visit::{Answer, FIRST_VISIT, Visit};

/// The page that asks whether the example shall go.
#[derive(Debug, Template)]
#[template(path = "first_visit/example.html")]
struct RemovePage {
    shell: Shell,
}

/// Loads the example into what is still empty.
pub(super) async fn load(State(app): State<App>, arrival: Arrival, typed: Typed) -> Answer {
    if coded(&app, &arrival, typed.text(CODE))?.is_err() {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    }
    set_up::load_example(app.foothold(), app.now(), app.ids(), Size::Small).await?;
    let_in(&app, &arrival, "/").await
}

/// Asks whether it shall go.
pub(super) async fn ask(visit: Visit) -> Answer {
    if !visit.view().organisation().example {
        return Err(Refusal::NotTheExample.into());
    }
    Ok(Page::new(RemovePage {
        shell: visit.shell(),
    })
    .into_response())
}

/// Takes it away.
pub(super) async fn remove(State(app): State<App>, visit: Visit) -> Answer {
    let act = visit.act();
    set_up::remove_example(app.foothold(), &act).await?;
    app.forget_frame();
    // Whoever takes the example away is the one who starts for real: a new code lets them go on at once.
    let code = Code::of(&app.secret());
    let next = format!("{FIRST_VISIT}?{CODE}={}", code.as_str());
    app.door().open_with(code);
    Ok(Redirect::to(&next).into_response())
}
