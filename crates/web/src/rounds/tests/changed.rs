//! A round that is open is changed, given up, or closed by a decision.

use axum::http::StatusCode;

use super::{form_with, opened, seen};
use crate::decisions::tests::{council, sent};

#[tokio::test]
async fn an_open_round_is_changed_unless_somebody_changed_it_meanwhile() {
    let (site, _) = council().await;
    opened(&site).await;
    let seen = seen(&site).await;
    insta::assert_snapshot!(site.get("/rounds/1/edit").await.main());
    let own = [("seen", seen.as_str()), ("closes-day", "20")];
    let told = site.post("/rounds/1/edit", &form_with(&own)).await;
    assert_eq!(told.location, "/rounds/1?done=changed");
    let own = [("seen", seen.as_str()), ("closes-day", "22")];
    let stale = site.post("/rounds/1/edit", &form_with(&own)).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(
        stale
            .body
            .contains("It now closes on 20 May 2026, and asks two names and roles.")
    );
    assert!(stale.body.contains("value=\"22\""));
    let own = form_with(&[("seen", "x"), ("closes-day", "")]);
    let wrong = site.post("/rounds/1/edit", &own);
    assert_eq!(wrong.await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_round_is_given_up_with_a_reason_and_opened_again() {
    let (site, _) = council().await;
    opened(&site).await;
    let seen = seen(&site).await;
    insta::assert_snapshot!(site.get("/rounds/1/give-up").await.main());
    let bare = site
        .post("/rounds/1/give-up", &[("seen", &seen), ("why", " ")])
        .await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.body.contains("href=\"#why\""));
    let given = site
        .post(
            "/rounds/1/give-up",
            &[("seen", &seen), ("why", "The <law> waits")],
        )
        .await;
    assert_eq!(given.location, "/rounds/1?done=given-up");
    insta::assert_snapshot!(site.get("/rounds/1?done=given-up").await.main());
    for path in ["/rounds/1/edit", "/rounds/1/give-up"] {
        let told = site.get(path).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(
            told.body
                .contains("Round 1 is closed, so it cannot be changed.")
        );
    }
    let again = site.post("/rounds/1/reopen", &[]).await;
    assert_eq!(again.location, "/rounds/1?done=reopened");
    assert!(
        site.get("/rounds/1")
            .await
            .body
            .contains("Who has answered")
    );
}

#[tokio::test]
async fn a_decision_closes_the_round_and_each_leads_to_the_other() {
    let (site, _) = council().await;
    opened(&site).await;
    let review = site.post("/decisions/new", &sent("review")).await;
    assert!(review.body.contains("This closes round 1"));
    site.post("/decisions/new", &sent("record")).await;
    insta::assert_snapshot!(site.get("/rounds/1").await.main());
    assert!(
        site.get("/decisions/1")
            .await
            .body
            .contains("href=\"/rounds/1\"")
    );
    assert!(
        site.get("/decisions")
            .await
            .body
            .contains("href=\"/rounds/1\"")
    );
    let again = site.post("/rounds/1/reopen", &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again
            .body
            .contains("Round 1 came to decision 1, so it stays closed.")
    );
    let next = site.get("/rounds/new").await.body;
    assert!(
        next.contains("value=\"Head of &#60;Skills&#62;\""),
        "those asked last time"
    );
}
