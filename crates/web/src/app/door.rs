//! Who may reach the site, and how the very first person comes in. Handed in by whoever starts it.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, Uri, header};
use operations::sign_in::Secret;

/// Who may reach the site. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Door {
    code: Arc<Mutex<Option<Code>>>,
    address: Option<Address>,
    proxies: Arc<[IpAddr]>,
    is_encrypted: bool,
}

/// What is printed where Foothold is started: whoever reads it there may come in, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

/// The address at which people reach Foothold: `https://foothold.example.org`, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    scheme: String,
    authority: String,
}

/// A text that is no address of a site.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an address like https://foothold.example.org")]
pub struct NotAnAddress(String);

impl Door {
    /// A door with a code, as long as nobody has another way in.
    #[must_use]
    pub fn with_code(self, code: Code) -> Self {
        self.open_with(code);
        self
    }

    /// A door that others reach at an address.
    #[must_use]
    pub fn at(mut self, address: Option<Address>) -> Self {
        self.address = address;
        self
    }

    /// A door behind proxies whose word is taken for who asks.
    #[must_use]
    pub fn behind(mut self, proxies: Vec<IpAddr>) -> Self {
        self.proxies = proxies.into();
        self
    }

    /// A door at which connections are encrypted or not. A proxy's doing is not meant.
    #[must_use]
    pub const fn encrypted(mut self, is_encrypted: bool) -> Self {
        self.is_encrypted = is_encrypted;
        self
    }

    /// What is printed when it is served, a line each: where it is, and how the first one comes in.
    pub fn told(&self, bound: SocketAddr) -> Vec<String> {
        let scheme = if self.is_encrypted { "https" } else { "http" };
        let here = format!("{scheme}://{bound}");
        let at = self
            .address
            .as_ref()
            .map_or(here.clone(), Address::to_string);
        let mut lines = vec![format!("Foothold is at {at}")];
        if let Some(code) = &*self.lock() {
            lines.push(format!("Come in at {here}/first-visit?code={}", code.0));
            lines.push(format!("The code is {}. It works once.", code.0));
        }
        lines
    }

    /// Where people reach it, if that was said.
    pub(crate) const fn address(&self) -> Option<&Address> {
        self.address.as_ref()
    }

    /// Where whoever asks reaches it: as was said, else as they asked for it.
    pub(crate) fn here(&self, headers: &HeaderMap) -> String {
        let asked = headers.get(header::HOST);
        let asked = asked.and_then(|host| host.to_str().ok());
        let here = || format!("http://{}", asked.unwrap_or("localhost"));
        self.address.as_ref().map_or_else(here, ToString::to_string)
    }

    /// The proxies.
    pub(crate) fn proxies(&self) -> &[IpAddr] {
        &self.proxies
    }

    /// Whether this is the code.
    pub(crate) fn opens(&self, typed: &str) -> bool {
        let code = self.lock();
        code.as_ref().is_some_and(|code| code.is(typed))
    }

    /// Whether there is a code still.
    pub(crate) fn has_code(&self) -> bool {
        self.lock().is_some()
    }

    /// There is a new code.
    pub(crate) fn open_with(&self, code: Code) {
        *self.lock() = Some(code);
    }

