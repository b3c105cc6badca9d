//! How long people are kept who left.

use axum::http::StatusCode;
use engine::members::Role;
use operations::people::remove;

use super::super::retention::erase_once;
use crate::testing::TestSite;

const PATH: &str = "/settings/retention";

async fn seen(site: &TestSite) -> String {
    let told = site.get(PATH).await.body;
    let from = told.split("name=\"seen\" value=\"").nth(1).unwrap();
    from.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn nobody_is_erased_by_itself_at_first() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get(PATH).await.main());
}

#[tokio::test]
async fn months_are_kept_and_told() {
    let (site, _) = TestSite::begun().await;
    let seen = seen(&site).await;
    let fields = [("seen", seen.as_str()), ("when", "after"), ("months", "6")];
    let told = site.post(PATH, &fields).await;
    assert_eq!(told.location, "/settings?saved=true");
    assert!(
        site.get("/settings")
            .await
            .body
            .contains("After six months")
    );
    let activity = site.get("/activity").await.body;
    assert!(activity.contains("People who left are erased: after six months"));
}

#[tokio::test]
async fn no_choice_and_no_number_are_refused_in_words() {
    let (site, _) = TestSite::begun().await;
    let seen = seen(&site).await;
    let nothing = site.post(PATH, &[("seen", seen.as_str())]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("seen", seen.as_str()),
        ("when", "after"),
        ("months", "121"),
    ];
    let told = site.post(PATH, &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn only_who_looks_after_people_may_say_so() {
    let (site, mut act) = TestSite::begun().await;
    let (_, cookie) = site.person(&mut act, "Fay", Role::Facilitator).await;
    let before = seen(&site).await;
    site.in_browser(&cookie);
    assert_eq!(site.get(PATH).await.status, StatusCode::FORBIDDEN);
    let fields = [("seen", before.as_str()), ("when", "by-hand")];
    assert_eq!(site.post(PATH, &fields).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_left_is_erased_once_it_is_time_and_not_before() {
    let (site, mut act) = TestSite::begun().await;
    let (person, _) = site.person(&mut act, "Zebedee Quill", Role::Member).await;
    remove(&site.foothold, &act, person.clone()).await.unwrap();
    let seen = seen(&site).await;
    let fields = [("seen", seen.as_str()), ("when", "after"), ("months", "6")];
    site.post(PATH, &fields).await;
    assert_eq!(erase_once(&site.app_at(testkit::instant)).await.unwrap(), 0);
    assert_eq!(erase_once(&site.app_at(a_year_later)).await.unwrap(), 1);
    assert_eq!(erase_once(&site.app_at(a_year_later)).await.unwrap(), 0);
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let name = view.board().sources.get(&person).unwrap().name.to_string();
    assert_eq!(name, engine::erasing::STAND_IN);
}

fn a_year_later() -> jiff::Timestamp {
    testkit::instant() + jiff::SignedDuration::from_hours(24 * 365)
}
