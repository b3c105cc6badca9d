//! Signing in and out: a passphrase, a link; what else there is has a file of its own.

mod arrival;
mod limits;
mod link;
mod out;
mod page;
mod password;

use axum::Router;
use axum::routing::{get, post};

pub(crate) use arrival::{Arrival, come_in};
pub(crate) use limits::Limits;

use crate::app::App;
use crate::visit::SIGN_IN;

/// Where one signs out.
pub(crate) const SIGN_OUT: &str = "/sign-out";

/// Where a link leads: `/sign-in/link/…`.
pub(crate) const LINK: &str = "/sign-in/link";

/// The pages of signing in and out.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(SIGN_IN, get(password::show).post(password::sign_in))
        .route(
            "/sign-in/link/{secret}",
            get(link::show).post(link::come_in),
        )
        .route(SIGN_OUT, post(out::sign_out))
}

#[cfg(test)]
mod tests;
