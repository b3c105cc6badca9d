//! Settings: how the organisation is shown, and how it chooses. Before a change of how it chooses is saved, the page says
//! what it would change.

mod ageing;
mod choosing;
mod entry;
mod everything;
pub(crate) mod limit;
mod names;
mod numbers;
mod overview;
mod part;
mod profile;
mod retention;
mod scales;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::middleware::takes_files;
use ageing::Ageing;
pub(crate) use choosing::PRIORITIES;
use part::Part;
pub(crate) use retention::keep_erasing;
use scales::Scales;

/// Where they are.
pub(crate) const SETTINGS: &str = "/settings";

/// The pages of settings.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(SETTINGS, get(overview::show))
        .route(
            profile::PATH,
            takes_files(get(profile::show).post(profile::send)),
        )
        .route(everything::PATH, get(everything::file))
        .route(entry::PATH, get(entry::show).post(entry::send))
        .route(names::PATH, get(names::show).post(names::send))
        .route(retention::PATH, get(retention::show).post(retention::send))
        .merge(choosing::routes())
        .merge(part_of::<Scales>())
        .merge(part_of::<Ageing>())
}

fn part_of<P: Part>() -> Router<App> {
    Router::new().route(P::PATH, get(part::show::<P>).post(part::send::<P>))
}

#[cfg(test)]
mod tests;
