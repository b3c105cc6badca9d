//! Rounds, decisions, exemplars and lessons, as their pages run them.

use axum::http::StatusCode as Is;
use serde_json::{Value, json};

use super::writes::{ALL, begun, put_forward};
use crate::api::testing::{Sent, Told, granted, sent};
use crate::testing::TestSite;

/// The example, and a token for everything.
async fn filled() -> (TestSite, String) {
    let site = TestSite::new();
    let mut act = site.filled().await;
    let token = granted(&site, &mut act, &ALL).await;
    (site, token)
}

async fn post(site: &TestSite, token: &str, path: &str, body: Value) -> Told {
    sent(site, token, ("POST", path), "", &body).await
}

async fn read(site: &TestSite, token: &str, path: &str) -> Value {
    let told = Sent::get(path).by(token).to(site).await;
    assert_eq!(told.status, Is::OK, "{path} {}", told.text);
    told.json()
}

/// Answers all three of `P1`, so that it stands at *Start now*.
async fn ready(site: &TestSite, token: &str) {
    put_forward(site, token).await;
    for condition in ["interest", "operations", "capability"] {
        let path = format!("/api/v1/candidates/P1/answers/{condition}");
        let answer = json!({ "reply": "yes", "basis": "first-hand" });
        let told = sent(site, token, ("PUT", &path), "", &answer).await;
        assert_eq!(told.status, Is::OK, "{}", told.text);
    }
}

#[tokio::test]
async fn a_round_is_opened_changed_shown_given_up_and_opened_again() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let new = json!({ "limit": 2, "closes": "2099-01-31", "blind": true,
        "asked": [{ "name": "Board", "condition": "interest" }] });
    let round = post(&site, &token, "/api/v1/rounds", new.clone()).await;
    assert_eq!(round.status, Is::CREATED, "{}", round.text);
    assert_eq!(round.header("location"), "/api/v1/rounds/1");
    assert_eq!(round.json()["asked"][0]["name"], "Board");
    assert_eq!(read(&site, &token, "/api/v1/settings").await["limit"], 2);
    let again = post(&site, &token, "/api/v1/rounds", new).await;
    assert_eq!(again.status, Is::CONFLICT);
    let ask = json!({ "name": "Sam", "condition": "capability" });
    let told = post(&site, &token, "/api/v1/rounds/1/ask", ask).await;
    assert_eq!(told.json()["asked"].as_array().unwrap().len(), 2);
    let changed = json!({ "closes": "2099-02-28", "asked": told.json()["asked"], "note": "Roads" });
    let put = ("PUT", "/api/v1/rounds/1");
    let stale = sent(&site, &token, put, round.header("etag"), &changed).await;
    assert_eq!(stale.status, Is::PRECONDITION_FAILED);
    let kept = sent(&site, &token, put, told.header("etag"), &changed).await;
    assert_eq!(kept.json()["asked"], told.json()["asked"], "{}", kept.text);
    let early = json!({ "proposed": [] });
    let told = post(&site, &token, "/api/v1/decisions", early).await;
    assert_eq!(told.status, Is::CONFLICT, "{}", told.text);
    for status in [Is::OK, Is::CONFLICT] {
        let told = Sent::of("POST", "/api/v1/rounds/1/reveal").by(&token);
        assert_eq!(told.to(&site).await.status, status);
    }
    let now = Sent::get("/api/v1/rounds/1").by(&token).to(&site).await;
    let give_up = ("POST", "/api/v1/rounds/1/give-up");
    let why = json!({ "why": "Nobody has time" });
    let told = sent(&site, &token, give_up, now.header("etag"), &why).await;
    assert_eq!(told.json()["is-open"], false, "{}", told.text);
    let told = Sent::of("POST", "/api/v1/rounds/1/reopen").by(&token);
    assert_eq!(told.to(&site).await.json()["is-open"], true);
    let nobody = json!({ "candidate": "P1", "condition": "interest", "person": "x" });
    let told = post(&site, &token, "/api/v1/rounds/1/send-on", nobody).await;
    assert_eq!(told.status, Is::NOT_FOUND);
}

#[tokio::test]
async fn who_is_asked_what_is_told_where_it_cannot_be() {
    let (site, _, token) = begun().await;
    for asked in [
        json!({ "condition": "interest" }),
        json!({ "who": "nobody", "condition": "interest" }),
        json!({ "name": "Board", "condition": "interest", "team": "x" }),
        json!({ "name": "Board", "condition": "operations", "team": "x" }),
    ] {
        let new = json!({ "limit": 13, "closes": "2020-01-31", "blind": false, "asked": [asked] });
        let told = post(&site, &token, "/api/v1/rounds", new).await;
        assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY, "{}", told.text);
        assert_eq!(told.json()["errors"].as_array().unwrap().len(), 3);
    }
}

