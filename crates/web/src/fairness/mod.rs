//! *Fairness*: whom the choice reaches and whom it leaves out, whether readiness leaves people behind, and how much size has
//! to do with it.

mod beside;
mod groups;
mod line;
mod page;
mod people;
mod ready;
mod rounds;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use engine::strategy::Strategy;
use wording::Names;

use self::page::FairnessPage;
use crate::app::App;
use crate::layout::Page;
use crate::visit::{Answer, Visit};

/// Its page.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/fairness", get(show))
}

async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    if let Some(veil) = view.veil() {
        let leaves_out = wording::blind::leaves_out(veil.until());
        let page = FairnessPage::kept_back(visit.shell(), leaves_out);
        return Ok(Page::new(page).into_response());
    }
    let outlook = view.outlook().await?;
    let strategy = Strategy::of(view.board(), view.assessed().iter().map(AsRef::as_ref));
    let names = Names::of(view.board());
    let page = FairnessPage::of(visit.shell(), &outlook, &strategy, &names);
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
