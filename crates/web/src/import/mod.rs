//! Bringing a list in from a spreadsheet: choose a file → say which column is which → say what words mean that are none of
//! ours → look at what would come of it → bring it in. Nothing is written before the last step; then all of it, or nothing.

mod alike;
mod bring_in;
mod changes;
mod check;
mod choose;
mod columns;
mod kind;
mod mapping;
mod mappings;
mod on_its_way;
mod preview;
mod saving;
mod uploads;
mod values;

use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::app::App;
use crate::middleware::takes_files;
use uploads::Uploads;

/// Where it begins.
pub(crate) const START: &str = "/import";

/// Where how lists are read is looked after.
pub(crate) const MAPPINGS: &str = "/mappings";

/// The pages of an import, and the place where files are kept between them.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(START, takes_files(get(choose::show).post(choose::send)))
        .route("/import/{key}", get(columns::show).post(columns::send))
        .route("/import/{key}/values", get(values::show).post(values::send))
        .route("/import/{key}/check", get(check::show).post(bring_in::send))
        .route("/import/{key}/saving", get(on_its_way::show))
        .route("/import/{key}/stop", post(on_its_way::stop))
        .route("/import/{key}/done", get(bring_in::done))
        .route("/import/{key}/mapping.toml", get(mappings::of_upload))
        .route(MAPPINGS, get(mappings::show))
        .route("/mappings/{id}/mapping.toml", get(mappings::file))
        .route("/mappings/{id}/put-away", post(mappings::put_away))
        .layer(Extension(Uploads::default()))
}

#[cfg(test)]
mod kept_tests;
#[cfg(test)]
mod on_its_way_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wizard_tests;
