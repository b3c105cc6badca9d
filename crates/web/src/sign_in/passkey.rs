//! Signing in with a passkey: the page asks for a challenge, the device answers it, and the answer comes as a form.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::SignedDuration;
use operations::passkeys::{Challenge, PasskeyError, Passkeys};
use operations::sign_in::with_passkey;
use operations::{Error, Refusal};
use outside::Url;
use wording::refusal as say;

use super::arrival::{Arrival, come_in};
use super::page::{SignInPage, TO, WITH_PASSKEY};
use super::password::within;
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Told};
use crate::visit::{Answer, FIRST_VISIT, cookie};

/// Where the answer goes.
pub(super) const PASSKEY: &str = "/sign-in/passkey";
/// Where a challenge comes from.
pub(super) const BEGIN: &str = "/sign-in/passkey/begin";
/// The field of the device's answer.
pub(crate) const ANSWER: &str = "answer";

/// How long a device may take to answer.
pub(crate) const PATIENCE: SignedDuration = SignedDuration::from_mins(5);

/// What is done with passkeys where this request came to.
///
/// # Errors
/// Where there can be none.
pub(crate) fn passkeys(
    app: &App,
    headers: &HeaderMap,
    organisation: &str,
) -> Result<Passkeys, PasskeyError> {
    let here = app.door().here(headers);
    let url = Url::parse(&here).map_err(|_| PasskeyError::NotHere)?;
    let domain = url.domain().ok_or(PasskeyError::NotHere)?;
    Passkeys::new(domain, &here, organisation)
}

/// That there are no passkeys here.
pub(crate) fn not_here(_: PasskeyError) -> Fault {
    let told = Told(say::PASSKEYS_NOT_HERE.into());
    Fault::Refused(StatusCode::CONFLICT, told)
}

/// A challenge, as the page's script reads it.
pub(crate) fn asked(challenge: &Challenge) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, challenge.to_string()).into_response()
}

/// A challenge for whoever it may be.
pub(super) async fn begin(State(app): State<App>, arrival: Arrival, headers: HeaderMap) -> Answer {
    app.limits().count("", arrival.from)?;
    let here = passkeys(&app, &headers, "").map_err(not_here)?;
    let (challenge, signing_in) = here.begin_sign_in().map_err(Fault::failure)?;
    let secret = app.secret();
    let waiting = &app.steps().signing_in;
    waiting.keep(secret.as_str(), signing_in, app.now(), PATIENCE);
    let step = cookie::step(&secret, app.door());
    Ok(([(header::SET_COOKIE, step)], asked(&challenge)).into_response())
}

/// Lets in whose device answered; or says that it did not work, the same whatever is wrong.
pub(super) async fn sign_in(
    State(app): State<App>,
    arrival: Arrival,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    };
    app.limits().count("", arrival.from)?;
    let here = passkeys(&app, &headers, "").map_err(not_here)?;
    let step = cookie::step_secret(&headers, app.door());
    let signing_in = step.and_then(|step| app.steps().signing_in.take(step, app.now()));
    let (knock, secret) = arrival.knock(organisation);
    let let_in = match signing_in {
        Some(signing_in) => {
            let answered = typed.text(ANSWER);
            with_passkey(app.foothold(), knock, &here, signing_in, answered).await
        }
        None => Err(Refusal::NotLetIn.into()),
    };
    let mut response = match let_in {
        Ok(_) => come_in(&app, &secret, within(typed.text(TO))),
        Err(Error::Refused(Refusal::NotLetIn)) => {
            let mut faults = Faults::default();
            faults.tell(WITH_PASSKEY, say::PASSKEY_NOT_TAKEN.to_owned());
            Page::refused(SignInPage::of(&app, &headers, typed, faults).await?).into_response()
        }
        Err(other) => return Err(other.into()),
    };
    let over = cookie::step_over(app.door());
    response.headers_mut().append(header::SET_COOKIE, over);
    Ok(response)
}
