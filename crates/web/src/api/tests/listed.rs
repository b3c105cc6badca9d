//! What is done with the list and with groundwork, as its pages do it.

use axum::http::StatusCode as Is;
use serde_json::{Value, json};

use super::writes::{begun, put_forward};
use crate::api::testing::{Sent, Told};
use crate::testing::TestSite;

async fn post(site: &TestSite, token: &str, path: &str, body: Value) -> Told {
    let sent = Sent::of("POST", path).by(token).json(&body);
    sent.to(site).await
}

async fn read(site: &TestSite, token: &str, path: &str) -> Value {
    let told = Sent::get(path).by(token).to(site).await;
    assert_eq!(told.status, Is::OK, "{}", told.text);
    told.json()
}

#[tokio::test]
async fn one_is_parked_with_a_reason_and_taken_up_again() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let path = "/api/v1/candidates/P1";
    let park = format!("{path}/park");
    let why = json!({ "why": "Until the budget is known" });
    let told = post(&site, &token, &park, why.clone()).await.json();
    assert_eq!(told["status"], "parked");
    assert_eq!(told["parked-because"], "Until the budget is known");
    assert_eq!(post(&site, &token, &park, why).await.status, Is::CONFLICT);
    let none = json!({ "why": " " });
    let told = post(&site, &token, &park, none).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    let up = format!("{path}/take-up");
    let told = Sent::of("POST", &up).by(&token).to(&site).await;
    assert_eq!(told.json()["status"], "candidate");
    let told = Sent::of("POST", &up).by(&token).to(&site).await;
    assert_eq!(told.status, Is::CONFLICT);
}

#[tokio::test]
async fn two_are_made_one_split_and_related() {
    let (site, _, token) = begun().await;
    for _ in 0..2 {
        put_forward(&site, &token).await;
    }
    let like = "/api/v1/candidates/like?title=Late%20buses";
    let like = read(&site, &token, like).await;
    assert_eq!(like["items"].as_array().unwrap().len(), 2, "{like}");
    let one = "/api/v1/candidates/P1";
    let related = format!("{one}/related/P2");
    let told = Sent::of("PUT", &related).by(&token).to(&site).await;
    assert_eq!(told.status, Is::NO_CONTENT);
    let other = read(&site, &token, "/api/v1/candidates/P2").await;
    assert_eq!(other["related"], json!(["P1"]));
    Sent::of("DELETE", &related).by(&token).to(&site).await;
    assert_eq!(read(&site, &token, one).await["related"], json!([]));
    let merge = format!("{one}/merge");
    let itself = post(&site, &token, &merge, json!({ "into": "P1" })).await;
    assert_eq!(itself.status, Is::UNPROCESSABLE_ENTITY);
    let told = post(&site, &token, &merge, json!({ "into": "P2" })).await;
    assert_eq!(told.json()["id"], "P2");
    assert_eq!(read(&site, &token, one).await["merged-into"], "P2");
    let split = "/api/v1/candidates/P2/split";
    let alone = post(&site, &token, split, json!({ "parts": ["Alone"] })).await;
    assert_eq!(alone.status, Is::UNPROCESSABLE_ENTITY);
    let parts = json!({ "parts": ["At night", "At weekends"], "stays": false });
    let mut told = Value::Null;
    for _ in 0..2 {
        let sent = Sent::of("POST", split).by(&token).json(&parts);
        told = sent.with("idempotency-key", "a").to(&site).await.json();
    }
    assert_eq!(told, json!({ "parts": ["P3", "P4"] }));
    let part = read(&site, &token, "/api/v1/candidates/P3").await;
    assert_eq!(part["split-from"], "P2");
}

#[tokio::test]
async fn what_if_tells_the_outlook_of_what_is_supposed_and_keeps_nothing() {
    let site = TestSite::new();
    let mut act = site.filled().await;
    let token = crate::api::testing::granted(&site, &mut act, &["read"]).await;
    let now = Sent::get("/api/v1/outlook").by(&token).to(&site).await;
    let none = Sent::get("/api/v1/what-if").by(&token).to(&site).await;
    assert_eq!(none.text, now.text);
    let told = read(&site, &token, "/api/v1/what-if?s=limit.1").await;
    assert_eq!(told["few"].as_array().map_or(1, Vec::len), 1, "{told}");
    for (query, status) in [
        ("s=nonsense", Is::UNPROCESSABLE_ENTITY),
        ("s=interest.yes.nobody", Is::UNPROCESSABLE_ENTITY),
        ("colour=red", Is::BAD_REQUEST),
    ] {
        let path = format!("/api/v1/what-if?{query}");
        let told = Sent::get(&path).by(&token).to(&site).await;
        assert!(told.status == status && told.is_problem(), "{query}");
    }
}

