//! One's own account: who one is here, how one signs in, how often one is written to, and where one is signed in.

mod keep;
mod page;
mod passkeys;
mod sessions;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
use crate::people::own_data;

/// Where it is.
pub(crate) const YOU: &str = "/you";

/// Where who came in by a link or a code chooses how to come back.
pub(crate) const WELCOME: &str = "/you?done=welcome";

/// The page of one's own account, and what it sends.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(YOU, get(page::show))
        .route("/you/data.json", get(own_data))
        .merge(passkeys::routes())
        .route("/you/email", post(keep::email))
        .route("/you/passphrase", post(keep::passphrase))
        .route("/you/notices", post(keep::notices))
        .route("/you/sessions/end-others", post(sessions::end_others))
        .route("/you/sessions/{id}/end", post(sessions::end))
}

#[cfg(test)]
mod tests;
