//! The page in each of its states.

use axum::http::StatusCode;

use crate::testing::TestSite;

async fn site() -> TestSite {
    let site = TestSite::new();
    site.filled().await;
    site
}

#[tokio::test]
async fn nothing_is_supposed_at_first() {
    insta::assert_snapshot!(site().await.get("/what-if").await.main());
}

#[tokio::test]
async fn an_empty_list_has_nothing_to_try() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/what-if").await.main());
}

#[tokio::test]
async fn what_would_enter_and_leave_stands_beside_today() {
    let site = site().await;
    let path = "/what-if?about=F08&s=interest.yes.F08&s=operations.yes.F08&s=capability.yes.F08&s=harm.5.F08&s=limit.4&s=size.15";
    insta::assert_snapshot!(site.get(path).await.main());
}

#[tokio::test]
async fn of_two_about_the_same_the_later_counts_and_blanks_say_nothing() {
    let site = site().await;
    let told = site.get("/what-if?s=limit.4&s=&s=limit.5").await;
    assert!(told.body.contains("Five at once"), "{}", told.main());
    assert!(
        !told
            .body
            .contains("Leave this out<span class=\"govuk-visually-hidden\">: Four at once")
    );
}

#[tokio::test]
async fn what_is_about_nothing_here_is_left_out_and_told() {
    let site = site().await;
    let told = site
        .get("/what-if?s=interest.yes.nothing&s=rubbish&about=nothing")
        .await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.body.contains(wording::what_if::GONE));
}

#[tokio::test]
async fn nothing_is_kept() {
    let site = site().await;
    let before = site.get("/").await.main();
    site.get("/what-if?s=limit.0&s=first.minutes").await;
    assert_eq!(site.get("/").await.main(), before);
}
