//! The stylesheet and the scripts, embedded in the binary and served under names that change with their content.
//!
//! Nothing else is served from here: a route stands for each file, and there is no way to ask for another.

mod embedded;
mod encoding;

use axum::Router;
use axum::http::HeaderMap;
use axum::routing::get;

use embedded::Kind;

/// Where the stylesheet is.
pub const STYLES: &str = concat!("/assets/", env!("FOOTHOLD_STYLES"));
/// Where the script that enhances pages is.
pub const SCRIPTS: &str = concat!("/assets/", env!("FOOTHOLD_SCRIPTS"));
/// Where the script is that says, before a page is drawn, that scripts run.
pub const SUPPORTED: &str = concat!("/assets/", env!("FOOTHOLD_SUPPORTED"));

/// The routes of the embedded files.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let files = [
        (STYLES, Kind::Styles),
        (SCRIPTS, Kind::Script),
        (SUPPORTED, Kind::Script),
    ];
    files
        .into_iter()
        .fold(Router::new(), |router, (path, kind)| {
            router.route(
                path,
                get(async move |headers: HeaderMap| embedded::serve(path, kind, &headers)),
            )
        })
}

#[cfg(test)]
mod tests;
