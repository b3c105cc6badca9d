//! `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. There where the organisation said whom.

use std::fmt;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use operations::Email;
use thiserror::Error;

use crate::app::{Address, App};
use crate::layout::Fault;

const PATH: &str = "/.well-known/security.txt";

/// What it says holds for so many days from the day on which it is read: long enough to be kept, and less than the year
/// that the RFC allows.
const HOLDS_DAYS: i64 = 90;

/// Whom to tell of a weakness: an address of email, a page or a telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityContact(String);

/// A text that names nobody who could be told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no security contact: give an email address, or a page that begins with https://")]
pub struct NotAContact(String);

impl SecurityContact {
    /// Reads an email address, or one that begins with `https://`, `mailto:` or `tel:`.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, NotAContact> {
        let rest = |scheme| text.strip_prefix(scheme).filter(|rest| is_plain(rest));
        let email = rest("mailto:").unwrap_or(text);
        if rest("https://").or_else(|| rest("tel:")).is_some() {
            Ok(Self(text.to_owned()))
        } else if is_plain(email) && Email::parse(email).is_ok() {
            Ok(Self(format!("mailto:{email}")))
        } else {
            Err(NotAContact(text.to_owned()))
        }
    }
}

impl fmt::Display for SecurityContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a part of an address holds nothing that could end its line, and something at all.
fn is_plain(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The address where those who look for weaknesses look.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(PATH, get(show))
}

async fn show(State(app): State<App>) -> Response {
    match app.security_contact() {
        Some(contact) => {
            let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            let text = text(contact, app.door().address(), app.now());
            (plain, text).into_response()
        }
        None => Fault::NotFound.into_response(),
    }
}

fn text(contact: &SecurityContact, address: Option<&Address>, now: Timestamp) -> String {
    let expires = expires(now);
    let canonical = address.map(|address| format!("Canonical: {address}{PATH}\n"));
    format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en\n{}",
        canonical.unwrap_or_default()
    )
}

fn expires(now: Timestamp) -> Date {
    let today = now.to_zoned(TimeZone::UTC).date();
    today.saturating_add(Span::new().days(HOLDS_DAYS))
}

#[cfg(test)]
mod tests;
