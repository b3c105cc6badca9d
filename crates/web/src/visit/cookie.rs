//! The cookies: one holds a session's secret, the other finds again what waits between two steps of coming in or going out.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use operations::sign_in::Secret;

use crate::app::Door;

/// One of them.
#[derive(Clone, Copy)]
struct Jar {
    /// Its name over plain HTTP, which is for this computer alone.
    name: &'static str,
    /// Its name over HTTPS: browsers then hold it to this host, this path, and HTTPS.
    name_over_https: &'static str,
    /// How long a browser keeps it; the server ends what it stands for by its own clock.
    kept: Duration,
}

const SESSION: Jar = Jar {
    name: "foothold",
    name_over_https: "__Host-foothold",
    kept: Duration::days(14),
};

const STEP: Jar = Jar {
    name: "foothold-step",
    name_over_https: "__Host-foothold-step",
    kept: Duration::minutes(10),
};

/// The secret of the session that a browser sent.
pub(crate) fn secret<'a>(headers: &'a HeaderMap, door: &Door) -> Option<&'a str> {
    SESSION.sent(headers, door)
}

/// What a browser is told when somebody signs in.
pub(crate) fn begun(secret: &Secret, door: &Door) -> HeaderValue {
    SESSION.set(secret.as_str(), SESSION.kept, door)
}

/// What it is told when they sign out.
pub(crate) fn ended(door: &Door) -> HeaderValue {
    SESSION.set("", Duration::ZERO, door)
}

/// The secret under which something waits for the browser that sent it.
pub(crate) fn step_secret<'a>(headers: &'a HeaderMap, door: &Door) -> Option<&'a str> {
    STEP.sent(headers, door)
}

/// What a browser is told when something waits for its next step.
pub(crate) fn step(secret: &Secret, door: &Door) -> HeaderValue {
    STEP.set(secret.as_str(), STEP.kept, door)
}

/// What it is told when the step was taken.
pub(crate) fn step_over(door: &Door) -> HeaderValue {
    STEP.set("", Duration::ZERO, door)
}

impl Jar {
    fn name(self, door: &Door) -> &'static str {
        match door.address() {
            Some(address) if address.is_https() => self.name_over_https,
            _ => self.name,
        }
    }

    fn sent<'a>(self, headers: &'a HeaderMap, door: &Door) -> Option<&'a str> {
        let wanted = self.name(door);
        let sent = headers.get_all(header::COOKIE).iter();
        let pairs = sent.filter_map(|value| value.to_str().ok());
        pairs.flat_map(Cookie::split_parse).find_map(|pair| {
            let pair = pair.ok().filter(|pair| pair.name() == wanted)?;
            pair.value_raw()
        })
    }

    fn set(self, value: &str, kept: Duration, door: &Door) -> HeaderValue {
        let name = self.name(door);
        let cookie = Cookie::build((name, value))
            .path("/")
            .http_only(true)
            // A link in an email, and the way back from the provider, are followed with it; a form of another site is not.
            .same_site(SameSite::Lax)
            .secure(name == self.name_over_https)
            .max_age(kept)
            .build();
        HeaderValue::from_str(&cookie.to_string()).expect("hexadecimal digits are a header's text")
    }
}
