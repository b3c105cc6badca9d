//! A link to sign in, for somebody who has no other way just now.

use jiff::civil::DateTime;

use super::frame::{Part, Written, written};
use crate::date;

/// A link to sign in.
#[derive(Clone, Copy, Debug)]
pub struct SignIn<'a> {
    /// The organisation.
    pub organisation: &'a str,
    /// The link.
    pub link: &'a str,
    /// When it stops working, on the organisation's clock.
    pub until: DateTime,
}

/// A link to sign in.
pub fn sign_in(of: &SignIn<'_>) -> Written {
    let organisation = of.organisation;
    let parts = [
        Part::Says(format!(
            "Somebody asked for a link to sign in to Foothold at {organisation}. Was it you? Then follow it."
        )),
        Part::Leads("Sign in", of.link),
        Part::Says(format!(
            "It works once, until {}. Whoever has it can sign in as you, so please do not pass it on.",
            date::with_time(of.until)
        )),
        Part::Says("If it was not you, leave this message. Nothing happens.".to_owned()),
    ];
    written(&format!("{organisation}: your link to sign in"), &parts)
}
