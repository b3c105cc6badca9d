//! The pages of the playbook.

use axum::http::StatusCode;

use crate::testing::TestSite;

const PLAY: [(&str, &str); 6] = [
    ("name", "Ask at the counter"),
    ("doing", "Stand there for a day and ask <everyone>."),
    ("fits", "operations-1"),
    ("lead", "Designer"),
    ("effort", "small-medium"),
    ("present-when", "Ten people said what they need."),
];

async fn send(site: &TestSite, path: &str, extra: &[(&str, &str)]) -> crate::testing::Told {
    let fields: Vec<(&str, &str)> = PLAY.iter().chain(extra).copied().collect();
    site.post(path, &fields).await
}

#[tokio::test]
async fn everybody_has_24_plays_and_the_sources_stand_at_the_foot() {
    let (site, _) = TestSite::begun().await;
    let page = site.get("/playbook").await.main();
    assert!(!page.contains("dxw"));
    insta::assert_snapshot!(page);
}

#[tokio::test]
async fn one_play_says_what_it_takes_and_what_would_show_it() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/playbook/sit-alongside").await.main());
    assert_eq!(
        site.get("/playbook/none").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_built_in_play_that_is_changed_is_the_organisations_own_version_and_says_so() {
    let (site, _) = TestSite::begun().await;
    let form = site.get("/playbook/sit-alongside/edit").await.main();
    insta::assert_snapshot!("the_form_of_a_play", form);
    let told = send(&site, "/playbook/sit-alongside/edit", &[("seen", "1")]).await;
    assert_eq!(told.location, "/playbook/sit-alongside?done=changed");
    let page = site.get(&told.location).await.main();
    insta::assert_snapshot!("a_changed_play", page);
    let list = site.get("/playbook").await.main();
    assert!(list.contains("It is your own version now") && !list.contains(">Sit alongside<"));

    let stale = send(&site, "/playbook/sit-alongside/edit", &[("seen", "1")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(
        stale
            .body
            .contains("Somebody changed this while you were typing")
    );
}

#[tokio::test]
async fn an_own_play_is_added_once_and_all_that_is_wrong_is_told_at_once() {
    let (site, _) = TestSite::begun().await;
    let empty = site.get("/playbook/new?condition=operations").await.main();
    assert!(
        empty.contains("<option value=\"operations\" selected>"),
        "{empty}"
    );
    let refused = site
        .post("/playbook/new", &[("key", "k"), ("fits", "love")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("a_play_with_faults", refused.main());
    let [first, again] = [
        send(&site, "/playbook/new", &[("key", "k")]).await,
        send(&site, "/playbook/new", &[("key", "k")]).await,
    ];
    assert_eq!(first.location, again.location);
    let list = site.get("/playbook").await.main();
    assert_eq!(list.matches(">Ask at the counter<").count(), 1);
    assert!(list.contains("You wrote this play.") && !list.contains("<everyone>"));
}

#[tokio::test]
async fn a_retired_play_is_not_offered_and_can_be_brought_back() {
    let (site, _) = TestSite::begun().await;
    let retire = |seen, retired| [("seen", seen), ("retired", retired)];
    let path = "/playbook/let-leaders-watch/retire";
    let told = site.post(path, &retire("1", "true")).await;
    assert_eq!(told.location, "/playbook/let-leaders-watch?done=retired");
    insta::assert_snapshot!("a_retired_play", site.get(&told.location).await.main());
    let list = site.get("/playbook").await.main();
    assert!(list.contains("No longer offered"));
    assert_eq!(
        site.post(path, &retire("1", "false")).await.status,
        StatusCode::CONFLICT
    );
    site.post(path, &retire("3", "false")).await;
    let list = site.get("/playbook").await.main();
    assert!(!list.contains("No longer offered"));
    let told = site.post(path, &retire("4", "perhaps")).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    let activity = site.get("/activity").await.body;
    assert!(
        activity.contains("Retired the play “Let leaders watch”"),
        "{activity}"
    );
    assert!(activity.contains("/playbook/let-leaders-watch"));
}
