//! Answers, as programs give them.

use axum::http::StatusCode as Is;
use engine::members::Role;
use operations::{Act, Ids};
use serde_json::json;

use super::writes::{ALL, begun, put_forward};
use crate::api::testing::{Sent, granted};
use crate::testing::fresh;

#[tokio::test]
async fn an_answer_is_given_changed_and_taken_back() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let path = "/api/v1/candidates/P1/answers/interest";
    let answer = json!({ "reply": "yes", "basis": "first-hand", "why": "They said so" });
    let told = Sent::of("PUT", path)
        .by(&token)
        .json(&answer)
        .to(&site)
        .await;
    assert_eq!(told.status, Is::OK, "{}", told.text);
    assert_eq!(told.json()["answers"][0]["version"], "yes:first-hand");
    assert_eq!(told.json()["answers"][0]["source"]["name"], "Facilitator");
    // Of one's own the version may be left out; where it is told it holds.
    let other = json!({ "reply": "no", "basis": "heard" });
    let sent = Sent::of("PUT", path).by(&token).json(&other);
    let stale = sent.with("if-match", "\"no:guess\"").to(&site).await;
    assert_eq!(stale.status, Is::PRECONDITION_FAILED);
    let sent = Sent::of("PUT", path).by(&token).json(&other);
    let told = sent.with("if-match", "\"yes:first-hand\"").to(&site).await;
    assert_eq!(told.json()["answers"][0]["reply"], "no");
    let told = Sent::of("DELETE", path).by(&token).to(&site).await;
    assert_eq!(told.status, Is::NO_CONTENT);
    let told = Sent::of("DELETE", path).by(&token).to(&site).await;
    assert_eq!(told.status, Is::NOT_FOUND);
}

#[tokio::test]
async fn halves_say_together_what_the_reply_says() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let put = async |condition: &str, halves| {
        let path = format!("/api/v1/candidates/P1/answers/{condition}");
        let answer = json!({ "reply": "no", "halves": halves, "basis": "ruling", "why": "So" });
        let sent = Sent::of("PUT", &path).by(&token).json(&answer);
        sent.to(&site).await
    };
    let told = put("operations", json!(["yes", "no"])).await;
    assert_eq!(told.json()["answers"][0]["halves"], json!(["yes", "no"]));
    for (condition, halves) in [
        ("operations", json!(["yes", "yes"])),
        ("interest", json!(["no", "no"])),
        ("operations", json!(["no"])),
    ] {
        let told = put(condition, halves).await;
        assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY, "{}", told.text);
    }
}

#[tokio::test]
async fn what_another_person_answered_is_theirs_and_what_was_written_down_has_a_version() {
    let (site, mut act, token) = begun().await;
    put_forward(&site, &token).await;
    let (person, _) = site.person(&mut act, "Sam", Role::Member).await;
    let mut theirs = Act {
        by: person.clone(),
        organisation: act.organisation.clone(),
        at: act.at,
        ids: Ids::new(fresh),
    };
    let sams = granted(&site, &mut theirs, &ALL).await;
    let path = "/api/v1/candidates/P1/answers/interest";
    let answer = json!({ "reply": "yes", "basis": "heard" });
    let told = Sent::of("PUT", path)
        .by(&sams)
        .json(&answer)
        .to(&site)
        .await;
    assert_eq!(told.status, Is::OK);
    let of_sam = format!("{path}?source={person}");
    for method in ["PUT", "DELETE"] {
        let sent = Sent::of(method, &of_sam).by(&token).json(&answer);
        assert_eq!(sent.to(&site).await.status, Is::NOT_FOUND);
    }
    let read = Sent::get("/api/v1/candidates/P1/answers").by(&token);
    let read = read.to(&site).await.json();
    assert_eq!(read["answers"][0]["source"], json!(null));
    // A member writes nothing down for others; who runs rounds does.
    let written = json!({ "reply": "no", "basis": "heard", "name": "Board" });
    let sent = Sent::of("PUT", path).by(&sams).json(&written);
    assert_eq!(sent.to(&site).await.status, Is::FORBIDDEN);
    let told = Sent::of("PUT", path).by(&token).json(&written);
    let told = told.to(&site).await.json();
    let answers = told["answers"].as_array().unwrap();
    let board = answers.iter().find(|one| one["source"]["name"] == "Board");
    let source = board.unwrap()["source"]["id"].as_str().unwrap().to_owned();
    let of_board = format!("{path}?source={source}");
    let sent = Sent::of("PUT", &of_board).by(&token).json(&answer);
    assert_eq!(sent.to(&site).await.status, Is::PRECONDITION_REQUIRED);
    let sent = Sent::of("DELETE", &of_board)
        .by(&token)
        .with("if-match", "\"no:heard\"");
    assert_eq!(sent.to(&site).await.status, Is::NO_CONTENT);
}
