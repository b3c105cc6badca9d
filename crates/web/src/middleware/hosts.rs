//! Foothold answers only to the names that this computer has for itself, and to the address at which people reach it, where
//! one was given.
//!
//! Otherwise another website could let its own name point here, and then its pages would read ours as their own.

use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::layout::Site;

/// Lets a request through that was sent to a loopback name or address, or to ours.
pub(super) async fn only_ours<S: Site>(
    State(site): State<S>,
    request: Request,
    next: Next,
) -> Response {
    let named = request.uri().authority().map(ToString::to_string);
    let asked = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    match named.as_deref().or(asked) {
        Some(host) if is_loopback(host) || site.answers_to(host) => next.run(request).await,
        _ => StatusCode::MISDIRECTED_REQUEST.into_response(),
    }
}

/// Whether this is a loopback name or address, with or without a port.
fn is_loopback(host: &str) -> bool {
    let Ok(uri) = host.parse::<Uri>() else {
        return false;
    };
    let name = uri.host().unwrap_or_default();
    let address = name
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<std::net::IpAddr>();
    match address {
        Ok(address) => address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_names_of_this_computer_are_answered() {
        for host in [
            "localhost",
            "localhost:8080",
            "LOCALHOST",
            "127.0.0.1:8080",
            "127.0.0.2",
            "[::1]:8080",
            "[::1]",
        ] {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "10.0.0.1",
            "[::2]",
            "a b",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
