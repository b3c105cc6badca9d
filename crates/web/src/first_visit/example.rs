//! The example comes, and goes.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use operations::Refusal;
use operations::set_up::{self, Size};

use super::REMOVE;
use crate::app::App;
use crate::components::Button;
use crate::layout::{Page, Shell};
use crate::visit::{Answer, FIRST_VISIT, Visit};

/// The page that asks whether the example shall go.
#[derive(Debug, Template)]
#[template(path = "first_visit/example.html")]
struct RemovePage {
    shell: Shell,
}

/// Loads the example into what is still empty.
pub(super) async fn load(State(app): State<App>) -> Answer {
    set_up::load_example(app.foothold(), app.now(), app.ids(), Size::Small).await?;
    Ok(Redirect::to("/").into_response())
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
    set_up::remove_example(app.foothold(), &act.organisation, act.at).await?;
    app.forget_frame();
    Ok(Redirect::to(FIRST_VISIT).into_response())
}
