//! What one keeps of one's own account.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in::{set_email, set_notices, set_password};
use operations::{Email, Error, Refusal};
use wording::refusal as say;

use super::YOU;
use super::page::{EMAIL, NEW, NOTICES, OLD, again};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::visit::{Answer, Visit, too_weak};

/// Where one signs in with, and is written to.
pub(super) async fn email(visit: Visit, typed: Typed) -> Answer {
    let email = match typed.text(EMAIL).trim() {
        "" => Ok(None),
        text => Email::parse(text).map(Some),
    };
    let act = visit.act();
    let done = if matches!(email, Ok(None)) {
        "no-email"
    } else {
        "email"
    };
    let wrong = match email {
        Ok(email) => match set_email(visit.foothold(), &act, act.by.clone(), email).await {
            Ok(()) => return Ok(Redirect::to(&format!("{YOU}?done={done}")).into_response()),
            Err(Error::Refused(Refusal::EmailTaken)) => say::EMAIL_TAKEN,
            Err(other) => return Err(other.into()),
        },
        Err(_) => say::NOT_AN_EMAIL,
    };
    let mut faults = Faults::default();
    faults.tell(EMAIL, wrong.to_owned());
    again(&visit, typed, faults).await
}

/// What only one knows.
pub(super) async fn passphrase(State(app): State<App>, visit: Visit, typed: Typed) -> Answer {
    let (act, session) = (visit.act(), visit.session().id.clone());
    let old = Some(typed.text(OLD).to_owned());
    let new = typed.text(NEW).to_owned();
    let kept = set_password(visit.foothold(), &act, session, old, new, app.secret()).await;
    let mut faults = Faults::default();
    match kept {
        Ok(()) => return Ok(Redirect::to(&format!("{YOU}?done=passphrase")).into_response()),
        Err(Error::Refused(Refusal::OtherPassphrase)) => {
            faults.tell(OLD, say::OTHER_PASSPHRASE.to_owned());
        }
        Err(Error::Refused(Refusal::TooWeak(weak))) => faults.tell(NEW, too_weak(weak)),
        Err(other) => return Err(other.into()),
    }
    let typed = typed.replacing(OLD, "").replacing(NEW, "");
    again(&visit, typed, faults).await
}

/// How often one is written to.
pub(super) async fn notices(visit: Visit, typed: Typed) -> Answer {
    let mut faults = Faults::default();
    let chosen = typed.choice(NOTICES, "Choose how often.");
    let Some(notices) = faults.take(NOTICES, chosen) else {
        return again(&visit, typed, faults).await;
    };
    set_notices(visit.foothold(), &visit.act(), notices).await?;
    Ok(Redirect::to(&format!("{YOU}?done=notices")).into_response())
}
