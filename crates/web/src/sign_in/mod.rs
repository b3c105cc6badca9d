//! Signing in and out: a passphrase, a passkey, a link, the organisation's own provider; what else there is has a file of its own.

mod arrival;
mod between;
mod limits;
mod link;
mod out;
mod page;
mod passkey;
mod password;
mod provider;
mod steps;

use axum::Router;
use axum::routing::{get, post};

pub(crate) use arrival::{Arrival, come_in, from};
pub(crate) use limits::Limits;
pub(crate) use passkey::{ANSWER, PATIENCE, asked, not_here, passkeys};
pub use provider::OwnProvider;
pub(crate) use steps::Steps;

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
        .route(passkey::PASSKEY, post(passkey::sign_in))
        .route(passkey::BEGIN, post(passkey::begin))
        .route(SIGN_OUT, post(out::sign_out))
        .merge(provider::routes())
}

#[cfg(test)]
mod tests;
