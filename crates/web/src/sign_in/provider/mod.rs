//! Signing in by the word of the organisation's own provider, and out of it.

mod back;
mod begin;
mod out;

use axum::Router;
use axum::http::HeaderMap;
use axum::routing::get;
use outside::Url;
use outside::provider::Provider;

use crate::app::{App, Door};
use crate::layout::Fault;

pub(super) use out::{SIGNED_OUT, way_out};

/// Where a sign-in begins. It is a link and no form: a form may lead to no other site.
pub(super) const PROVIDER: &str = "/sign-in/provider";

/// Where the provider sends people back to.
const BACK: &str = "/sign-in/provider/back";

/// Where the organisation's people sign in already.
#[derive(Debug)]
pub struct OwnProvider {
    /// What people know it by: “Sign in with …”.
    pub name: String,
    /// How it is asked.
    pub asked: Provider,
}

/// The pages of it.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(PROVIDER, get(begin::begin))
        .route(BACK, get(back::back))
        .route(SIGNED_OUT, get(out::show))
}

/// The address of a page of ours, for others.
fn ours(door: &Door, headers: &HeaderMap, path: &str) -> Result<Url, Fault> {
    let address = format!("{}{path}", door.here(headers));
    Url::parse(&address).map_err(|_| Fault::BadRequest)
}

#[cfg(test)]
mod tests;
