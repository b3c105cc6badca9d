//! The page on which people sign in.

use askama::Template;

use super::LINK;
use crate::components::{Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::path::Segment;
use crate::visit::SIGN_IN;

pub(super) const EMAIL: &str = "email";
pub(super) const PASSPHRASE: &str = "passphrase";
pub(super) const TO: &str = "to";

/// The form as typed, with what is wrong in it.
#[derive(Debug, Template)]
#[template(path = "sign_in/page.html")]
pub(super) struct SignInPage {
    pub(super) shell: Shell,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// Whether a code lets in the one who set Foothold up.
    pub(super) by_code: bool,
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
