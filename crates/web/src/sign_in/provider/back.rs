//! Back from the provider.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::SignedDuration;
use operations::sign_in::{Vouched, with_provider};
use operations::{Email, Error, Refusal};
use outside::provider::{Brought, Fault as At, Identity, ProviderError};
use wording::refusal as say;

use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page};
use crate::sign_in::page::{AT_PROVIDER, SignInPage, TO};
use crate::sign_in::{Arrival, come_in};
use crate::visit::{Answer, FIRST_VISIT, cookie};

/// For how long a session may ask for what the provider wants to see at signing out.
const HINT_KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Lets in whom the provider means, if they may come in.
pub(super) async fn back(
    State(app): State<App>,
    arrival: Arrival,
    headers: HeaderMap,
    Query(brought): Query<Brought>,
) -> Answer {
    let provider = app.provider().ok_or(Fault::NotFound)?;
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    };
    app.limits().count("", arrival.from)?;
    let (door, now) = (app.door(), app.now());
    let waits = cookie::step_secret(&headers, door);
    let waits = waits.and_then(|secret| app.steps().gone_out.take(secret, now));
    let Some((pending, to)) = waits else {
        return refused(&app, &headers, say::NOT_FINISHED, "/").await;
    };
    let identity = match provider.asked.finish(pending, brought, now).await {
        Ok(identity) => identity,
        Err(why) if why.fault() == At::Person => {
            return refused(&app, &headers, in_words(&why), &to).await;
        }
        Err(why) => return Err(Fault::failure(why)),
    };
    let hint = identity.sign_out_hint.clone();
    let (knock, secret) = arrival.knock(organisation);
    match with_provider(app.foothold(), knock, vouched(identity)).await {
        Ok(_) => {
            let hints = &app.steps().hints;
            hints.keep(secret.as_str(), hint, now, HINT_KEPT);
            Ok(stepped(&app, come_in(&app, &secret, &to)))
        }
        Err(Error::Refused(Refusal::NotLetIn)) => refused(&app, &headers, say::NO_RULE, &to).await,
        Err(other) => Err(other.into()),
    }
}

/// What the provider vouches for: an address counts only where it says that it is truly theirs.
fn vouched(identity: Identity) -> Vouched {
    let email = identity.verified_email();
    Vouched {
        email: email.and_then(|email| Email::parse(email).ok()),
        issuer: identity.issuer,
        subject: identity.subject,
        name: identity.name,
        groups: identity.groups,
    }
}

const fn in_words(why: &ProviderError) -> &'static str {
    match why {
        ProviderError::Declined => say::DECLINED,
        _ => say::NOT_FINISHED,
    }
}

/// The page of signing in, with why it did not come to that.
async fn refused(app: &App, headers: &HeaderMap, why: &str, to: &str) -> Answer {
    let mut faults = Faults::default();
    faults.tell(AT_PROVIDER, why.to_owned());
    let typed = Typed::default().with(TO, to);
    let page = SignInPage::of(app, headers, typed, faults).await?;
    Ok(stepped(app, Page::refused(page).into_response()))
}

/// The step is over, whatever came of it.
fn stepped(app: &App, mut response: Response) -> Response {
    let over = cookie::step_over(app.door());
    response.headers_mut().append(header::SET_COOKIE, over);
    response
}
