//! Where pages or programs are reached over HTTP.

use std::fmt;
use std::str::FromStr;

use reqwest::Url;
use thiserror::Error;

use crate::server::is_loopback;

/// The address of a site: `https://foothold.example.org`. Encrypted, or on this machine itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(Url);

/// Why something is no site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SiteError {
    /// Not an address of the web.
    #[error("give an address like https://foothold.example.org")]
    NotAnAddress,
    /// It names a page, a person or more.
    #[error(
        "give the address alone, like https://foothold.example.org, with nothing after the name"
    )]
    MoreThanASite,
    /// What is sent there could be read on the way.
    #[error(
        "it must begin with https:// (http:// is for this computer itself, such as http://localhost:8080)"
    )]
    NotEncrypted,
}

impl Site {
    /// The address of something on it; `path` begins with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// The name of the server, for messages.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether it is this machine itself.
    pub fn is_loopback(&self) -> bool {
        is_loopback(self.host().trim_matches(['[', ']']))
    }
}

impl FromStr for Site {
    type Err = SiteError;

    fn from_str(typed: &str) -> Result<Self, SiteError> {
        let url = Url::parse(typed).map_err(|_| SiteError::NotAnAddress)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(SiteError::NotAnAddress);
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(SiteError::MoreThanASite);
        }
        let site = Self(url);
        if site.0.scheme() == "https" || site.is_loopback() {
            Ok(site)
        } else {
            Err(SiteError::NotEncrypted)
        }
    }
}

impl fmt::Display for Site {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_an_address_with_nothing_after_the_name() {
        for (typed, meant) in [
            (
                "https://foothold.example.org",
                "https://foothold.example.org",
            ),
            (
                "https://Foothold.Example.org:443/",
                "https://foothold.example.org",
            ),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            let site: Site = typed.parse().unwrap();
            assert_eq!(site.at("/rounds"), format!("{meant}/rounds"));
        }
    }

    #[test]
    fn what_is_no_site_is_refused_with_the_reason() {
        for (typed, why) in [
            ("", SiteError::NotAnAddress),
            ("foothold.example.org", SiteError::NotAnAddress),
            ("ftp://example.org", SiteError::NotAnAddress),
            ("https://example.org/foothold", SiteError::MoreThanASite),
            ("https://me:secret@example.org", SiteError::MoreThanASite),
            ("https://example.org?x", SiteError::MoreThanASite),
            ("http://foothold.example.org", SiteError::NotEncrypted),
            ("http://localhost.example.org", SiteError::NotEncrypted),
        ] {
            assert_eq!(typed.parse::<Site>(), Err(why), "{typed}");
        }
    }
}
