//! How a problem hangs together with others: parked, merged, split, related.

mod aside;
mod choose;
mod form;
mod merge;
mod park;
mod relate;
mod split;

use axum::Router;
use axum::routing::{get, post};
use engine::candidate::Candidate;
use engine::id::Id;

use crate::app::App;
use crate::layout::Fault;
use crate::visit::Visit;

pub(super) use aside::Hanging;
pub(crate) use split::{MOST as MOST_PARTS, WHY as WHY_SPLIT};

/// Their pages.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/problems/{id}/park", get(park::show).post(park::send))
        .route("/problems/{id}/take-up", post(park::take_up))
        .route("/problems/{id}/merge", get(merge::show).post(merge::send))
        .route("/problems/{id}/split", get(split::show).post(split::send))
        .route(
            "/problems/{id}/relate",
            get(relate::show).post(relate::send),
        )
        .route("/problems/{id}/unrelate", post(relate::undo))
}

/// The candidate with an id that stands in an address.
fn held<'a>(visit: &'a Visit, id: &str) -> Result<&'a Candidate, Fault> {
    let id: Id<Candidate> = Id::parse(id).map_err(|_| Fault::NotFound)?;
    let held = visit.view().board().candidates.get(&id);
    held.map(AsRef::as_ref).ok_or(Fault::NotFound)
}

#[cfg(test)]
mod tests;
