//! An organisation is named.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use operations::set_up;

use super::form;
use super::page::FirstVisitPage;
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::{Page, Shell};
use crate::visit::Answer;

/// Shows the form, where there is something to begin.
pub(super) async fn show(State(app): State<App>) -> Answer {
    if app.foothold().the_organisation().await?.is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    let page = FirstVisitPage {
        shell: Shell::default(),
        typed: form::empty(),
        faults: Faults::default(),
    };
    Ok(Page::new(page).into_response())
}

/// Sets the organisation up.
pub(super) async fn begin(State(app): State<App>, typed: Typed) -> Answer {
    match form::meant(&typed) {
        Ok(begin) => {
            set_up::begin(app.foothold(), app.now(), app.ids(), begin).await?;
            Ok(Redirect::to("/").into_response())
        }
        Err(faults) => {
            let page = FirstVisitPage {
                shell: Shell::default(),
                typed,
                faults,
            };
            Ok(Page::refused(page).into_response())
        }
    }
}
