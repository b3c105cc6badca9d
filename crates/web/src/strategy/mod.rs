//! The strategy: whether the organisation can do more than it could, what keeps coming up, who was served and who was not.

mod again;
mod came_up;
mod charts;
mod figure;
mod groups;
mod page;
mod taught;
mod when;
mod won;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use engine::strategy::Strategy;

use self::page::StrategyPage;
use crate::app::App;
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

/// How many rounds charts and marks show: the last ones. The figures in the tables count every one.
const MOST_DRAWN: usize = 7;

/// The page of the strategy.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(Section::Strategy.path(), get(show))
}

/// Shows it. No outlook is waited for: where each candidate stands is enough.
async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let assessed = view.assessed().iter().map(AsRef::as_ref);
    let strategy = Strategy::of(view.board(), assessed);
    let shell = visit.shell().at(Section::Strategy);
    let page = StrategyPage::of(shell, &strategy, view.board(), view.veil());
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
