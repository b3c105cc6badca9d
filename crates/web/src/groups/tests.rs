//! What is kept beside a group, as a person keeps it.

use axum::http::StatusCode;

use crate::testing::{TestSite, Told};

/// A site with one group, and the address of its page.
async fn with_a_group() -> (TestSite, String) {
    let (site, _) = TestSite::begun().await;
    site.post("/groups", &[("name", "Care leavers")]).await;
    let list = site.get("/groups").await.body;
    let (before, _) = list.split_once("\">Care leavers</a>").unwrap();
    let address = before.rsplit_once("href=\"").unwrap().1.to_owned();
    (site, address)
}

/// The revision that a form was shown at.
fn seen(told: &Told) -> String {
    let (_, rest) = told.body.split_once("name=\"seen\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn who_they_are_is_kept_and_shown() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/who");
    let seen = seen(&site.get(&form).await);
    let fields = [("seen", &*seen), ("kind", "communities"), ("size", "~200")];
    let told = site.post(&form, &fields).await;
    assert_eq!(
        told.location,
        format!("{group}?saved=true"),
        "{}",
        told.main()
    );
    insta::assert_snapshot!(
        "a_group_of_which_something_is_known",
        site.get(&group).await.main()
    );
}

#[tokio::test]
async fn a_check_may_leave_everything_out() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/check");
    let shown = site.get(&form).await;
    insta::assert_snapshot!("the_nine_questions", shown.main());
    let told = site.post(&form, &[("seen", &*seen(&shown))]).await;
    assert_eq!(told.location, format!("{group}?saved=true"));
    assert!(site.get(&group).await.body.contains("Not begun."));
}

#[tokio::test]
async fn a_check_says_plainly_what_it_finds() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/check");
    let seen = seen(&site.get(&form).await);
    let fields = [
        ("seen", &*seen),
        ("who", "Young people who leave care at 18"),
        ("served", "worse"),
        ("another-way", "no"),
        ("deprived", "yes"),
    ];
    site.post(&form, &fields).await;
    insta::assert_snapshot!("what_a_check_finds", site.get(&group).await.main());
    let again = site.get(&form).await;
    assert!(again.body.contains("Young people who leave care at 18"));
}

#[tokio::test]
async fn what_cannot_be_meant_is_told_and_what_was_typed_stays() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/who");
    let fields = [("seen", "0"), ("kind", "robots"), ("size", "many")];
    let told = site.post(&form, &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("who_they_are_refused", told.main());
}

#[tokio::test]
async fn a_form_that_is_behind_shows_what_is_kept_now() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/who");
    let seen = seen(&site.get(&form).await);
    site.post(&form, &[("seen", &*seen), ("kind", "staff")])
        .await;
    let told = site
        .post(&form, &[("seen", &*seen), ("kind", "businesses")])
        .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("who_they_are_changed_meanwhile", told.main());
    let fields = [("seen", &*self::seen(&told)), ("kind", "businesses")];
    let told = site.post(&form, &fields).await;
    assert_eq!(told.location, format!("{group}?saved=true"));
}

#[tokio::test]
async fn what_is_kept_stands_in_the_activity() {
    let (site, group) = with_a_group().await;
    let form = format!("{group}/check");
    let seen = seen(&site.get(&form).await);
    site.post(&form, &[("seen", &*seen), ("worst", "They sleep rough")])
        .await;
    let told = site.get("/activity").await.main();
    assert!(told.contains("Changed the fairness check") && told.contains(">Care leavers</a>"));
}
