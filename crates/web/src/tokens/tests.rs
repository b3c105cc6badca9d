//! The pages of tokens.

use axum::http::StatusCode as Is;
use engine::members::Role;

use super::{MACHINES, YOURS};
use crate::api::testing::Sent;
use crate::testing::TestSite;

const FINE: [(&str, &str); 5] = [
    ("name", "Monthly report"),
    ("for", "read"),
    ("until-day", "31"),
    ("until-month", "12"),
    ("until-year", "2026"),
];

/// The token that a page shows.
fn shown(body: &str) -> String {
    let (_, rest) = body
        .split_once("<code class=\"app-token__secret\">")
        .unwrap();
    rest.split_once("</code>").unwrap().0.to_owned()
}

#[tokio::test]
async fn a_token_is_shown_once_works_and_is_taken_back() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("none", site.get(YOURS).await.main());
    let told = site.post(YOURS, &FINE).await;
    assert_eq!(told.status, Is::OK);
    insta::assert_snapshot!("made", told.main());
    let token = shown(&told.body);
    let read = Sent::get("/api/v1/settings").by(&token).to(&site).await;
    assert_eq!(read.status, Is::OK);
    let page = site.get(YOURS).await;
    assert!(!page.body.contains(&token));
    insta::assert_snapshot!("one", page.main());
    let (_, rest) = page.body.split_once("action=\"/you/tokens/").unwrap();
    let action = format!("/you/tokens/{}", rest.split_once('"').unwrap().0);
    let told = site.post(&action, &[]).await;
    assert_eq!(told.location, "/you/tokens?done=taken-back");
    assert!(
        site.get(&told.location)
            .await
            .body
            .contains("It works no more.")
    );
    let read = Sent::get("/api/v1/settings").by(&token).to(&site).await;
    assert_eq!(read.status, Is::UNAUTHORIZED);
    assert_eq!(site.post(&action, &[]).await.status, Is::NOT_FOUND);
    let activity = site.get("/activity").await.body;
    assert!(activity.contains("Took back a token of a program") && !activity.contains(&token));
    let data = site.get("/you/data.json").await.body;
    assert!(data.contains("\"tokens\"") && !data.contains(&token));
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("refused", site.post(YOURS, &[]).await.main());
    for (day, month, year) in [("1", "1", "2020"), ("1", "1", "2030"), ("31", "2", "2026")] {
        let mut typed = FINE;
        (typed[2].1, typed[3].1, typed[4].1) = (day, month, year);
        let told = site.post(YOURS, &typed).await;
        assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("href=\"#until-day\""));
    }
    for _ in 0..operations::tokens::MOST {
        assert_eq!(site.post(YOURS, &FINE).await.status, Is::OK);
    }
    let told = site.post(YOURS, &FINE).await;
    assert_eq!(told.status, Is::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("as many tokens as one may have"));
}

#[tokio::test]
async fn a_machine_comes_in_by_its_token_and_acts_under_its_own_name() {
    let (site, mut act) = TestSite::begun().await;
    insta::assert_snapshot!("no_machines", site.get(MACHINES).await.main());
    assert_eq!(
        site.post(MACHINES, &FINE).await.status,
        Is::UNPROCESSABLE_ENTITY
    );
    let mut typed = FINE.to_vec();
    typed.extend([("for", "write"), ("role", "member")]);
    let told = site.post(MACHINES, &typed).await;
    insta::assert_snapshot!("a_machine", told.main());
    let new = serde_json::json!({ "title": "Late buses", "kind": "problem" });
    let sent = Sent::of("POST", "/api/v1/candidates").by(&shown(&told.body));
    assert_eq!(sent.json(&new).to(&site).await.status, Is::CREATED);
    assert!(
        site.get("/activity")
            .await
            .body
            .contains("Machine: Monthly report")
    );
    // One more of that name is one more token of the same machine.
    let told = site.post(MACHINES, &typed).await;
    assert_eq!(
        told.body
            .matches("<h2 class=\"govuk-heading-m\"><a")
            .count(),
        1
    );
    assert_eq!(told.body.matches("aria-label=\"Take back").count(), 2);
    let (_, rest) = told.body.split_once("form action=\"/people/").unwrap();
    let action = format!("/people/{}", rest.split_once('"').unwrap().0);
    let told = site.post(&action, &[]).await;
    assert_eq!(told.location, "/people/machines?done=taken-back");
    let (_, cookie) = site.person(&mut act, "Sam", Role::Facilitator).await;
    site.in_browser(&cookie);
    assert_eq!(site.get(MACHINES).await.status, Is::FORBIDDEN);
    assert_eq!(site.post(&action, &[]).await.status, Is::FORBIDDEN);
}
