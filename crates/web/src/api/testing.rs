//! Requests of a program, for tests.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use engine::text::Name;
use operations::sign_in::Secret;
use operations::tokens::{NewToken, latest_day, make};
use operations::{Act, Scope};
use serde_json::Value;
use tower::ServiceExt as _;

use crate::testing::{TestSite, fresh};

/// What a program sends.
pub(crate) struct Sent {
    request: axum::http::request::Builder,
    body: Vec<u8>,
}

/// What it is told.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Sent {
    pub(crate) fn of(method: &str, path: &str) -> Self {
        let request = Request::builder().method(method).uri(path);
        let body = Vec::new();
        Self {
            request: request.header(header::HOST, "127.0.0.1:8080"),
            body,
        }
    }

    pub(crate) fn get(path: &str) -> Self {
        Self::of("GET", path)
    }

    /// With a token.
    pub(crate) fn by(self, token: &str) -> Self {
        self.with("authorization", &format!("Bearer {token}"))
    }

    /// With a header.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        let request = self.request.header(name, value);
        Self { request, ..self }
    }

    /// With JSON.
    pub(crate) fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string().as_bytes())
    }

    /// With something.
    pub(crate) fn body(self, kind: &str, bytes: &[u8]) -> Self {
        let sent = self.with("content-type", kind);
        Self {
            body: bytes.to_vec(),
            ..sent
        }
    }

    /// Sends it.
    pub(crate) async fn to(self, site: &TestSite) -> Told {
        let request = self.request.body(Body::from(self.body)).unwrap();
        let (parts, body) = site
            .router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Told {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

impl Told {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{self:?}"))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    /// Whether it is a problem of its status.
    pub(crate) fn is_problem(&self) -> bool {
        self.header("content-type") == super::MEDIA_TYPE
            && self.json()["status"] == self.status.as_u16()
            && self.json()["detail"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
    }
}

/// A token of whoever acts, for this.
pub(crate) async fn granted(site: &TestSite, act: &mut Act, scopes: &[&str]) -> String {
    let secret = Secret::of(*fresh().as_bytes());
    let scopes = Scope::ALL
        .into_iter()
        .filter(|scope| scopes.contains(&wording::tokens::scope_in_short(super::for_what(*scope))));
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let new = NewToken {
        name: Name::parse("a test").unwrap(),
        scopes: scopes.collect(),
        last_day: latest_day(view.today()),
        secret: secret.clone(),
    };
    make(&site.foothold, act, new).await.unwrap();
    format!("fh_{}", secret.as_str())
}

/// What a token is told when it sends this, at a version where one is said.
pub(crate) async fn sent(
    site: &TestSite,
    token: &str,
    (method, path): (&str, &str),
    version: &str,
    body: &Value,
) -> Told {
    let sent = Sent::of(method, path).by(token).json(body);
    let sent = match version {
        "" => sent,
        version => sent.with("if-match", version),
    };
    sent.to(site).await
}
