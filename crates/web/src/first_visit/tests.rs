//! What a person meets on the first visit.

use axum::http::StatusCode;

use crate::testing::{CODE, TestSite};

fn coded() -> String {
    format!("/first-visit?code={CODE}")
}

#[tokio::test]
async fn the_first_visit_asks_for_a_name_and_a_role() {
    insta::assert_snapshot!(TestSite::new().get(&coded()).await.main());
}

#[tokio::test]
async fn what_is_wrong_is_told_all_at_once() {
    let site = TestSite::new();
    let told = site
        .post(
            "/first-visit",
            &[("code", CODE), ("name", " "), ("role", "")],
        )
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn a_named_organisation_begins_with_an_empty_list() {
    let site = TestSite::new();
    let sent = [
        ("code", CODE),
        ("name", "Fernley <Borough>"),
        ("role", "Head of digital"),
    ];
    let told = site.post("/first-visit", &sent).await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/")
    );
    let home = site.get("/").await.body;
    assert!(home.contains("Fernley &#60;Borough&#62;"));
    assert!(home.contains("Nothing is on the list yet."));
}

#[tokio::test]
async fn nobody_begins_without_the_code() {
    let site = TestSite::new();
    insta::assert_snapshot!(site.get("/first-visit").await.main());
    let told = site.get("/first-visit?code=wrong").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("That is not the code."));
    for (path, sent) in [
        (
            "/first-visit",
            [("code", "wrong"), ("name", "A"), ("role", "B")],
        ),
        (
            "/first-visit/example",
            [("code", "wrong"), ("", ""), ("", "")],
        ),
        (
            "/first-visit/come-in",
            [("code", "wrong"), ("", ""), ("", "")],
        ),
    ] {
        site.post(path, &sent).await;
        assert_eq!(
            site.foothold.the_organisation().await.unwrap(),
            None,
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_code_works_once_and_an_organisation_is_set_up_once() {
    let site = TestSite::new();
    let sent = [("code", CODE), ("name", "Fernley"), ("role", "Facilitator")];
    assert_eq!(site.post("/first-visit", &sent).await.location, "/");
    let told = site.post("/first-visit", &sent).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.get(&coded()).await.location, "/sign-in");
}

#[tokio::test]
async fn whoever_has_the_code_comes_in_where_no_administrator_can() {
    let (site, _) = TestSite::begun().await;
    site.signed_out();
    assert!(
        site.get("/sign-in")
            .await
            .body
            .contains("Come in with the code")
    );
    insta::assert_snapshot!(site.get(&coded()).await.main());
    let told = site.post("/first-visit/come-in", &[("code", CODE)]).await;
    assert_eq!(told.location, "/you?done=welcome");
    assert!(site.get(&told.location).await.body.contains("You are in."));
}

#[tokio::test]
async fn the_example_goes_whole_and_leads_to_the_first_visit() {
    let site = TestSite::new();
    assert_eq!(
        site.post("/first-visit/example", &[("code", CODE)])
            .await
            .location,
        "/"
    );
    assert!(site.get("/").await.body.contains("This is the example."));
    insta::assert_snapshot!(site.get("/example/remove").await.main());
    let next = site.post("/example/remove", &[]).await.location;
    assert!(next.starts_with("/first-visit?code="), "{next}");
    assert!(
        site.get(&next)
            .await
            .body
            .contains("Start with your own organisation")
    );
    assert_eq!(site.get("/").await.location, "/first-visit");
}

#[tokio::test]
async fn nothing_but_the_example_can_be_taken_away() {
    let (site, _) = TestSite::begun().await;
    assert_eq!(
        site.get("/example/remove").await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        site.post("/example/remove", &[]).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(site.get("/").await.status, StatusCode::OK);
}
