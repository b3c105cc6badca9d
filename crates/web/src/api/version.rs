//! Versions: what was read, and what a change is of. Keys: what was sent twice is done once.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use engine::text::Name;
use operations::{Subject, SubjectKind, notes, tokens};
use serde::Serialize;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{RefOr, Required, Schema};

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

/// The version that a change is of, as it was sent.
pub(super) struct IfMatch(HeaderMap);

impl IfMatch {
    /// The version, where it is the one that is there.
    ///
    /// # Errors
    /// 428 where none is said, 412 where another is there.
    pub(super) async fn of(
        &self,
        caller: &Caller,
        kind: SubjectKind,
        id: &str,
    ) -> Result<i64, Failed> {
        let now = now(caller, kind, id).await?;
        is_of(&self.0, &now.to_string())?;
        Ok(now)
    }
}

impl FromRequestParts<App> for IfMatch {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Failed> {
        Ok(Self(parts.headers.clone()))
    }
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        let told = wording::api::IF_MATCH;
        vec![header_of("If-Match", told, Required::True, text)]
    }
}

fn header_of(name: &str, told: &str, wanted: Required, text: ObjectBuilder) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(wanted)
        .description(Some(told))
        .schema(Some(RefOr::T(Schema::from(text))))
        .build()
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
        match &self.sent {
            Some(key) => tokens::once_key(caller.token(), &self.path, key),
            None => Self::fresh(caller),
        }
    }

    /// A key that nothing has: for what its version already keeps from being done twice.
    pub(super) fn fresh(caller: &Caller) -> Name {
        let key = caller.act().ids.fresh::<Self>();
        tokens::once_key(caller.token(), "", key.as_str())
    }
}

impl IntoParams for Key {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::String))
            .min_length(Some(1))
            .max_length(Some(LONGEST_KEY))
            .pattern(Some("^[!-~]+$"));
        let told = wording::api::KEY;
        vec![header_of("Idempotency-Key", told, Required::False, text)]
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
