//! What is written.

use axum::http::StatusCode as Is;
use operations::Act;
use serde_json::json;

use crate::api::testing::{Sent, Told, granted};
use crate::testing::TestSite;

pub(super) const ALL: [&str; 3] = ["read", "answer", "write"];

/// A site that knows nothing yet, and a token for everything.
pub(super) async fn begun() -> (TestSite, Act, String) {
    let (site, mut act) = TestSite::begun().await;
    let token = granted(&site, &mut act, &ALL).await;
    (site, act, token)
}

pub(super) async fn put_forward(site: &TestSite, token: &str) -> Told {
    let new = json!({ "title": "Late buses", "kind": "problem" });
    let told = Sent::of("POST", "/api/v1/candidates").by(token).json(&new);
    let told = told.to(site).await;
    assert_eq!(told.status, Is::CREATED, "{}", told.text);
    told
}

#[tokio::test]
async fn what_is_put_forward_is_on_the_list_and_its_place_is_told() {
    let (site, _, token) = begun().await;
    let told = put_forward(&site, &token).await;
    assert_eq!(told.header("location"), "/api/v1/candidates/P1");
    let read = Sent::get("/api/v1/candidates/P1")
        .by(&token)
        .to(&site)
        .await;
    assert_eq!(read.text, told.text);
    assert_eq!(read.header("etag"), told.header("etag"));
    assert!(site.get("/problems/P1").await.body.contains("Late buses"));
}

