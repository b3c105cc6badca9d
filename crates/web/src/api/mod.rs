//! The API: JSON over HTTP for programs, by tokens. A file for each word; every handler calls what the page of its word
//! calls, and reads what that page is made from. Its description is made of the very types and addresses that answer.

mod actions;
mod activity;
mod answers;
mod blockers;
mod body;
mod caller;
mod candidates;
mod decisions;
mod difference;
mod document;
mod exemplars;
mod groups;
mod lessons;
mod named;
mod outlook;
mod paging;
mod problem;
mod reading;
mod rounds;
mod routes;
mod services;
mod settings;
mod teams;
mod version;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::routing::get;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub(crate) use self::caller::{Caller, PREFIX, for_what};
pub(crate) use self::problem::{Failed, MEDIA_TYPE, Problem};
pub use self::routes::API_ROUTES;

/// Where its description is.
pub(crate) const DOCUMENT: &str = "/api/openapi.json";

/// Whether an address is of the API.
pub(crate) fn is_ours(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Its addresses, and its description.
pub(crate) fn routes() -> Router<App> {
    let (routes, document) = described().split_for_parts();
    let document = document::finished(document);
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    let description = move || {
        let json = [(header::CONTENT_TYPE, "application/json")];
        std::future::ready((json, text.clone()))
    };
    routes
        .layer(DefaultBodyLimit::max(body::MOST_BYTES))
        .route(DOCUMENT, get(description))
}

/// Every address, each with its description.
fn described() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(document::document())
        .routes(routes!(candidates::list, candidates::put))
        .routes(routes!(candidates::one, candidates::change))
        .routes(routes!(answers::list))
        .routes(routes!(answers::put, answers::remove))
        .routes(routes!(services::list, services::add))
        .routes(routes!(services::one, services::change))
        .routes(routes!(teams::list, teams::add))
        .routes(routes!(teams::one, teams::change))
        .routes(routes!(groups::list, groups::add))
        .routes(routes!(groups::one, groups::change))
        .routes(routes!(outlook::one))
        .routes(routes!(decisions::list))
        .routes(routes!(decisions::one))
        .routes(routes!(actions::list, actions::add))
        .routes(routes!(actions::one))
        .routes(routes!(actions::end))
        .routes(routes!(actions::give_up))
        .routes(routes!(rounds::list))
        .routes(routes!(rounds::one))
        .routes(routes!(exemplars::list))
        .routes(routes!(exemplars::one))
        .routes(routes!(exemplars::note))
        .routes(routes!(lessons::list))
        .routes(routes!(settings::one))
        .routes(routes!(activity::list))
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
