//! Services, teams and groups as a person keeps them.

use axum::http::StatusCode;

use crate::testing::{TestSite, Told};

/// The address of the one with a name, as its list links to it.
fn address(list: &Told, name: &str) -> String {
    let (before, _) = list.body.split_once(&format!("\">{name}</a>")).unwrap();
    before.rsplit_once("href=\"").unwrap().1.to_owned()
}

#[tokio::test]
async fn one_is_added_renamed_and_removed() {
    for list in ["/services", "/teams", "/groups"] {
        let (site, _) = TestSite::begun().await;
        assert!(
            site.get(list).await.body.contains("yet."),
            "an empty list says so"
        );
        let told = site.post(list, &[("name", " Housing  repairs ")]).await;
        assert_eq!(told.location, format!("{list}?done=added"));
        let one = address(&site.get(list).await, "Housing repairs");
        assert!(site.get(&one).await.body.contains("Remove this"));
        let told = site
            .post(&format!("{one}/edit"), &[("name", "Repairs")])
            .await;
        assert_eq!(told.location, format!("{one}?saved=true"));
        assert!(
            site.get(&format!("{one}/remove"))
                .await
                .body
                .contains("Remove “Repairs”?")
        );
        let told = site.post(&format!("{one}/remove"), &[]).await;
        assert_eq!(told.location, format!("{list}?done=removed"));
        assert_eq!(site.get(&one).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_name_stands_for_one_thing() {
    let (site, _) = TestSite::begun().await;
    site.post("/teams", &[("name", "Repairs")]).await;
    let told = site
        .post("/teams", &[("name", "Repairs"), ("room", "2")])
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("“Repairs” is on the list already."));
    assert!(told.body.contains("value=\"2\""), "what was typed stays");
    site.post("/teams", &[("name", "Digital")]).await;
    let one = address(&site.get("/teams").await, "Digital");
    let told = site
        .post(&format!("{one}/edit"), &[("name", "Repairs")])
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn every_fault_of_the_form_is_told_at_once() {
    let (site, _) = TestSite::begun().await;
    let told = site.post("/teams", &[("name", ""), ("room", "-1")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        told.body.contains("Write a name.") && told.body.contains("whole number from 0 to 1,000")
    );
    assert!(told.body.contains("<title>Error: Teams"));
}

#[tokio::test]
async fn room_that_nobody_has_said_is_assumed_and_marked() {
    let (site, _) = TestSite::begun().await;
    site.post("/teams", &[("name", "Repairs"), ("room", "")])
        .await;
    assert!(
        site.get("/teams")
            .await
            .body
            .contains("1 of 1 free<span class=\"app-line app-small app-muted\">assumed")
    );
    let one = address(&site.get("/teams").await, "Repairs");
    assert!(
        !site
            .get(&format!("{one}/edit"))
            .await
            .body
            .contains("value=\"1\""),
        "an assumption is not filled in"
    );
    site.post(
        &format!("{one}/edit"),
        &[("name", "Repairs"), ("room", "3")],
    )
    .await;
    let list = site.get("/teams").await;
    assert!(!list.body.contains(">assumed<"));
    assert!(site.get(&one).await.body.contains("Room for 3 at once."));
}

#[tokio::test]
async fn what_something_names_stays_and_its_page_says_what_names_it() {
    let site = TestSite::new();
    site.filled().await;
    let one = address(&site.get("/teams").await, "Licensing");
    let told = site.get(&one).await;
    for shown in [
        "Market traders could renew",
        "Start now",
        "Must do",
        "Work under way and must-do work take 1 now: 1 free.",
    ] {
        assert!(told.body.contains(shown), "{shown}: {}", told.main());
    }
    let told = site.post(&format!("{one}/remove"), &[]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("cannot be removed yet"));
}

#[tokio::test]
async fn pages_are_as_agreed() {
    let site = TestSite::new();
    site.filled().await;
    let teams = site.get("/teams").await;
    insta::assert_snapshot!("the_list_of_teams", teams.main());
    let one = address(&teams, "Licensing");
    insta::assert_snapshot!("one_team", site.get(&one).await.main());
    let (empty, _) = TestSite::begun().await;
    insta::assert_snapshot!("an_empty_list", empty.get("/groups").await.main());
    let told = empty.post("/services", &[("name", "")]).await;
    insta::assert_snapshot!("a_list_with_a_fault_in_its_form", told.main());
}
