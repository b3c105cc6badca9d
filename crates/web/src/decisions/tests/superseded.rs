//! A later decision takes the place of an earlier one.

use axum::http::StatusCode;

use super::{council, post, sent, sent_with};

#[tokio::test]
async fn a_decision_in_the_place_of_an_earlier_one_wants_a_reason_and_both_say_so() {
    let (site, _) = council().await;
    post(&site, &sent("record")).await;
    let form = site.get("/decisions/new?supersedes=1").await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.body.contains("This will take the place of"));
    let bare = [("key", "b"), ("supersedes", "1"), ("instead", " ")];
    let told = post(&site, &sent_with("review", &bare)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("href=\"#instead\""));
    let own = [
        ("key", "b"),
        ("supersedes", "1"),
        ("instead", "The <money> came"),
    ];
    insta::assert_snapshot!(post(&site, &sent_with("review", &own)).await.main());
    for _ in 0..2 {
        let told = post(&site, &sent_with("record", &own)).await;
        assert_eq!(told.location, "/decisions/2?recorded=true");
    }
    let earlier = site.get("/decisions/1").await.body;
    assert!(
        earlier.contains("<a href=\"/decisions/2\">Decision 2</a> took the place of this one.")
    );
    assert!(!earlier.contains("Record a decision in its place"));
    let later = site.get("/decisions/2").await.body;
    assert!(later.contains("<a href=\"/decisions/1\">decision 1</a>"));
    assert!(later.contains("The &#60;money&#62; came"));
    insta::assert_snapshot!(site.get("/decisions").await.main());
}

#[tokio::test]
async fn the_place_of_a_decision_is_taken_once() {
    let (site, _) = council().await;
    post(&site, &sent("record")).await;
    let own = |key| [("key", key), ("supersedes", "1"), ("instead", "Why")];
    post(&site, &sent_with("record", &own("b"))).await;
    for told in [
        site.get("/decisions/new?supersedes=1").await,
        post(&site, &sent_with("record", &own("c"))).await,
    ] {
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(
            told.body
                .contains("Decision 2 took the place of decision 1 already.")
        );
    }
    for path in ["?supersedes=9", "?supersedes=x", "?supersedes=-1"] {
        let told = site.get(&format!("/decisions/new{path}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
    }
}
