//! The page on which people sign in.

use askama::Template;
use axum::http::HeaderMap;
use wording::refusal::PASSKEY_NOT_TAKEN;

use super::LINK;
use super::passkey::{ANSWER, BEGIN, PASSKEY, passkeys};
use super::provider::PROVIDER;
use crate::app::App;
use crate::components::{Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Shell};
use crate::path::Segment;
use crate::visit::SIGN_IN;

pub(super) const EMAIL: &str = "email";
pub(super) const PASSPHRASE: &str = "passphrase";
pub(super) const TO: &str = "to";
/// What leads to the provider.
pub(super) const AT_PROVIDER: &str = "provider";
/// What asks a device for a passkey.
pub(super) const WITH_PASSKEY: &str = "passkey";

/// The form as typed, with what is wrong in it.
#[derive(Debug, Template)]
#[template(path = "sign_in/page.html")]
pub(super) struct SignInPage {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    /// Whether a code lets in the one who set Foothold up.
    by_code: bool,
    /// What the organisation's own sign-in is called, where there is one.
    provider: Option<String>,
    /// Whether there can be passkeys at this address.
    by_passkey: bool,
}

impl SignInPage {
    /// The page as it is now.
    pub(super) async fn of(
        app: &App,
        headers: &HeaderMap,
        typed: Typed,
        faults: Faults,
    ) -> Result<Self, Fault> {
        Ok(Self {
            shell: app.bare_shell().await?,
            typed,
            faults,
            by_code: app.door().has_code(),
            by_passkey: passkeys(app, headers, "").is_ok(),
            provider: app.provider().map(|provider| provider.name.clone()),
        })
    }
}

/// What the template asks for.
impl SignInPage {
    fn email(&self) -> Input<'_> {
        let field = Field::new(EMAIL, "Email address").error(self.faults.on(EMAIL));
        Input::new(field)
            .value(self.typed.text(EMAIL))
            .kind("email")
            .attribute("autocomplete", "username")
            .attribute("spellcheck", "false")
    }

    fn passphrase(&self) -> Input<'_> {
        let field = Field::new(PASSPHRASE, "Passphrase").error(self.faults.on(PASSPHRASE));
        Input::new(field)
            .kind("password")
            .attribute("autocomplete", "current-password")
    }

    /// The way to the organisation's own sign-in.
    fn provider(&self) -> Option<Button<'_>> {
        let name = self.provider.as_ref()?;
        let href = match self.to() {
            "" => PROVIDER.to_owned(),
            to => format!("{PROVIDER}?{TO}={}", Segment(to)),
        };
        Some(Button::link(href, format!("Sign in with {name}")).id(AT_PROVIDER))
    }

    fn to(&self) -> &str {
        self.typed.text(TO)
    }
}

/// The page that a link leads to.
#[derive(Debug, Template)]
#[template(path = "sign_in/link.html")]
pub(super) struct LinkPage<'a> {
    pub(super) shell: Shell,
    pub(super) name: &'a str,
    pub(super) secret: &'a str,
}

/// What the template asks for.
impl LinkPage<'_> {
    fn action(&self) -> String {
        format!("{LINK}/{}", Segment(self.secret))
    }
}