#[tokio::test]
async fn what_is_sent_twice_with_one_key_is_done_once() {
    let (site, mut act, token) = begun().await;
    let other = granted(&site, &mut act, &ALL).await;
    let put = async |token: &str, path: &str, key: &str, body| {
        let sent = Sent::of("POST", path).by(token).json(&body);
        let told = sent.with("idempotency-key", key).to(&site).await;
        assert_eq!(told.status, Is::CREATED, "{}", told.text);
        told.json()["id"].as_str().unwrap().to_owned()
    };
    let list = "/api/v1/candidates";
    let new = json!({ "title": "Late buses", "kind": "problem" });
    let first = put(&token, list, "one", new.clone()).await;
    assert_eq!(put(&token, list, "one", new.clone()).await, first);
    assert_ne!(put(&token, list, "two", new.clone()).await, first);
    // Another's key is another key, and so is the same one of another address.
    assert_ne!(put(&other, list, "one", new).await, first);
    let name = json!({ "name": "Buses" });
    let service = put(&token, "/api/v1/services", "one", name.clone()).await;
    assert_eq!(put(&token, "/api/v1/services", "one", name).await, service);
    let person = json!({ "name": "Service designer", "email": "sd@example.org", "role": "member" });
    let invited = put(&token, "/api/v1/people", "one", person.clone()).await;
    assert_eq!(put(&token, "/api/v1/people", "one", person).await, invited);
    for wrong in ["", "a b", "é", &"a".repeat(201)] {
        let sent = Sent::of("POST", list)
            .by(&token)
            .with("idempotency-key", wrong);
        assert_eq!(sent.to(&site).await.status, Is::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn nobody_overwrites_what_somebody_else_changed() {
    let (site, _, token) = begun().await;
    let tag = put_forward(&site, &token).await.header("etag").to_owned();
    let path = "/api/v1/candidates/P1";
    let put = async |tag: Option<&str>, title: &str| {
        let all = json!({ "title": title, "kind": "opportunity", "status": "candidate",
            "difference": { "harm": { "low": 2, "high": 4 }, "reach": { "least": 500 } },
            "needs": ["Maps", "Maps"] });
        let sent = Sent::of("PUT", path).by(&token).json(&all);
        let sent = match tag {
            Some(tag) => sent.with("if-match", tag),
            None => sent,
        };
        sent.to(&site).await
    };
    for tag in [None, Some("*")] {
        assert_eq!(put(tag, "Buses").await.status, Is::PRECONDITION_REQUIRED);
    }
    let told = put(Some(&tag), "Buses").await;
    assert_eq!(told.status, Is::OK, "{}", told.text);
    assert_eq!(told.json()["needs"], json!(["Maps"]));
    assert_ne!(told.header("etag"), tag);
    insta::assert_snapshot!("changed", told.text);
    for stale in [tag.as_str(), "\"999\"", "W/\"1\"", "1", "\"\""] {
        let told = put(Some(stale), "Trams").await;
        assert_eq!(told.status, Is::PRECONDITION_FAILED, "{stale}");
        assert!(told.is_problem());
    }
    let several = format!("\"0\", {}", told.header("etag"));
    assert_eq!(put(Some(&several), "Trams").await.status, Is::OK);
}

#[tokio::test]
async fn what_cannot_be_used_is_told_with_its_field() {
    let (site, _, token) = begun().await;
    let tag = put_forward(&site, &token).await.header("etag").to_owned();
    let all = json!({ "title": " ", "kind": "problem", "status": "candidate", "room": 0,
        "done-on": "2026-02-30", "teams": [""],
        "difference": { "harm": { "low": 4, "high": 2 }, "reach": { "least": 5, "most": 4 } } });
    let sent = Sent::of("PUT", "/api/v1/candidates/P1")
        .by(&token)
        .json(&all);
    let told = sent.with("if-match", &tag).to(&site).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("unusable", told.text);
    let gone =
        json!({ "title": "Buses", "kind": "problem", "status": "candidate", "service": "x" });
    let sent = Sent::of("PUT", "/api/v1/candidates/P1")
        .by(&token)
        .json(&gone);
    assert_eq!(
        sent.with("if-match", &tag).to(&site).await.status,
        Is::NOT_FOUND
    );
}

#[tokio::test]
async fn a_team_is_added_and_renamed_by_its_version_and_no_two_share_a_name() {
    let (site, _, token) = begun().await;
    let list = "/api/v1/teams";
    let add = async |name: &str| {
        let new = json!({ "name": name, "room": 2 });
        Sent::of("POST", list).by(&token).json(&new).to(&site).await
    };
    let told = add("Roads").await;
    assert_eq!(told.status, Is::CREATED, "{}", told.text);
    assert_eq!(add("Roads").await.status, Is::UNPROCESSABLE_ENTITY);
    let (path, tag) = (
        told.header("location").to_owned(),
        told.header("etag").to_owned(),
    );
    let rename = async |name: &str, tag: &str| {
        let sent = Sent::of("PUT", &path)
            .by(&token)
            .json(&json!({ "name": name }));
        sent.with("if-match", tag).to(&site).await
    };
    let now = rename("Streets", &tag).await;
    assert_eq!(now.json()["name"], "Streets");
    assert_eq!(now.json()["room"], json!(null));
    assert_eq!(rename("Lanes", &tag).await.status, Is::PRECONDITION_FAILED);
}

#[tokio::test]
async fn an_action_is_planned_finished_and_dropped_once() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let new = |rest: serde_json::Value| {
        let mut new = json!({ "name": "Ask the board", "serves": ["P1"], "owner": "Director",
            "present-when": "It is in the minutes",
            "blocker": { "condition": "interest", "kind": "sponsor", "on": "Director" } });
        let more = rest.as_object().unwrap().clone();
        new.as_object_mut().unwrap().extend(more);
        new
    };
    let plan = async |rest| {
        let sent = Sent::of("POST", "/api/v1/actions")
            .by(&token)
            .json(&new(rest));
        sent.to(&site).await
    };
    let live = plan(json!({ "due": "2026-06-01" })).await;
    assert_eq!(live.status, Is::CREATED, "{}", live.text);
    let waits = plan(json!({ "waits-for": "The budget" })).await;
    assert_eq!(waits.json()["state"], "waits");
    for wrong in [
        json!({}),
        json!({ "due": "2026-06-01", "waits-for": "x" }),
        json!({ "due": "2020-01-01" }),
    ] {
        assert_eq!(plan(wrong).await.status, Is::UNPROCESSABLE_ENTITY);
    }
    let end = async |planned: &Told, how: &str, tag: &str| {
        let path = format!("{}/{how}", planned.header("location"));
        let sent = Sent::of("POST", &path)
            .by(&token)
            .json(&json!({ "note": "So it is" }));
        sent.with("if-match", tag).to(&site).await
    };
    let told = end(&live, "finish", live.header("etag")).await;
    assert_eq!(told.json()["state"], "done", "{}", told.text);
    assert_eq!(
        end(&live, "finish", live.header("etag")).await.status,
        Is::PRECONDITION_FAILED
    );
    assert_eq!(
        end(&live, "finish", told.header("etag")).await.status,
        Is::CONFLICT
    );
    let told = end(&waits, "drop", waits.header("etag")).await;
    assert_eq!(told.json()["note"], "So it is");
    assert_eq!(
        end(&waits, "drop", told.header("etag")).await.status,
        Is::CONFLICT
    );
}

#[tokio::test]
async fn a_note_stands_beside_those_of_others() {
    let site = TestSite::new();
    let mut act = site.filled().await;
    let token = granted(&site, &mut act, &ALL).await;
    let all = Sent::get("/api/v1/exemplars")
        .by(&token)
        .to(&site)
        .await
        .json();
    let mut items = all["items"].as_array().unwrap().iter();
    let one = items.find(|one| one["state"] == "under-way").unwrap();
    let before = one["notes"].as_array().unwrap().len();
    let path = format!("/api/v1/exemplars/{}/notes", one["id"].as_str().unwrap());
    let mut told = json!(null);
    for _ in 0..2 {
        let sent = Sent::of("POST", &path)
            .by(&token)
            .json(&json!({ "note": "It goes well" }));
        told = sent.with("idempotency-key", "a").to(&site).await.json();
    }
    assert_eq!(told["notes"].as_array().unwrap().len(), before + 1);
}
