//! Signing out of the provider too: a link, which one may leave alone.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse as _;
use jiff::SignedDuration;
use operations::Way;
use operations::sign_in::Secret;

use super::ours;
use crate::app::App;
use crate::components::Button;
use crate::layout::{Page, Shell};
use crate::visit::{Answer, SIGN_IN, Visit, cookie};

/// Where one is told that one is signed out. The provider sends people here too.
pub(in crate::sign_in) const SIGNED_OUT: &str = "/signed-out";

/// For how long the link is offered.
const OFFERED: SignedDuration = SignedDuration::from_mins(10);

/// The page.
#[derive(Debug, Template)]
#[template(path = "sign_in/signed_out.html")]
struct SignedOutPage<'a> {
    shell: Shell,
    /// The provider's name, and where to sign out of it.
    there: Option<(&'a str, String)>,
}

/// Tells it, with the link where there is one still.
pub(super) async fn show(State(app): State<App>, headers: HeaderMap) -> Answer {
    let secret = cookie::step_secret(&headers, app.door());
    let way_out = secret.and_then(|secret| app.steps().ways_out.take(secret, app.now()));
    let provider = app.provider();
    let name = provider.as_ref().map(|provider| provider.name.as_str());
    let page = SignedOutPage {
        shell: app.bare_shell().await?,
        there: name.zip(way_out.map(String::from)),
    };
    let over = cookie::step_over(app.door());
    Ok(([(header::SET_COOKIE, over)], Page::new(page)).into_response())
}

/// Under which secret the page finds where to sign out of the provider, for one whom it let in. That the provider cannot be
/// asked keeps nobody signed in here.
pub(in crate::sign_in) async fn way_out(visit: &Visit, headers: &HeaderMap) -> Option<Secret> {
    let app = visit.app();
    let provider = app.provider()?;
    if visit.session().way != Way::Provider {
        return None;
    }
    let now = app.now();
    let session = cookie::secret(headers, app.door());
    let hint = session.and_then(|session| app.steps().hints.take(session, now));
    let then = ours(app.door(), headers, SIGNED_OUT).ok()?;
    let way_out = provider.asked.sign_out(hint.as_ref(), &then, now).await;
    let way_out = way_out.unwrap_or_else(|why| {
        tracing::warn!("nobody can sign out of the provider: {why}");
        None
    })?;
    let secret = app.secret();
    app.steps()
        .ways_out
        .keep(secret.as_str(), way_out, now, OFFERED);
    Some(secret)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::main_of;

    #[test]
    fn who_came_by_the_provider_is_led_to_its_way_out() {
        let way_out = "https://id.example.org/out?id_token_hint=a&client_id=b".to_owned();
        let page = SignedOutPage {
            shell: Shell::default(),
            there: Some(("Example Council", way_out)),
        };
        insta::assert_snapshot!("way_out", main_of(&page.render().unwrap()));
    }
}