    /// The code was used.
    pub(crate) fn close(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Code>> {
        self.code.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Digits of a code: 60 bits, too many to be guessed where tries are counted.
const DIGITS: usize = 15;

impl Code {
    /// Of a fresh secret: fifteen hexadecimal digits, in threes of five.
    pub fn of(secret: &Secret) -> Self {
        let digits = &secret.as_str()[..DIGITS];
        Self(format!(
            "{}-{}-{}",
            &digits[..5],
            &digits[5..10],
            &digits[10..]
        ))
    }

    /// As it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// However it was typed: with spaces, without hyphens, in capitals.
    fn is(&self, typed: &str) -> bool {
        let bare = |text: &str| -> String {
            let digits = text.chars().filter(char::is_ascii_alphanumeric);
            digits.map(|digit| digit.to_ascii_lowercase()).collect()
        };
        bare(&self.0) == bare(typed)
    }
}

impl Address {
    /// Parses `http://` or `https://`, a host, and maybe a port.
    ///
    /// # Errors
    /// Anything else: a path, a name and password, another scheme.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let not_one = || NotAnAddress(text.to_owned());
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| not_one())?;
        let scheme = uri
            .scheme_str()
            .filter(|scheme| ["http", "https"].contains(scheme));
        let authority = uri.authority().filter(|one| !one.as_str().contains('@'));
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        match scheme.zip(authority).filter(|_| bare) {
            Some((scheme, authority)) => Ok(Self {
                scheme: scheme.to_owned(),
                authority: authority.as_str().to_lowercase(),
            }),
            None => Err(not_one()),
        }
    }

    /// Whether what goes over the wire is hidden from others.
    pub fn is_https(&self) -> bool {
        self.scheme == "https"
    }

    /// Whether nobody on the way can listen: HTTPS, or this computer itself.
    pub fn is_safe(&self) -> bool {
        let host = self.host();
        let is_loopback = |address: IpAddr| address.is_loopback();
        self.is_https() || host == "localhost" || host.parse().is_ok_and(is_loopback)
    }

    /// The host: a name, or an address without brackets.
    pub fn host(&self) -> &str {
        let port = self
            .authority
            .rfind(':')
            .filter(|_| !self.authority.ends_with(']'));
        let host = port.map_or(self.authority.as_str(), |port| &self.authority[..port]);
        host.trim_matches(['[', ']'])
    }

    /// The host, with its port where it has one.
    pub(crate) fn authority(&self) -> &str {
        &self.authority
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}", self.scheme, self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = Code::of(&Secret::of([0xab; 16]));
        assert_eq!(code.as_str(), "ababa-babab-ababa");
        for typed in [
            "ababa-babab-ababa",
            " ABABA BABAB ABABA ",
            "abababababababa",
        ] {
            assert!(code.is(typed), "{typed}");
        }
        for typed in ["", "ababa-babab-ababb", "ababa"] {
            assert!(!code.is(typed), "{typed}");
        }
    }

    #[test]
    fn what_is_printed_leads_to_where_it_is_served() {
        let bound = "127.0.0.1:8443".parse().unwrap();
        let address = Address::parse("https://foothold.example.org").unwrap();
        let door = Door::default()
            .at(Some(address))
            .with_code(Code::of(&Secret::of([0xab; 16])));
        let second = |door: Door| door.told(bound).swap_remove(1);
        let (plainly, encrypted) = (door.clone(), door.encrypted(true));
        let rest = "127.0.0.1:8443/first-visit?code=ababa-babab-ababa";
        assert_eq!(second(plainly), format!("Come in at http://{rest}"));
        assert_eq!(second(encrypted), format!("Come in at https://{rest}"));
    }

    #[test]
    fn a_host_is_without_its_port() {
        for (typed, host) in [
            ("https://foothold.example.org", "foothold.example.org"),
            ("https://foothold.example.org:8443", "foothold.example.org"),
            ("https://[::1]:8443", "::1"),
            ("https://[::1]", "::1"),
        ] {
            assert_eq!(Address::parse(typed).unwrap().host(), host);
        }
    }

    #[test]
    fn an_address_has_a_host_and_no_more() {
        for (typed, meant) in [
            (
                "https://Foothold.example.org/",
                "https://foothold.example.org",
            ),
            ("http://10.0.0.1:8080", "http://10.0.0.1:8080"),
        ] {
            assert_eq!(Address::parse(typed).unwrap().to_string(), meant);
        }
        for typed in [
            "",
            "example.org",
            "ftp://example.org",
            "https://a:b@example.org",
            "https://example.org/x",
        ] {
            assert!(Address::parse(typed).is_err(), "{typed}");
        }
    }
}
