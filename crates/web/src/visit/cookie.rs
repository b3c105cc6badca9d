//! The cookie that holds a session's secret.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use operations::sign_in::Secret;

use crate::app::Door;

/// Its name over plain HTTP, which is for this computer alone.
const NAME: &str = "foothold";
/// Its name over HTTPS: browsers then hold it to this host, this path, and HTTPS.
const NAME_OVER_HTTPS: &str = "__Host-foothold";
/// How long a browser keeps it; the server ends a session by its own clock.
const KEPT: Duration = Duration::days(14);

fn name(door: &Door) -> &'static str {
    match door.address() {
        Some(address) if address.is_https() => NAME_OVER_HTTPS,
        _ => NAME,
    }
}

/// The secret that a browser sent.
pub(crate) fn secret<'a>(headers: &'a HeaderMap, door: &Door) -> Option<&'a str> {
    let wanted = name(door);
    let sent = headers.get_all(header::COOKIE).iter();
    let pairs = sent.filter_map(|value| value.to_str().ok());
    pairs.flat_map(Cookie::split_parse).find_map(|pair| {
        let pair = pair.ok().filter(|pair| pair.name() == wanted)?;
        pair.value_raw()
    })
}

/// What a browser is told when somebody signs in.
pub(crate) fn begun(secret: &Secret, door: &Door) -> HeaderValue {
    header_of(secret.as_str(), KEPT, door)
}

/// What it is told when they sign out.
pub(crate) fn ended(door: &Door) -> HeaderValue {
    header_of("", Duration::ZERO, door)
}

fn header_of(value: &str, kept: Duration, door: &Door) -> HeaderValue {
    let name = name(door);
    let cookie = Cookie::build((name, value))
        .path("/")
        .http_only(true)
        // A link in an email is followed with it; a form of another site is not.
        .same_site(SameSite::Lax)
        .secure(name == NAME_OVER_HTTPS)
        .max_age(kept)
        .build();
    HeaderValue::from_str(&cookie.to_string()).expect("hexadecimal digits are a header's text")
}
