//! Signing in with an address and a passphrase.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in::with_password;
use operations::{Email, Error, Refusal};
use serde::Deserialize;
use wording::refusal::NOT_LET_IN;

use super::arrival::{Arrival, come_in};
use super::page::{EMAIL, PASSPHRASE, SignInPage, TO};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::Page;
use crate::visit::{Answer, FIRST_VISIT};

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    to: Option<String>,
}

/// The form.
pub(super) async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    if app.foothold().the_organisation().await?.is_none() {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    }
    let typed = Typed::default().with(TO, asked.to.unwrap_or_default());
    let page = SignInPage::of(&app, &headers, typed, Faults::default()).await?;
    Ok(Page::new(page).into_response())
}

/// Lets somebody in, or tells them that it did not work: the same whatever is wrong.
pub(super) async fn sign_in(
    State(app): State<App>,
    arrival: Arrival,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    };
    app.limits().count(typed.text(EMAIL), arrival.from)?;
    let (knock, secret) = arrival.knock(organisation);
    let email = Email::parse(typed.text(EMAIL)).ok();
    let passphrase = typed.text(PASSPHRASE).to_owned();
    match with_password(app.foothold(), knock, email, passphrase).await {
        Ok(_) => Ok(come_in(&app, &secret, within(typed.text(TO)))),
        Err(Error::Refused(Refusal::NotLetIn)) => {
            let mut faults = Faults::default();
            faults.tell(EMAIL, NOT_LET_IN.to_owned());
            let typed = typed.replacing(PASSPHRASE, "");
            let page = SignInPage::of(&app, &headers, typed, faults).await?;
            Ok(Page::refused(page).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Where to go next: a page of ours, or home. What begins like another site's address leads nowhere else.
pub(super) fn within(to: &str) -> &str {
    let is_ours =
        to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n', '\t']);
    if is_ours { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn one_is_led_to_no_other_site() {
        assert_eq!(within("/problems?page=2"), "/problems?page=2");
        for to in [
            "",
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/\texample.org",
            "javascript:1",
        ] {
            assert_eq!(within(to), "/", "{to}");
        }
    }
}