#[tokio::test]
async fn an_action_begins_changes_waits_and_is_taken_up_again() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let action = |due: Value, waits: Value| {
        json!({ "name": "Ask the board", "serves": ["P1"], "owner": "Head of buses",
            "blocker": { "condition": "interest", "kind": "candidate", "on": "P1" },
            "present-when": "The board has said so", "due": due, "waits-for": waits })
    };
    let list = "/api/v1/actions";
    let planned = post(&site, &token, list, action(Value::Null, json!("The board"))).await;
    assert_eq!(planned.status, Is::CREATED, "{}", planned.text);
    let path = planned.header("location").to_owned();
    let send = async |method: &str, path: &str, tag: &str, body: &Value| {
        let sent = Sent::of(method, path).by(&token).json(body);
        sent.with("if-match", tag).to(&site).await
    };
    let begin = format!("{path}/begin");
    let past = json!({ "due": "2020-01-01" });
    let told = send("POST", &begin, planned.header("etag"), &past).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    let due = json!({ "due": "2099-01-31" });
    let live = send("POST", &begin, planned.header("etag"), &due).await;
    assert_eq!(live.json()["state"], "live", "{}", live.text);
    let again = send("POST", &begin, live.header("etag"), &due).await;
    assert_eq!(again.status, Is::CONFLICT);
    let mut other = action(json!("2099-02-28"), Value::Null);
    other["name"] = json!("Ask the new board");
    let stale = send("PUT", &path, planned.header("etag"), &other).await;
    assert_eq!(stale.status, Is::PRECONDITION_FAILED);
    let changed = send("PUT", &path, live.header("etag"), &other).await;
    assert_eq!(changed.json()["name"], "Ask the new board");
    other["blocker"]["condition"] = json!("capability");
    let told = send("PUT", &path, changed.header("etag"), &other).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    let drop = format!("{path}/drop");
    let note = json!({ "note": "Not now" });
    let dropped = send("POST", &drop, changed.header("etag"), &note).await;
    let wait = format!("{path}/wait");
    let told = send("POST", &wait, dropped.header("etag"), &note).await;
    assert_eq!(told.json()["waits-for"], "Not now", "{}", told.text);
    let no_need = "/api/v1/candidates/P1/no-need";
    let told = post(&site, &token, no_need, json!({ "condition": "interest" })).await;
    assert_eq!(told.status, Is::NO_CONTENT);
}

#[tokio::test]
async fn a_play_is_added_and_one_that_everybody_has_becomes_ones_own() {
    let (site, _, token) = begun().await;
    let list = "/api/v1/playbook";
    let play = json!({ "name": "Walk the route", "doing": "Go and see", "condition": "operations",
        "half": "first", "lead": "Team lead", "effort": ["small", "medium"],
        "present-when": "A walk is written up" });
    let told = post(&site, &token, list, play.clone()).await;
    assert_eq!(told.json()["origin"], "own", "{}", told.text);
    let all = read(&site, &token, &format!("{list}?limit=200")).await;
    assert_eq!(all["total"], 25);
    let everybodys = all["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("{list}/{everybodys}");
    let tag = Sent::get(&path).by(&token).to(&site).await;
    let mut own = play;
    own["retired"] = json!(true);
    let put = async |body: &Value| {
        let sent = Sent::of("PUT", &path).by(&token).json(body);
        sent.with("if-match", tag.header("etag")).to(&site).await
    };
    for (field, wrong) in [
        ("effort", json!(["large", "small"])),
        ("condition", json!("interest")),
    ] {
        let mut body = own.clone();
        body[field] = wrong;
        assert_eq!(put(&body).await.status, Is::UNPROCESSABLE_ENTITY);
    }
    let told = put(&own).await.json();
    assert_eq!(
        (&told["origin"], &told["retired"]),
        (&json!("changed"), &json!(true))
    );
    assert_eq!(put(&own).await.status, Is::PRECONDITION_FAILED);
}
