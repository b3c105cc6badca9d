//! What a program sends: `METHOD /path`, and from the next line on its body. Whatever it is, it is done or refused as a
//! problem that says why: never a failure.

use std::cell::RefCell;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use super::site::Site;

/// After so many inputs a new site is begun, so that what one did is not in the way of all that follow.
const LONGEST: usize = 500;

thread_local! {
    static SITE: RefCell<(Site, usize)> = RefCell::new((Site::new(), 0));
}

/// Sends an input to a site that others were sent to. Tells with what it is answered.
pub(crate) fn api(input: &[u8]) -> Option<StatusCode> {
    SITE.with_borrow_mut(|(site, sent)| {
        *sent += 1;
        if *sent > LONGEST {
            (*site, *sent) = (Site::new(), 1);
        }
        answered(site, input)
    })
}

/// Sends an input to a site. Tells with what it is answered; none where no program could send it.
///
/// # Panics
/// Where it failed, or was refused without a word.
pub(crate) fn answered(site: &Site, input: &[u8]) -> Option<StatusCode> {
    let answer = site.ask(request(input)?);
    let kind = answer.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    judged(
        answer.status(),
        kind,
        &String::from_utf8_lossy(answer.body()),
    );
    Some(answer.status())
}

/// Holds an answer to what the API may answer.
///
/// # Panics
/// Where it is another.
pub(crate) fn judged(status: StatusCode, kind: &str, told: &str) {
    assert!(!status.is_server_error(), "{status}: {told}");
    if status.is_success() {
        let is_json = !kind.starts_with("application/json") || json(told).is_some();
        assert!(is_json, "what is answered is no JSON: {told}");
        return;
    }
    assert_eq!(kind, "application/problem+json", "{status}: {told}");
    let problem = json(told).expect("a problem is JSON");
    assert_eq!(problem["status"], status.as_u16(), "{told}");
    let why = problem["detail"].as_str().unwrap_or_default();
    assert!(!why.is_empty(), "it does not say why: {told}");
}

/// What is sent; none where no program could send it to the API.
fn request(input: &[u8]) -> Option<Request<Body>> {
    let end = input.iter().position(|byte| *byte == b'\n');
    let (first, body) = input.split_at(end.unwrap_or(input.len()));
    let (method, path) = std::str::from_utf8(first).ok()?.split_once(' ')?;
    if !path.starts_with("/api/") {
        return None;
    }
    let body = body.get(1..).unwrap_or_default().to_vec();
    let request = Request::builder().method(method).uri(path);
    request.body(Body::from(body)).ok()
}

fn json(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}
