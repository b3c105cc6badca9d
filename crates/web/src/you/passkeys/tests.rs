//! Passkeys, as far as no device is needed. With a device they are a journey: `e2e/passkeys.test.mjs`.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::testing::{TestSite, Told};

const PATH: &str = "/you/passkeys";

/// Asks by a name at which there can be passkeys.
async fn at_localhost(site: &TestSite, method: &str, path: &str, body: &str) -> Told {
    let request = Request::builder().method(method).uri(path);
    let request = request
        .header(header::HOST, "localhost:8080")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.to_owned()));
    site.ask(request.unwrap()).await
}

async fn activity(site: &TestSite) -> String {
    site.get("/activity").await.main()
}

#[tokio::test]
async fn at_a_bare_number_there_are_none_and_the_page_says_so() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("not_here", site.get(PATH).await.main());
    let told = site.post("/you/passkeys/begin", &[]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("There are no passkeys at this address."));
    site.signed_out();
    assert!(!site.get("/sign-in").await.body.contains("app-passkey"));
    let told = site.post("/sign-in/passkey/begin", &[]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_challenge_is_for_the_one_who_asks_and_taken_once() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("none", at_localhost(&site, "GET", PATH, "").await.main());
    let begun = at_localhost(&site, "POST", "/you/passkeys/begin", "").await;
    assert_eq!(begun.kind, "application/json");
    let challenge: serde_json::Value = serde_json::from_str(&begun.body).unwrap();
    assert_eq!(challenge["rp"]["id"], "localhost");
    assert_eq!(challenge["rp"]["name"], "Anytown Council");
    assert_eq!(
        challenge["authenticatorSelection"]["residentKey"],
        "required"
    );
    let told = at_localhost(&site, "POST", PATH, "name=My+phone&answer=%7B%7D").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("not_made", told.main());
    let long = format!("name={}&answer=x", "a".repeat(101));
    let told = at_localhost(&site, "POST", PATH, &long).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("href=\"#name\""));
    let told = site.post("/you/passkeys/x/remove", &[]).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    assert!(!activity(&site).await.contains("Added a passkey"));
}

#[tokio::test]
async fn an_answer_that_nobody_asked_for_lets_nobody_in() {
    let (site, _) = TestSite::begun().await;
    site.signed_out();
    let page = at_localhost(&site, "GET", "/sign-in?to=%2Fproblems", "").await;
    insta::assert_snapshot!("sign_in", page.main());
    let told = at_localhost(&site, "POST", "/sign-in/passkey", "answer=%7B%7D").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("not_taken", told.main());
    let begun = at_localhost(&site, "POST", "/sign-in/passkey/begin", "").await;
    let challenge: serde_json::Value = serde_json::from_str(&begun.body).unwrap();
    assert_eq!(challenge["userVerification"], "required");
    let told = at_localhost(&site, "POST", "/sign-in/passkey", "answer=%7B%7D").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.get("/").await.location, "/sign-in");
}
