//! Signing out.

use axum::http::header;
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in;

use crate::visit::{Answer, SIGN_IN, Visit, cookie};

/// Ends the session.
pub(super) async fn sign_out(visit: Visit) -> Answer {
    let session = visit.session().id.clone();
    sign_in::sign_out(visit.foothold(), &visit.act(), session).await?;
    let gone = cookie::ended(visit.app().door());
    Ok(([(header::SET_COOKIE, gone)], Redirect::to(SIGN_IN)).into_response())
}
