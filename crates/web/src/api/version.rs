//! Versions: what was read, and what a change is of. Keys: what was sent twice is done once.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use engine::text::Name;
use operations::{Subject, SubjectKind, notes, tokens};
use serde::Serialize;

use super::body::told;
use super::caller::Caller;
use super::problem::Failed;
use crate::app::App;

/// The most letters of a key.
const LONGEST_KEY: usize = 200;

/// The revision that touched a thing last: its version by now.
pub(super) async fn now(caller: &Caller, kind: SubjectKind, id: &str) -> Result<i64, Failed> {
    let subject = Subject::new(kind, id);
    Ok(notes::touched(caller.foothold(), caller.organisation(), subject).await?)
}

/// The version of what is told of a thing. Where somebody wrote since the request began, it is one that no change is taken
/// for: what is told is older than what is there.
pub(super) async fn of(caller: &Caller, kind: SubjectKind, id: &str) -> Result<i64, Failed> {
    Ok(now(caller, kind, id).await?.min(caller.view().revision()))
}

/// The version that a change is of, where it is the one that is there.
///
/// # Errors
/// 428 where none is said, 412 where another is there.
pub(super) fn seen(headers: &HeaderMap, now: i64) -> Result<i64, Failed> {
    is_of(headers, &now.to_string())?;
    Ok(now)
}

/// Refuses a change that is not of this version.
pub(super) fn is_of(headers: &HeaderMap, version: &str) -> Result<(), Failed> {
    let sent = matched(headers).ok_or_else(|| {
        let told = wording::api::SAY_WHICH_VERSION;
        Failed::telling(StatusCode::PRECONDITION_REQUIRED, told)
    })?;
    let version = format!("\"{version}\"");
    let mut each = sent.split(',').map(str::trim);
    each.any(|one| one == version).then_some(()).ok_or_else(|| {
        Failed::telling(StatusCode::PRECONDITION_FAILED, wording::api::OTHER_VERSION)
    })
}

/// What `If-Match` says. That any version will do is not taken: somebody would be overwritten.
pub(super) fn matched(headers: &HeaderMap) -> Option<&str> {
    let sent = headers.get(header::IF_MATCH)?.to_str().ok()?;
    (sent.trim() != "*").then_some(sent)
}

/// A thing with its version.
pub(super) fn with(version: i64, thing: impl Serialize) -> Response {
    let mut response = told(&thing);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A thing that was made, and where it is.
pub(super) fn made(mut response: Response, at: &str) -> Response {
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(at) = HeaderValue::from_str(at) {
        response.headers_mut().insert(header::LOCATION, at);
    }
    response
}

/// What a program calls one write, so that it is done once however often it is sent.
pub(super) struct Key {
    sent: Option<String>,
    path: String,
}

impl Key {
    /// The key under which it is done: the program's own, or one that nothing has.
    pub(super) fn name(&self, caller: &Caller) -> Name {
        let fresh = || caller.act().ids.fresh::<Self>().to_string();
        let key = self.sent.clone().unwrap_or_else(fresh);
        tokens::once_key(caller.token(), &self.path, &key)
    }
}

impl FromRequestParts<App> for Key {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Failed> {
        let path = parts.uri.path().to_owned();
        let Some(sent) = parts.headers.get("idempotency-key") else {
            return Ok(Self { sent: None, path });
        };
        let sent = sent.to_str().ok().filter(|key| {
            let is_plain = key.bytes().all(|byte| byte.is_ascii_graphic());
            is_plain && (1..=LONGEST_KEY).contains(&key.len())
        });
        let wrong = || Failed::telling(StatusCode::BAD_REQUEST, wording::api::KEY_OF_LETTERS);
        let sent = Some(sent.ok_or_else(wrong)?.to_owned());
        Ok(Self { sent, path })
    }
}
