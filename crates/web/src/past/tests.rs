//! A past day, as a person asks for it.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn a_day_is_asked_for_first() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/past").await.main());
}

#[tokio::test]
async fn what_was_put_forward_since_was_not_there() {
    let (site, _) = TestSite::begun().await;
    let fields = [
        ("key", "k"),
        ("title", "Letters are hard to follow"),
        ("kind", "problem"),
    ];
    site.post("/problems/new", &fields).await;
    let told = site.get("/past?on-day=1&on-month=1&on-year=2026").await;
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn today_everything_stands_where_it_stands() {
    let site = TestSite::new();
    site.filled().await;
    let today = testkit::instant().to_zoned(jiff::tz::TimeZone::UTC).date();
    let asked = format!(
        "on-day={}&on-month={}&on-year={}",
        today.day(),
        today.month(),
        today.year()
    );
    let told = site.get(&format!("/past?{asked}")).await;
    assert!(
        told.body.contains("Everything stands where it stood then."),
        "{}",
        told.main()
    );
}

#[tokio::test]
async fn a_day_to_come_or_no_day_is_refused() {
    let (site, _) = TestSite::begun().await;
    for day in [
        "on-day=1&on-month=1&on-year=2099",
        "on-day=31&on-month=2&on-year=2026",
    ] {
        let told = site.get(&format!("/past?{day}")).await;
        assert_eq!(
            told.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            told.main()
        );
    }
}