#[tokio::test]
async fn a_decision_is_recorded_as_proposed_and_superseded_with_a_reason() {
    let (site, _, token) = begun().await;
    ready(&site, &token).await;
    let list = "/api/v1/decisions";
    let proposal = read(&site, &token, "/api/v1/decisions/proposal").await;
    assert_eq!(proposal, json!({ "proposed": ["P1"], "places": [] }));
    let other = json!({ "proposed": ["P1"], "picks": [] });
    let told = post(&site, &token, list, other).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY, "{}", told.text);
    let old = json!({ "proposed": [], "picks": ["P1"], "reason": "So" });
    let told = post(&site, &token, list, old).await;
    assert_eq!(told.status, Is::PRECONDITION_FAILED, "{}", told.text);
    let mut told = Value::Null;
    for _ in 0..2 {
        let sent = Sent::of("POST", list)
            .by(&token)
            .with("idempotency-key", "a");
        let sent = sent.json(&json!({ "proposed": ["P1"] })).to(&site).await;
        assert_eq!(sent.status, Is::CREATED, "{}", sent.text);
        assert_eq!(sent.header("location"), "/api/v1/decisions/1");
        told = sent.json();
    }
    assert_eq!(told["number"], 1);
    let instead = json!({ "proposed": ["P1"], "picks": [], "reason": "Not yet",
        "look-again": "2099-01-31", "said-against": "Buses are late now",
        "supersedes": { "number": 1, "why": "The budget is gone" } });
    let told = post(&site, &token, list, instead.clone()).await;
    assert_eq!(told.json()["number"], 2, "{}", told.text);
    let told = post(&site, &token, list, instead).await;
    assert_eq!(told.status, Is::CONFLICT, "{}", told.text);
    let nobody = json!({ "proposed": ["P1"], "place-for": "x", "picks": [] });
    let told = post(&site, &token, list, nobody).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    let record = read(&site, &token, "/api/v1/decisions/2").await;
    assert!(record.to_string().contains("The budget is gone"));
}

#[tokio::test]
async fn whom_to_tell_is_for_those_who_run_rounds_and_ones_own_message_for_each() {
    let (site, token) = filled().await;
    let list = read(&site, &token, "/api/v1/decisions/1/tell?limit=200").await;
    for one in list["items"].as_array().unwrap() {
        let path = format!("/api/v1/decisions/1/tell/{}", one["id"].as_str().unwrap());
        let told = read(&site, &token, &path).await;
        assert_eq!(told["name"], one["name"]);
        assert!(told["text"].as_str().unwrap().len() > 50);
    }
}

#[tokio::test]
async fn an_exemplar_starts_is_changed_looked_back_at_and_leaves_a_lesson() {
    let (site, _, token) = begun().await;
    ready(&site, &token).await;
    let list = "/api/v1/exemplars";
    let new = json!({ "candidate": "P1", "look-on": "2099-01-31", "baseline": "Two hours late" });
    let one = post(&site, &token, list, new.clone()).await;
    assert_eq!(one.status, Is::CREATED, "{}", one.text);
    let again = post(&site, &token, list, new).await;
    assert_eq!(again.status, Is::CONFLICT);
    let path = one.header("location").to_owned();
    let kept = json!({ "look-on": "2099-02-28", "question": "Does it help?" });
    let told = sent(&site, &token, ("PUT", &path), one.header("etag"), &kept).await;
    assert_eq!(told.json()["baseline"], Value::Null, "{}", told.text);
    let reviews = format!("{path}/reviews");
    let review = |next: &str, day: Value| {
        json!({ "changed": "One hour late", "learned": "Ask drivers", "can-now": "Ask drivers first",
            "touches": { "needs-met": ["Driver hours"], "sponsors": ["Head of buses"] },
            "next": next, "look-on": day })
    };
    let keep = ("POST", reviews.as_str());
    let none = review("carry-on", Value::Null);
    let refused = sent(&site, &token, keep, told.header("etag"), &none).await;
    assert_eq!(refused.status, Is::UNPROCESSABLE_ENTITY, "{}", refused.text);
    let scale = review("scale", json!("2099-03-31"));
    let scaled = sent(&site, &token, keep, told.header("etag"), &scale).await;
    assert_eq!(scaled.json()["state"], "under-way", "{}", scaled.text);
    let again = sent(&site, &token, keep, told.header("etag"), &scale).await;
    assert_eq!(again.status, Is::PRECONDITION_FAILED);
    let stop = review("stop", Value::Null);
    let stopped = sent(&site, &token, keep, scaled.header("etag"), &stop).await;
    assert_eq!(stopped.json()["state"], "stopped", "{}", stopped.text);
    let lessons = read(&site, &token, "/api/v1/lessons").await;
    assert_eq!(lessons["total"], 2);
    let back = format!("{path}/go-back");
    let told = post(&site, &token, &back, json!({ "why": "Too late" })).await;
    assert_eq!(told.status, Is::CONFLICT);
}

#[tokio::test]
async fn what_could_not_start_goes_back_to_the_list() {
    let (site, _, token) = begun().await;
    ready(&site, &token).await;
    let new = json!({ "candidate": "P1", "look-on": "2099-01-31" });
    let one = post(&site, &token, "/api/v1/exemplars", new).await;
    let back = format!("{}/go-back", one.header("location"));
    let told = post(&site, &token, &back, json!({ "why": "The team is away" })).await;
    assert_eq!(told.json()["state"], "went-back", "{}", told.text);
    let held = read(&site, &token, "/api/v1/candidates/P1").await;
    assert_eq!(held["status"], "candidate");
}

#[tokio::test]
async fn a_lesson_is_written_down_and_its_words_are_changed() {
    let (site, _, token) = begun().await;
    let new = json!({ "text": "Drivers know", "touches": { "needs-met": ["Maps"] } });
    let told = post(&site, &token, "/api/v1/lessons", new).await;
    assert_eq!(told.status, Is::CREATED, "{}", told.text);
    let path = told.header("location").to_owned();
    let words = json!({ "text": "Drivers know best" });
    let put = ("PUT", path.as_str());
    let now = sent(&site, &token, put, told.header("etag"), &words).await;
    assert_eq!(now.json()["text"], "Drivers know best");
    let stale = sent(&site, &token, put, told.header("etag"), &words).await;
    assert_eq!(stale.status, Is::PRECONDITION_FAILED);
    let gone = json!({ "text": "So", "touches": { "teams": ["x"] } });
    let told = post(&site, &token, "/api/v1/lessons", gone).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
}
