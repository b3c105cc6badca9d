//! Where a person's email goes.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An address, as its owner writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// A text that is no address.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an email address: give one like name@example.org")]
pub struct NotAnEmail(String);

/// As long as SMTP takes it (RFC 5321, section 4.5.3.1.3).
const LONGEST: usize = 254;

impl Email {
    /// Parses an address: something, one `@`, a name with a dot or `localhost`; no spaces, nothing that cannot be printed.
    /// Whether somebody reads it, only a message tells.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        let fits = text.len() <= LONGEST && text.chars().all(is_plain);
        let parts = text.split_once('@').filter(|(who, host)| {
            let host_is_one = !host.contains('@') && !host.starts_with('.') && !host.ends_with('.');
            !who.is_empty() && host_is_one && (host.contains('.') || *host == "localhost")
        });
        match parts {
            Some(_) if fits => Ok(Self(text.to_owned())),
            _ => Err(NotAnEmail(text.chars().take(LONGEST).collect())),
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`, in lower case.
    pub fn domain(&self) -> String {
        let (_, domain) = self.0.split_once('@').unwrap_or_default();
        domain.to_lowercase()
    }

    /// As it is looked for: how it is written makes no other person of it.
    pub(super) fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

fn is_plain(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !"<>()[],;:\\\"".contains(letter)
}

impl TryFrom<String> for Email {
    type Error = NotAnEmail;
    fn try_from(text: String) -> Result<Self, NotAnEmail> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn an_address_has_one_at_and_a_host() {
        for good in [
            "a@b.org",
            " Jo.O'Neil+x@sub.example.gov.uk ",
            "ü@example.org",
            "me@localhost",
        ] {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b.org",
            "a@",
            "a@b",
            "a@b@c.org",
            "a b@c.org",
            "a@b.org\nBcc: x@y.org",
            "a@.org",
            "<a@b.org>",
        ] {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
        assert!(Email::parse(&format!("{}@b.org", "a".repeat(250))).is_err());
    }
}
