//! An organisation is named, by whoever has the code.

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect};
use operations::set_up;
use serde::Deserialize;

use super::form::{self, CODE};
use super::knock::{coded, let_in};
use super::page::{CodePage, ComeInPage, FirstVisitPage};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::sign_in::Arrival;
use crate::visit::{Answer, SIGN_IN};
use crate::you::WELCOME;

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    code: Option<String>,
}

/// Asks for the code; whoever has it may name an organisation, or come in to the one that is here.
pub(super) async fn show(
    State(app): State<App>,
    arrival: Arrival,
    Query(asked): Query<Asked>,
) -> Answer {
    let is_here = app.foothold().the_organisation().await?.is_some();
    if is_here && !app.door().has_code() {
        return Ok(Redirect::to(SIGN_IN).into_response());
    }
    let Some(code) = asked.code else {
        return ask_for_the_code(&app, Faults::default()).await;
    };
    if let Err(faults) = coded(&app, &arrival, &code)? {
        return ask_for_the_code(&app, faults).await;
    }
    let shell = app.bare_shell().await?;
    if is_here {
        return Ok(Page::new(ComeInPage { shell, code }).into_response());
    }
    let page = FirstVisitPage {
        shell,
        typed: form::empty(&code),
        faults: Faults::default(),
    };
    Ok(Page::new(page).into_response())
}

/// The page that asks for the code.
async fn ask_for_the_code(app: &App, faults: Faults) -> Answer {
    let is_wrong = faults.on(CODE).is_some();
    let shell = app.bare_shell().await?;
    let page = CodePage { shell, faults };
    Ok(if is_wrong {
        Page::refused(page).into_response()
    } else {
        Page::new(page).into_response()
    })
}

/// Sets the organisation up, and lets in whoever did.
pub(super) async fn begin(State(app): State<App>, arrival: Arrival, typed: Typed) -> Answer {
    if let Err(faults) = coded(&app, &arrival, typed.text(CODE))? {
        return ask_for_the_code(&app, faults).await;
    }
    match form::meant(&typed) {
        Ok(begin) => {
            set_up::begin(app.foothold(), app.now(), app.ids(), begin).await?;
            let_in(&app, &arrival, "/").await
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

/// Lets in, to an organisation that is here, whoever has the code.
pub(super) async fn come_in(State(app): State<App>, arrival: Arrival, typed: Typed) -> Answer {
    if let Err(faults) = coded(&app, &arrival, typed.text(CODE))? {
        return ask_for_the_code(&app, faults).await;
    }
    if app.foothold().the_organisation().await?.is_none() {
        return Err(Fault::NotFound);
    }
    let_in(&app, &arrival, WELCOME).await
}
