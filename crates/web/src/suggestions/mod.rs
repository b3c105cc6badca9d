//! What is put forward from inside the organisation without an account: given by one link, held until a facilitator has
//! read it, followed by the giver's own link.

mod code;
mod follow;
mod give;
mod given;
mod inside;
mod list;
mod one;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use engine::id::Id;
use operations::Organisation;
use wording::refusal::LINK_OVER;

use crate::app::App;
use crate::layout::{Fault, Told};

pub(crate) use given::Given;

/// Where those that wait are.
pub(crate) const SUGGESTIONS: &str = "/suggestions";

/// Where the link inside the organisation is made.
pub(crate) const INSIDE_SETTINGS: &str = "/settings/inside";

/// Where that link leads: `/inside/…`.
const INSIDE: &str = "/inside";

/// Where givers see what became of it: `/follow/…`.
pub(crate) const FOLLOW: &str = "/follow";

/// The pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/inside/{secret}", get(give::show).post(give::send))
        .route("/follow/{secret}", get(follow::show))
        .route(SUGGESTIONS, get(list::show))
        .route("/suggestions/{id}", get(one::show).post(one::send))
        .route(INSIDE_SETTINGS, get(inside::show).post(inside::send))
}

/// A link that opens nothing: too old, taken back, or never one of ours. Which, is not told.
fn over() -> Fault {
    Fault::Refused(StatusCode::NOT_FOUND, Told(LINK_OVER.into()))
}

/// The organisation that is served.
async fn organisation(app: &App) -> Result<Id<Organisation>, Fault> {
    app.foothold().the_organisation().await?.ok_or_else(over)
}

#[cfg(test)]
pub(crate) mod tests;
