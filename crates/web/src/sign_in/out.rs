//! Signing out.

use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect};
use operations::sign_in;

use super::provider::{SIGNED_OUT, way_out};
use crate::visit::{Answer, SIGN_IN, Visit, cookie};

/// Ends the session. Who came in by the provider's word is asked whether to sign out there too.
pub(super) async fn sign_out(visit: Visit, headers: HeaderMap) -> Answer {
    let (session, door) = (visit.session().id.clone(), visit.app().door());
    sign_in::sign_out(visit.foothold(), &visit.act(), session).await?;
    let gone = (header::SET_COOKIE, cookie::ended(door));
    let Some(step) = way_out(&visit, &headers).await else {
        return Ok(([gone], Redirect::to(SIGN_IN)).into_response());
    };
    let step = (header::SET_COOKIE, cookie::step(&step, door));
    let told = Redirect::to(SIGNED_OUT);
    Ok((AppendHeaders([gone, step]), told).into_response())
}
