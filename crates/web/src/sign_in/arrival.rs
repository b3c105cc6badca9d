//! Somebody who comes to the door: from where, with which browser.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::id::Id;
use operations::Organisation;
use operations::sign_in::{Knock, Secret};

use crate::app::{App, Door};
use crate::visit::cookie;

/// What is known of whoever comes, before anything else is.
pub(crate) struct Arrival {
    app: App,
    /// Where they come from.
    pub(crate) from: IpAddr,
    device: String,
}

impl Arrival {
    /// Somebody at the door of an organisation, and the secret that their session will have.
    pub(crate) fn knock(&self, organisation: Id<Organisation>) -> (Knock, Secret) {
        let secret = self.app.secret();
        let knock = Knock {
            organisation,
            at: self.app.now(),
            ids: self.app.ids(),
            secret: secret.clone(),
            device: self.device.clone(),
        };
        (knock, secret)
    }
}

impl FromRequestParts<App> for Arrival {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let device = parts.headers.get(header::USER_AGENT);
        Ok(Self {
            app: app.clone(),
            from: from(parts, app.door()),
            device: device
                .and_then(|text| text.to_str().ok())
                .unwrap_or_default()
                .to_owned(),
        })
    }
}

/// Leads somebody who was let in to a page, with their session.
pub(crate) fn come_in(app: &App, secret: &Secret, to: &str) -> Response {
    let session = cookie::begun(secret, app.door());
    ([(header::SET_COOKIE, session)], Redirect::to(to)).into_response()
}

/// Where a request comes from: whoever is connected, or whom a proxy of ours names last.
pub(crate) fn from(parts: &Parts, door: &Door) -> IpAddr {
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = connected.map_or(here, |ConnectInfo(address)| address.ip());
    if door.proxies().contains(&peer) {
        named(&parts.headers, door).unwrap_or(peer)
    } else {
        peer
    }
}

/// The last one named that is no proxy of ours: what stands before it anybody may have written.
fn named(headers: &HeaderMap, door: &Door) -> Option<IpAddr> {
    let values = headers.get_all("x-forwarded-for").iter();
    let texts: Vec<&str> = values.filter_map(|value| value.to_str().ok()).collect();
    let named = texts.iter().flat_map(|text| text.split(','));
    let mut addresses: Vec<IpAddr> = named.filter_map(|text| text.trim().parse().ok()).collect();
    addresses.retain(|address| !door.proxies().contains(address));
    addresses.pop()
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn asked(peer: &str, forwarded: &str, proxies: &[&str]) -> IpAddr {
        let request = Request::get("/").header("x-forwarded-for", forwarded);
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        let peer: IpAddr = peer.parse().unwrap();
        parts
            .extensions
            .insert(ConnectInfo(SocketAddr::new(peer, 1)));
        let proxies = proxies.iter().map(|one| one.parse().unwrap()).collect();
        from(&parts, &Door::default().behind(proxies))
    }

    #[test]
    fn only_a_proxy_of_ours_is_believed() {
        let is = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(asked("10.9.9.9", "1.2.3.4", &["10.0.0.1"]), is("10.9.9.9"));
        assert_eq!(
            asked("10.0.0.1", "6.6.6.6, 1.2.3.4", &["10.0.0.1"]),
            is("1.2.3.4")
        );
        assert_eq!(
            asked("10.0.0.1", "1.2.3.4, 10.0.0.2", &["10.0.0.1", "10.0.0.2"]),
            is("1.2.3.4")
        );
        assert_eq!(asked("10.0.0.1", "nonsense", &["10.0.0.1"]), is("10.0.0.1"));
    }
}
