//! Parking, merging, splitting and linking, as a person does it.

use axum::http::StatusCode;

use crate::testing::TestSite;

async fn site_with(titles: &[&str]) -> TestSite {
    let (site, _) = TestSite::begun().await;
    for title in titles {
        let fields = [
            ("key", *title),
            ("title", *title),
            ("kind", "problem"),
            ("sure", "true"),
        ];
        site.post("/problems/new", &fields).await;
    }
    site
}

#[tokio::test]
async fn it_is_parked_with_a_reason_and_taken_up_again() {
    let site = site_with(&["Damp homes"]).await;
    insta::assert_snapshot!("park_it", site.get("/problems/P1/park").await.main());
    let told = site.post("/problems/P1/park", &[("why", " ")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = site
        .post("/problems/P1/park", &[("why", "Until the law is clear")])
        .await;
    assert_eq!(told.location, "/problems/P1?done=parked");
    let page = site.get("/problems/P1").await;
    assert!(page.body.contains("Parked: Until the law is clear"));
    let told = site.post("/problems/P1/park", &[("why", "Again")]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    for _ in 0..2 {
        let told = site.post("/problems/P1/take-up", &[]).await;
        assert_eq!(told.location, "/problems/P1?done=taken-up");
    }
    assert!(
        !site
            .get("/problems/P1")
            .await
            .body
            .contains("Until the law is clear</p>")
    );
}

#[tokio::test]
async fn two_become_one_and_can_be_two_again() {
    let site = site_with(&[
        "Parking permits take weeks",
        "Renewing parking permits takes weeks",
    ])
    .await;
    let answer = [
        ("condition", "interest"),
        ("voice", "written"),
        ("name", "Director"),
        ("reply", "yes"),
        ("basis", "first-hand"),
    ];
    site.post("/problems/P2/answer", &answer).await;
    insta::assert_snapshot!("merge_them", site.get("/problems/P2/merge").await.main());
    let told = site.post("/problems/P2/merge", &[("other", "")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = site.post("/problems/P2/merge", &[("other", "P1")]).await;
    assert_eq!(told.location, "/problems/P1?done=merged", "{}", told.main());
    let stays = site.get("/problems/P1").await;
    assert!(stays.body.contains("Also put forward as") && stays.body.contains("Director"));
    assert!(site.get("/problems/P2").await.body.contains("Merged into"));
    let told = site.post("/problems/P1/merge", &[("other", "P2")]).await;
    assert_eq!(
        told.status,
        StatusCode::CONFLICT,
        "one that is parked cannot stand for both"
    );

    let latest = site.get("/problems/P2").await.body;
    let (_, rest) = latest.split_once("href=\"/activity/").unwrap();
    let undo = format!("/activity/{}", rest.split_once('"').unwrap().0);
    let told = site.post(&undo, &[]).await;
    assert_eq!(told.location, "/activity?undone=true", "{}", told.main());
    let apart = site.get("/problems/P1").await;
    assert!(!apart.body.contains("Also put forward as"));
}

#[tokio::test]
async fn it_is_split_into_parts_that_say_where_they_came_from() {
    let site = site_with(&["Letters are hard to read"]).await;
    let form = site.get("/problems/P1/split").await;
    insta::assert_snapshot!("split_it", form.main());
    let told = site
        .post(
            "/problems/P1/split",
            &[("key", "s"), ("parts", "One"), ("keep", "parked")],
        )
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("key", "s"),
        ("parts", "Words are long\r\n\r\nPrint is small"),
        ("keep", "parked"),
    ];
    for _ in 0..2 {
        let told = site.post("/problems/P1/split", &fields).await;
        assert_eq!(told.location, "/problems/P1?done=split", "{}", told.main());
    }
    let whole = site.get("/problems/P1").await;
    assert_eq!(
        whole.body.matches("Split into <a").count(),
        2,
        "{}",
        whole.main()
    );
    assert!(site.get("/problems/P3").await.body.contains("Split from"));
    assert_eq!(site.get("/problems/P4").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_are_linked_both_ways_until_somebody_takes_it_away() {
    let site = site_with(&["Damp homes", "Slow repairs"]).await;
    let found = site.get("/problems/P1/relate?search=repairs").await;
    assert!(found.body.contains("value=\"P2\""), "{}", found.main());
    let told = site.post("/problems/P1/relate", &[("other", "P1")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = site.post("/problems/P1/relate", &[("other", "P2")]).await;
    assert_eq!(told.location, "/problems/P1?done=linked");
    insta::assert_snapshot!("linked", site.get("/problems/P2").await.main());
    let told = site.post("/problems/P2/unrelate", &[("other", "P1")]).await;
    assert_eq!(told.location, "/problems/P2?done=unlinked");
    assert!(!site.get("/problems/P1").await.body.contains("Related to"));
}
