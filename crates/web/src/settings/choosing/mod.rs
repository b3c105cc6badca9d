//! How many to start at once, and what matters most: by one question, by numbers, or by the organisation's own lines; with
//! what each would do to the few.

mod effect;
mod form;
mod numbers;
mod page;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use engine::settings::Settings;
use engine::viewpoints::ViewpointsError;

use self::effect::effects;
pub(crate) use self::form::PRIORITIES;
use self::form::{SEE, at_odds, filled, meant};
use self::page::ChoosingPage;
use super::part::{Settled, settle};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::Page;
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/choosing";

/// Its pages.
pub(super) fn routes() -> Router<App> {
    Router::new().route(PATH, get(show).post(send))
}

/// Shows the form as the settings fill it.
async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let typed = filled(&view.board().settings).with(Typed::SEEN, view.revision().to_string());
    shown(&visit, &typed, None).await
}

/// Shows what it does, says what would change, or saves it.
async fn send(visit: Visit, typed: Typed) -> Answer {
    let settings = Settings::clone(&visit.view().board().settings);
    let settings = match meant(settings, &typed) {
        Ok(settings) => settings,
        Err(faults) => return refused(&visit, &typed, &faults).await,
    };
    if typed.sent(SEE) {
        return shown(&visit, &typed, Some(settings)).await;
    }
    match settle(&visit, &typed, settings, PATH).await? {
        Settled::Answered(response) => Ok(response),
        Settled::AtOdds(odds) => refused(&visit, &typed, &at_odds(&odds, &typed)).await,
    }
}

/// The form, with what each choice would do to the few, and what was filled in, where it is asked.
async fn shown(visit: &Visit, typed: &Typed, filled_in: Option<Settings>) -> Answer {
    match effects(visit.view(), filled_in, typed).await? {
        Ok(effects) => {
            let faults = Faults::default();
            Ok(Page::new(ChoosingPage::of(visit, typed, &faults, effects)).into_response())
        }
        Err(ViewpointsError::NoWeights(odds)) => {
            refused(
                visit,
                typed,
                &at_odds(&ViewpointsError::NoWeights(odds), typed),
            )
            .await
        }
    }
}

async fn refused(visit: &Visit, typed: &Typed, faults: &Faults) -> Answer {
    // The ready choices leave weights, whatever was filled in.
    let effects = effects(visit.view(), None, typed)
        .await?
        .unwrap_or_default();
    Ok(Page::refused(ChoosingPage::of(visit, typed, faults, effects)).into_response())
}

#[cfg(test)]
mod tests;
