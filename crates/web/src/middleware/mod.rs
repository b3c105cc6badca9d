//! What stands between every request and its handler, whatever the page.

mod cross_site;
mod error_pages;
mod headers;
mod heads;
mod hosts;
mod limits;
mod panics;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};

pub use limits::{MOST_BYTES_OF_A_FILE, MOST_BYTES_OF_A_FORM, takes_files};

use crate::layout::Site;

/// Puts all of it around the routes. From the outside in: headers that keep a browser safe · a page for every fault · bugs
/// caught · short heads · only our own addresses · no writes from other sites · limits of time and size.
///
/// The last layer added is the outermost.
pub fn secure<S: Site>(routes: Router, site: S) -> Router {
    limits::limited(routes)
        .layer(cross_site::layer())
        .layer(from_fn_with_state(site.clone(), hosts::only_ours::<S>))
        .layer(from_fn(heads::only_short))
        .layer(panics::layer())
        .layer(from_fn_with_state(site.clone(), error_pages::explain::<S>))
        .layer(from_fn_with_state(site, headers::protect::<S>))
}

#[cfg(test)]
mod tests;
