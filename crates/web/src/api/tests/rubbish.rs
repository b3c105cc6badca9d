//! Whatever is sent, nothing fails, and every answer that is none is a problem.

use axum::http::StatusCode as Is;
use serde_json::{Value, json};

use crate::api::testing::{Sent, granted};
use crate::api::{API_ROUTES, DOCUMENT};
use crate::testing::TestSite;

const ALL: [&str; 3] = ["read", "answer", "write"];

/// What is no body of anything.
fn bodies() -> Vec<(&'static str, Vec<u8>)> {
    let json = |value: Value| ("application/json", value.to_string().into_bytes());
    let deep = "[".repeat(100_000);
    let long = "a".repeat(300_000);
    let texts = [
        "",
        "{",
        "nul",
        "1e999",
        "\u{feff}{}",
        "{\"a\":1,\"a\":2}",
        &deep,
    ];
    let mut all: Vec<_> = texts
        .map(|text| ("application/json", text.as_bytes().to_vec()))
        .into();
    all.extend([
        json(json!(null)),
        json(json!([])),
        json(json!("title")),
        json(json!({ "title": 1, "kind": "problem" })),
        json(json!({ "title": "a", "kind": "plan" })),
        json(json!({ "title": "a", "kind": "problem", "details": long })),
        json(json!({ "title": "a", "kind": "problem", "colour": "red" })),
        json(json!({ "title": "\u{0}", "kind": "problem" })),
        json(json!({ "name": { "$ref": "#" } })),
        json(json!({ "name": "a\u{202e}b", "room": -1 })),
        json(json!({ "note": "\u{1b}[31m" })),
        json(json!({ "reply": "yes", "basis": "guess", "halves": ["yes"] })),
        ("application/json", vec![0xff, 0xfe, 0x00]),
        (
            "application/json",
            b"{\"title\":\"\\ud800\",\"kind\":\"problem\"}".to_vec(),
        ),
        ("text/plain", b"{}".to_vec()),
        (
            "application/x-www-form-urlencoded",
            b"title=a&kind=problem".to_vec(),
        ),
        ("multipart/form-data; boundary=X", b"--X--".to_vec()),
    ]);
    all
}

fn filled(path: &str, with: &str) -> String {
    [
        "{id}",
        "{number}",
        "{condition}",
        "{other}",
        "{who}",
        "{revision}",
    ]
    .iter()
    .fold(path.to_owned(), |path, part| path.replace(part, with))
}

#[tokio::test]
async fn rubbish_is_a_problem_and_never_a_failure() {
    let (site, mut act) = TestSite::begun().await;
    let token = granted(&site, &mut act, &ALL).await;
    let new = json!({ "title": "Late buses", "kind": "problem" });
    Sent::of("POST", "/api/v1/candidates")
        .by(&token)
        .json(&new)
        .to(&site)
        .await;
    for route in API_ROUTES.iter().filter(|route| route.path != DOCUMENT) {
        for part in [
            "P1",
            "interest",
            "1",
            "%FF",
            "a%2Fb",
            "9999999999999999999999",
        ] {
            let most = if route.method == "GET" { 1 } else { usize::MAX };
            for (kind, body) in bodies().into_iter().take(most) {
                let sent = Sent::of(route.method, &filled(route.path, part)).by(&token);
                let sent = sent.with("if-match", "\"1\"").body(kind, &body);
                let told = sent.to(&site).await;
                assert!(told.status.as_u16() < 500, "{route:?} {part} {told:?}");
                assert!(
                    told.status.is_success() || told.is_problem(),
                    "{route:?} {told:?}"
                );
            }
        }
    }
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    assert_eq!(view.board().candidates.len(), 1);
}

#[tokio::test]
async fn what_is_too_large_or_of_another_kind_or_method_is_told() {
    let (site, mut act) = TestSite::begun().await;
    let token = granted(&site, &mut act, &ALL).await;
    let large = vec![b' '; 2 * 1024 * 1024];
    let path = "/api/v1/candidates";
    let sent = Sent::of("POST", path)
        .by(&token)
        .body("application/json", &large);
    let told = sent.to(&site).await;
    assert!(told.status == Is::PAYLOAD_TOO_LARGE && told.is_problem());
    let sent = Sent::of("POST", path).by(&token).body("text/plain", b"{}");
    let told = sent.to(&site).await;
    assert!(told.status == Is::UNSUPPORTED_MEDIA_TYPE && told.is_problem());
    let told = Sent::of("PATCH", path).by(&token).to(&site).await;
    assert!(told.status == Is::METHOD_NOT_ALLOWED && told.is_problem());
    let mut allowed: Vec<&str> = told.header("allow").split(',').collect();
    allowed.sort_unstable();
    assert_eq!(allowed, ["GET", "HEAD", "POST"]);
    let sent = Sent::of("POST", path)
        .by(&token)
        .body("application/json", b"{");
    let told = sent.to(&site).await;
    assert!(told.status == Is::BAD_REQUEST && told.is_problem());
    for list in [
        "[\"Buses\", \"problem\"]",
        " [\"Buses\", \"problem\", null]",
    ] {
        let sent = Sent::of("POST", path).by(&token);
        let told = sent
            .body("application/json", list.as_bytes())
            .to(&site)
            .await;
        assert!(told.status == Is::UNPROCESSABLE_ENTITY && told.is_problem());
    }
    let sent = Sent::of("POST", path)
        .by(&token)
        .json(&json!({ "title": "a", "colour": 1 }));
    insta::assert_snapshot!("unknown_field", sent.to(&site).await.text);
    let told = Sent::of("POST", path)
        .by(&token)
        .with("sec-fetch-site", "cross-site");
    let told = told.to(&site).await;
    assert!(told.status == Is::FORBIDDEN && told.is_problem());
    let told = Sent::get(path)
        .by(&token)
        .with("x-long", &"a".repeat(20_000));
    let told = told.to(&site).await;
    assert!(told.status == Is::REQUEST_HEADER_FIELDS_TOO_LARGE && told.is_problem());
}
