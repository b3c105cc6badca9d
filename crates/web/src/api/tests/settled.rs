//! The organisation, its people and what it has set; what waits, and what is undone.

use axum::http::StatusCode as Is;
use engine::members::Role;
use operations::{Act, Ids};
use serde_json::{Value, json};

use super::writes::{ALL, begun, put_forward};
use crate::api::testing::{Sent, granted, sent};
use crate::suggestions::tests::{gives, link};
use crate::testing::{TestSite, fresh};

/// What is read at an address, and its version.
async fn read(site: &TestSite, token: &str, path: &str) -> (Value, String) {
    let told = Sent::get(path).by(token).to(site).await;
    assert_eq!(told.status, Is::OK, "{path} {}", told.text);
    (told.json(), told.header("etag").to_owned())
}

/// Changes what is at an address, once at the version that is there and once at the one that was.
async fn changed(site: &TestSite, token: &str, path: &str, to: &Value) -> Value {
    let (_, tag) = read(site, token, path).await;
    let unsaid = sent(site, token, ("PUT", path), "", to).await;
    assert_eq!(unsaid.status, Is::PRECONDITION_REQUIRED, "{}", unsaid.text);
    let told = sent(site, token, ("PUT", path), &tag, to).await;
    assert_eq!(told.status, Is::OK, "{}", told.text);
    let stale = sent(site, token, ("PUT", path), &tag, to).await;
    assert_eq!(stale.status, Is::PRECONDITION_FAILED);
    assert_eq!(read(site, token, path).await.0, told.json());
    told.json()
}

/// Adds something by name; answers its address.
async fn added(site: &TestSite, token: &str, list: &str) -> String {
    let told = sent(site, token, ("POST", list), "", &json!({ "name": "One" })).await;
    assert_eq!(told.status, Is::CREATED, "{}", told.text);
    told.header("location").to_owned()
}

#[tokio::test]
async fn what_is_kept_beside_services_and_groups_is_changed_by_its_version() {
    let (site, _, token) = begun().await;
    let service = added(&site, &token, "/api/v1/services").await;
    let owner = json!({ "owner": "Head of buses" });
    let told = changed(&site, &token, &format!("{service}/owner"), &owner).await;
    assert_eq!(told, owner);
    let group = added(&site, &token, "/api/v1/groups").await;
    let profile = json!({ "kind": "communities", "size": { "least": 200 },
        "check": { "who": "Those who work at night", "served": "not-at-all", "worse": "no" } });
    let told = changed(&site, &token, &format!("{group}/profile"), &profile).await;
    assert_eq!(told["check"]["served"], "not-at-all");
    assert_eq!(told["size"], json!({ "least": 200, "most": null }));
}

#[tokio::test]
async fn what_nothing_names_is_taken_out_at_its_version() {
    let (site, _, token) = begun().await;
    for list in ["/api/v1/services", "/api/v1/teams", "/api/v1/groups"] {
        let path = added(&site, &token, list).await;
        let (_, tag) = read(&site, &token, &path).await;
        let delete = async |tag: &str| {
            let sent = Sent::of("DELETE", &path).by(&token);
            sent.with("if-match", tag).to(&site).await.status
        };
        assert_eq!(delete("\"0\"").await, Is::PRECONDITION_FAILED);
        assert_eq!(delete(&tag).await, Is::NO_CONTENT);
        assert_eq!(delete(&tag).await, Is::NOT_FOUND);
    }
}

