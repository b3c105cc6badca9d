//! What a person meets on the first visit.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn the_first_visit_asks_for_a_name_and_a_role() {
    insta::assert_snapshot!(TestSite::new().get("/first-visit").await.main());
}

#[tokio::test]
async fn what_is_wrong_is_told_all_at_once() {
    let site = TestSite::new();
    let told = site
        .post("/first-visit", &[("name", " "), ("role", "")])
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn a_named_organisation_begins_with_an_empty_list() {
    let site = TestSite::new();
    let sent = [("name", "Fernley <Borough>"), ("role", "Head of digital")];
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
async fn an_organisation_is_set_up_once() {
    let (site, _) = TestSite::begun().await;
    assert_eq!(site.get("/first-visit").await.location, "/");
    let told = site
        .post("/first-visit", &[("name", "Another"), ("role", "Anyone")])
        .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("set up already"));
}

#[tokio::test]
async fn the_example_goes_whole_and_leads_to_the_first_visit() {
    let site = TestSite::new();
    assert_eq!(site.post("/first-visit/example", &[]).await.location, "/");
    assert!(site.get("/").await.body.contains("This is the example."));
    insta::assert_snapshot!(site.get("/example/remove").await.main());
    assert_eq!(
        site.post("/example/remove", &[]).await.location,
        "/first-visit"
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
