//! Email: the messages that wait are sent every so often; who looks after people sees what became of them.

mod forgot;
mod round;
mod write;

mod outbox;

use axum::Router;
use axum::routing::get;
use outside::Site;
use outside::mail::Post;

pub(crate) use round::keep_sending;

use crate::app::App;

/// Where the outbox is.
pub(crate) const OUTBOX: &str = "/people/outbox";

/// Where one asks for a link to come in by.
pub(crate) const FORGOT: &str = "/sign-in/forgot";

/// A way for email to go out, and where its links lead.
#[derive(Debug)]
pub struct Mailer {
    /// The way.
    pub post: Post,
    /// Where people reach Foothold.
    pub site: Site,
}

/// The pages of email.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(OUTBOX, get(outbox::show))
        .route(FORGOT, get(forgot::show).post(forgot::ask))
}

#[cfg(test)]
mod tests;
