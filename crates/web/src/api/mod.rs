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
mod people;
mod playbook;
mod problem;
mod reading;
mod rounds;
mod routes;
mod services;
mod settings;
mod suggestions;
mod teams;
mod touches;
mod version;
mod waiting;
mod what_if;
mod why;
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
        .merge(of_the_list())
        .merge(of_the_scene())
        .merge(of_choosing())
        .merge(of_the_work())
}

/// Problems and opportunities, what is said of them, and what may become one.
fn of_the_list() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(candidates::list, candidates::put))
        .routes(routes!(candidates::one, candidates::change))
        .routes(routes!(candidates::like::like))
        .routes(routes!(candidates::ties::set_aside))
        .routes(routes!(candidates::ties::bring_back))
        .routes(routes!(candidates::ties::make_one))
        .routes(routes!(candidates::ties::divide))
        .routes(routes!(candidates::ties::link, candidates::ties::unlink))
        .routes(routes!(candidates::ties::no_need))
        .routes(routes!(answers::list))
        .routes(routes!(answers::put, answers::remove))
        .routes(routes!(suggestions::list))
        .routes(routes!(suggestions::one))
        .routes(routes!(suggestions::put))
        .routes(routes!(suggestions::add))
        .routes(routes!(suggestions::turn_down))
}

/// The organisation: what it has, who is here, what it has set.
fn of_the_scene() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(services::list, services::add))
        .routes(routes!(services::one, services::change, services::remove))
        .routes(routes!(services::owner, services::change_owner))
        .routes(routes!(teams::list, teams::add))
        .routes(routes!(teams::one, teams::change, teams::remove))
        .routes(routes!(groups::list, groups::add))
        .routes(routes!(groups::one, groups::change, groups::remove))
        .routes(routes!(groups::profile::one, groups::profile::change))
        .routes(routes!(settings::one, settings::change))
        .routes(routes!(settings::names::one, settings::names::change))
        .routes(routes!(
            settings::organisation::one,
            settings::organisation::change
        ))
        .routes(routes!(people::list, people::add))
        .routes(routes!(people::one, people::change, people::take_out))
        .routes(routes!(people::bring_back))
}

/// Where to focus, who is asked, what was decided, what was done.
fn of_choosing() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(outlook::one))
        .routes(routes!(what_if::one))
        .routes(routes!(decisions::list, decisions::new::decide))
        .routes(routes!(decisions::new::proposal))
        .routes(routes!(decisions::one))
        .routes(routes!(decisions::tell::list))
        .routes(routes!(decisions::tell::one))
        .routes(routes!(rounds::list, rounds::begin))
        .routes(routes!(rounds::one, rounds::put))
        .routes(routes!(rounds::steps::ask))
        .routes(routes!(rounds::steps::end))
        .routes(routes!(rounds::steps::open_again))
        .routes(routes!(rounds::steps::show))
        .routes(routes!(rounds::steps::send_on))
        .routes(routes!(waiting::list))
        .routes(routes!(activity::list))
        .routes(routes!(activity::take_back))
}

/// Groundwork and exemplars.
fn of_the_work() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(actions::list, actions::add))
        .routes(routes!(actions::one, actions::change))
        .routes(routes!(actions::steps::start))
        .routes(routes!(actions::steps::put_back))
        .routes(routes!(actions::steps::end))
        .routes(routes!(actions::steps::give_up))
        .routes(routes!(playbook::list, playbook::put))
        .routes(routes!(playbook::one, playbook::change))
        .routes(routes!(exemplars::list, exemplars::new::begin))
        .routes(routes!(exemplars::one, exemplars::new::change))
        .routes(routes!(exemplars::new::back))
        .routes(routes!(exemplars::note))
        .routes(routes!(exemplars::review::keep))
        .routes(routes!(lessons::list, lessons::put))
        .routes(routes!(lessons::one, lessons::change))
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
