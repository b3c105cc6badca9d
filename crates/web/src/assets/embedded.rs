//! The files as they are in the binary, and the answer that carries one.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{Embed, EmbeddedFile};

use super::encoding::Encoding;

#[derive(Embed)]
#[folder = "../../web-assets/dist"]
#[include = "*.css*"]
#[include = "*.js*"]
#[exclude = "*.json"]
struct Files;

/// A file's name holds the hash of its content, so a copy never grows stale.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Styles,
    Script,
}

impl Kind {
    const fn content_type(self) -> HeaderValue {
        match self {
            Self::Styles => HeaderValue::from_static("text/css; charset=utf-8"),
            Self::Script => HeaderValue::from_static("text/javascript; charset=utf-8"),
        }
    }
}

/// Answers a request for the file at this path (`/assets/NAME`).
pub(super) fn serve(path: &str, kind: Kind, request: &HeaderMap) -> Response {
    let name = path.trim_start_matches("/assets/");
    let encoding = Encoding::best(request);
    let Some(file) = Files::get(&format!("{name}{}", encoding.extension())) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = entity_tag(&file);
    let mut response = if is_known(request, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Response::new(Body::from(file.data))
    };
    describe(response.headers_mut(), kind, encoding);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A strong entity tag: the copy's own hash, so that each compressed copy has its own.
fn entity_tag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let mut tag = String::from('"');
    for byte in &hash[..12] {
        // Writing to a string cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

fn is_known(request: &HeaderMap, tag: &str) -> bool {
    request
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value
                .split(',')
                .any(|known| known.trim().trim_start_matches("W/") == tag)
        })
}

fn describe(headers: &mut HeaderMap, kind: Kind, encoding: Encoding) {
    headers.insert(header::CONTENT_TYPE, kind.content_type());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = encoding.coding() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
}