#[tokio::test]
async fn settings_are_changed_whole_and_everything_wrong_is_told() {
    let (site, _, token) = begun().await;
    let (mut now, tag) = read(&site, &token, "/api/v1/settings").await;
    let fields = now.as_object_mut().unwrap();
    fields.remove("organisation");
    fields.remove("zone");
    now["limit"] = json!(5);
    now["stale-after-months"]["interest"] = json!(3);
    let told = changed(&site, &token, "/api/v1/settings", &now).await;
    assert_eq!((&told["limit"], &told["zone"]), (&json!(5), &told["zone"]));
    let wrong = json!({ "limit": 13, "reach-bands": [5, 4], "statements": ["harm is great"],
        "stale-after-months": { "interest": 0, "operations": 1, "capability": 1 },
        "points": { "harm": [1], "unmet": [0, 1, 2, 3], "disadvantage": [0, 1, 2], "reach": [0] } });
    let told = sent(&site, &token, ("PUT", "/api/v1/settings"), &tag, &wrong).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("wrong_settings", told.text);
}

#[tokio::test]
async fn how_the_organisation_is_shown_and_who_sees_names_is_changed() {
    let (site, act, token) = begun().await;
    let shown = json!({ "name": "Anytown", "colour": "#102030", "zone": "Europe/Berlin" });
    let path = "/api/v1/settings/organisation";
    assert_eq!(changed(&site, &token, path, &shown).await, shown);
    let (_, tag) = read(&site, &token, path).await;
    let wrong = json!({ "name": " ", "colour": "red", "zone": "Here" });
    let told = sent(&site, &token, ("PUT", path), &tag, &wrong).await;
    assert_eq!(told.json()["errors"].as_array().unwrap().len(), 3);
    let names = "/api/v1/settings/names";
    let chosen = json!({ "seen-by": [act.by.as_str()] });
    assert_eq!(changed(&site, &token, names, &chosen).await, chosen);
    let nobody = json!({ "seen-by": ["nobody"] });
    let (_, tag) = read(&site, &token, names).await;
    let told = sent(&site, &token, ("PUT", names), &tag, &nobody).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn people_are_invited_changed_taken_out_and_brought_back() {
    let (site, act, token) = begun().await;
    let list = "/api/v1/people";
    let new = json!({ "name": "Sam", "role": "member", "email": "sam@example.org" });
    let told = sent(&site, &token, ("POST", list), "", &new).await;
    assert_eq!(told.status, Is::CREATED, "{}", told.text);
    assert_eq!(told.json()["can-sign-in"], false);
    let twice = sent(&site, &token, ("POST", list), "", &new).await;
    assert_eq!(twice.status, Is::UNPROCESSABLE_ENTITY);
    let wrong = json!({ "name": " ", "role": "member", "email": "sam", "teams": ["x"] });
    let wrong = sent(&site, &token, ("POST", list), "", &wrong).await;
    assert_eq!(wrong.json()["errors"].as_array().unwrap().len(), 3);
    let path = told.header("location").to_owned();
    let reader = json!({ "name": "Sam", "role": "reader" });
    assert_eq!(
        changed(&site, &token, &path, &reader).await["role"],
        "reader"
    );
    let delete = async |path: &str| {
        let sent = Sent::of("DELETE", path).by(&token);
        sent.to(&site).await.status
    };
    assert_eq!(delete(&path).await, Is::NO_CONTENT);
    assert_eq!(read(&site, &token, &path).await.0["left"], true);
    let back = Sent::of("POST", &format!("{path}/bring-back")).by(&token);
    assert_eq!(back.to(&site).await.json()["left"], false);
    let own = format!("{list}/{}", act.by);
    assert_eq!(delete(&own).await, Is::CONFLICT);
}

#[tokio::test]
async fn a_facilitator_makes_nobody_more_than_themselves() {
    let (site, mut act, _) = begun().await;
    let (person, _) = site.person(&mut act, "Sam", Role::Facilitator).await;
    let mut theirs = Act {
        by: person,
        organisation: act.organisation.clone(),
        at: act.at,
        ids: Ids::new(fresh),
    };
    let token = granted(&site, &mut theirs, &ALL).await;
    for (role, status) in [("administrator", Is::FORBIDDEN), ("member", Is::CREATED)] {
        let new = json!({ "name": "Ann", "role": role });
        let told = sent(&site, &token, ("POST", "/api/v1/people"), "", &new).await;
        assert_eq!(told.status, status, "{}", told.text);
    }
}

#[tokio::test]
async fn what_was_done_is_undone_by_its_revision_once() {
    let (site, _, token) = begun().await;
    put_forward(&site, &token).await;
    let park = "/api/v1/candidates/P1/park";
    sent(
        &site,
        &token,
        ("POST", park),
        "",
        &json!({ "why": "Not now" }),
    )
    .await;
    let (activity, _) = read(&site, &token, "/api/v1/activity").await;
    let mut items = activity["items"].as_array().unwrap().iter();
    let revision = items.find_map(|item| item["revision"].as_i64()).unwrap();
    let undo = format!("/api/v1/activity/{revision}/undo");
    for status in [Is::NO_CONTENT, Is::CONFLICT] {
        let told = Sent::of("POST", &undo).by(&token).to(&site).await;
        assert_eq!(told.status, status, "{}", told.text);
    }
    let (held, _) = read(&site, &token, "/api/v1/candidates/P1").await;
    assert_eq!(held["status"], "candidate");
    let none = Sent::of("POST", "/api/v1/activity/99999/undo").by(&token);
    assert_eq!(none.to(&site).await.status, Is::NOT_FOUND);
}

#[tokio::test]
async fn what_waits_says_where_it_is_answered() {
    let (site, act, token) = begun().await;
    put_forward(&site, &token).await;
    let round = json!({ "limit": 2, "closes": "2099-01-31", "blind": false,
        "asked": [{ "who": act.by.as_str(), "condition": "interest" }] });
    sent(&site, &token, ("POST", "/api/v1/rounds"), "", &round).await;
    let (waiting, _) = read(&site, &token, "/api/v1/waiting").await;
    let one = &waiting["items"][0];
    assert_eq!(
        (&one["candidate"], &one["is-waiting"]),
        (&json!("P1"), &json!(true))
    );
    let at = one["answer-at"].as_str().unwrap();
    let answer = json!({ "reply": "yes", "basis": "first-hand" });
    let told = sent(&site, &token, ("PUT", at), "", &answer).await;
    assert_eq!(told.status, Is::OK, "{}", told.text);
    let (waiting, _) = read(&site, &token, "/api/v1/waiting").await;
    assert_eq!(waiting["items"][0]["reply"], "yes");
    assert_eq!(waiting["items"][0]["is-waiting"], false);
}

#[tokio::test]
async fn what_was_put_forward_without_an_account_is_taken_joined_or_declined_once() {
    let (site, _, token) = begun().await;
    let inside = link(&site.post("/settings/inside", &[("step", "make")]).await);
    for title in ["Late buses", "Later buses", "Trams"] {
        gives(&site, &inside, title).await;
    }
    let (held, _) = read(&site, &token, "/api/v1/suggestions").await;
    let items = held["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    let path = |at: usize| format!("/api/v1/suggestions/{}", items[at]["id"].as_str().unwrap());
    let settle = async |path: &str, step: &str, body: Value| {
        sent(
            &site,
            &token,
            ("POST", &format!("{path}/{step}")),
            "",
            &body,
        )
        .await
    };
    let told = settle(&path(0), "take", json!({})).await.json();
    assert_eq!(
        (&told["state"], &told["candidate"]),
        (&json!("taken"), &json!("P1"))
    );
    let told = settle(&path(1), "join", json!({ "candidate": "P1" }))
        .await
        .json();
    assert_eq!(told["candidate"], "P1");
    let told = settle(&path(2), "decline", json!({ "why": "There are none" }))
        .await
        .json();
    assert_eq!(
        (&told["state"], &told["why"]),
        (&json!("declined"), &json!("There are none"))
    );
    let again = settle(&path(2), "take", json!({})).await;
    assert_eq!(again.status, Is::CONFLICT);
    assert_eq!(
        read(&site, &token, "/api/v1/suggestions").await.0["total"],
        0
    );
    assert_eq!(read(&site, &token, &path(2)).await.0["title"], "Trams");
}
