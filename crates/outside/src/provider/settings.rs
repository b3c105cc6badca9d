//! Which provider is asked, and how.

use std::fmt;

use openidconnect::IssuerUrl;
use openidconnect::url::Host;
use thiserror::Error;

use crate::{Secret, Url};

/// What the organisation has agreed with its provider.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Who signs people in.
    pub issuer: Issuer,
    /// How the provider knows Foothold.
    pub client_id: String,
    /// How Foothold shows that it is itself; a provider may go without, since PKCE is always used.
    pub client_secret: Option<Secret>,
    /// The claim that names a person's groups.
    pub groups_claim: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// The proxy through which other machines are reached, where there must be one.
    pub proxy: Option<Url>,
}

impl ProviderSettings {
    /// A provider with nothing out of the ordinary.
    pub fn new(issuer: Issuer, client_id: impl Into<String>) -> Self {
        Self {
            issuer,
            client_id: client_id.into(),
            client_secret: None,
            groups_claim: "groups".to_owned(),
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            proxy: None,
        }
    }
}

/// The address that a provider goes by, to the letter: `https://accounts.example.org`.
#[derive(Clone, PartialEq, Eq)]
pub struct Issuer(IssuerUrl);

/// Why an address cannot be a provider's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IssuerError {
    /// Not an address at all.
    #[error("is not an address: give one like https://accounts.example.org")]
    NotAnAddress,
    /// Anyone on the way could read and change what is said.
    #[error("must begin with https://, since anyone on the way could change what is said")]
    NotHttps,
    /// More than an address.
    #[error("must be the address alone, without a name, a question mark or a #")]
    MoreThanAnAddress,
}

impl Issuer {
    /// Parses an address. It is https, or a machine speaks with itself.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, IssuerError> {
        let issuer =
            IssuerUrl::new(typed.trim().to_owned()).map_err(|_| IssuerError::NotAnAddress)?;
        let url = issuer.url();
        if url.host().is_none() {
            return Err(IssuerError::NotAnAddress);
        }
        if !is_private(url) {
            return Err(IssuerError::NotHttps);
        }
        let more = url.query().is_some() || url.fragment().is_some();
        if more || !url.username().is_empty() || url.password().is_some() {
            return Err(IssuerError::MoreThanAnAddress);
        }
        Ok(Self(issuer))
    }

    /// The address, to the letter.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether it is on this machine.
    pub(super) fn is_here(&self) -> bool {
        is_loopback(self.0.url())
    }

    pub(super) fn url(&self) -> &IssuerUrl {
        &self.0
    }
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether what is said to an address stays between the two: by https, or within one machine.
pub(super) fn is_private(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_kept_to_the_letter() {
        for typed in [
            "https://accounts.google.com",
            "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0",
            "https://id.example.org/realms/council/",
            "http://localhost:3000",
            "http://127.0.0.1:3000",
            "http://[::1]:3000/",
        ] {
            assert_eq!(Issuer::parse(typed).unwrap().as_str(), typed);
        }
    }

    #[test]
    fn http_is_for_this_machine_alone() {
        for typed in [
            "http://id.example.org",
            "http://192.168.0.5",
            "http://localhost.example.org",
            "ftp://id.example.org",
        ] {
            assert_eq!(Issuer::parse(typed), Err(IssuerError::NotHttps), "{typed}");
        }
    }

    #[test]
    fn what_is_no_bare_address_is_no_issuer() {
        for typed in ["", "id.example.org", "mailto:ann@example.org"] {
            assert_eq!(
                Issuer::parse(typed),
                Err(IssuerError::NotAnAddress),
                "{typed}"
            );
        }
        for typed in [
            "https://ann@id.example.org",
            "https://id.example.org?a=b",
            "https://id.example.org#a",
        ] {
            assert_eq!(
                Issuer::parse(typed),
                Err(IssuerError::MoreThanAnAddress),
                "{typed}"
            );
        }
    }
}
