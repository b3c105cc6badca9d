//! The tour, on the example and on an organisation of one's own.

use axum::http::StatusCode;
use engine::members::Role;

use crate::testing::TestSite;

/// What stands in the panel of a page; nothing where there is none.
fn panel(body: &str) -> &str {
    let after = body.split_once("class=\"app-tour ").map(|(_, after)| after);
    after
        .and_then(|after| after.split_once("</section>"))
        .map_or("", |(panel, _)| panel)
}

/// The address of a link in it.
fn leads<'a>(panel: &'a str, words: &str) -> Option<&'a str> {
    let before = panel.split_once(&format!(">{words}</a>"))?.0;
    let (_, after) = before.rsplit_once("href=\"")?;
    after.split_once('"').map(|(href, _)| href)
}

/// The addresses of the tour from its beginning, by its own links, and all that its panels say.
async fn walk(site: &TestSite) -> (Vec<String>, Vec<String>) {
    let (mut next, mut addresses, mut said) = (Some("/?tour=1".to_owned()), Vec::new(), Vec::new());
    while let Some(address) = next {
        let told = site.get(&address).await;
        assert_eq!(told.status, StatusCode::OK, "{address}");
        let panel = panel(&told.body);
        let number = addresses.len() + 1;
        assert!(panel.contains(&format!("Step {number} of 5")), "{address}");
        assert_eq!(leads(panel, "Back"), addresses.last().map(String::as_str));
        assert_eq!(leads(panel, "End the tour"), Some("/"));
        next = leads(panel, "Next").map(str::to_owned);
        addresses.push(address);
        said.push(panel.to_owned());
    }
    (addresses, said)
}

#[tokio::test]
async fn five_steps_lead_on_and_back_and_out() {
    let site = TestSite::new();
    site.filled().await;
    let (addresses, said) = walk(&site).await;
    assert_eq!(addresses.len(), 5);
    assert!(addresses[1].starts_with("/problems/"), "{}", addresses[1]);
    insta::assert_snapshot!(said.join("\n"));
}

#[tokio::test]
async fn where_a_page_is_still_empty_the_tour_says_so() {
    let (site, _) = TestSite::begun().await;
    let (addresses, said) = walk(&site).await;
    let own = [
        "/?tour=1",
        "/problems?tour=2",
        "/table?tour=3",
        "/groundwork?tour=4",
        "/decisions/new?tour=5",
    ];
    assert_eq!(addresses, own);
    for (at, panel) in said.iter().enumerate() {
        let empty = if at == 3 {
            "Nothing is planned here yet."
        } else {
            "This page is still empty"
        };
        assert!(panel.contains(empty), "{panel}");
    }
}

#[tokio::test]
async fn everyone_looks_round_on_pages_that_are_theirs() {
    let site = TestSite::new();
    let mut act = site.filled().await;
    for (role, third, fifth) in [
        (Role::Member, "/waiting?tour=3", "/decisions?tour=5"),
        (
            Role::SeniorManager,
            "/waiting?tour=3",
            "/decisions/new?tour=5",
        ),
        (Role::Reader, "/problems?tour=3", "/decisions?tour=5"),
    ] {
        let (_, cookie) = site.person(&mut act, &format!("{role:?}"), role).await;
        let before = site.in_browser(&cookie);
        let (addresses, _) = walk(&site).await;
        assert_eq!(
            (addresses[2].as_str(), addresses[4].as_str()),
            (third, fifth)
        );
        site.in_browser(&before);
    }
}

#[tokio::test]
async fn the_tour_is_offered_on_the_example_and_in_help() {
    let site = TestSite::new();
    site.filled().await;
    assert!(
        site.get("/")
            .await
            .body
            .contains("Look round in five steps")
    );
    assert!(
        !site
            .get("/?tour=1")
            .await
            .body
            .contains("Look round in five steps")
    );
    let (own, _) = TestSite::begun().await;
    assert!(!own.get("/").await.body.contains("Look round in five steps"));
    assert!(own.get("/help").await.body.contains("href=\"/?tour=1\""));
}

#[tokio::test]
async fn a_step_of_another_page_or_none_shows_nothing() {
    let site = TestSite::new();
    site.filled().await;
    for address in [
        "/?tour=2",
        "/?tour=0",
        "/?tour=6",
        "/?tour=x",
        "/?tour=",
        "/strategy?tour=1",
        "/problems/F08?tour=3",
    ] {
        let told = site.get(address).await;
        assert_eq!(told.status, StatusCode::OK, "{address}");
        assert_eq!(panel(&told.body), "", "{address}");
    }
}
