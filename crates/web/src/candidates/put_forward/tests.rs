//! The form in every state.

use askama::Template as _;
use axum::http::StatusCode;
use engine::candidate::Kind;

use super::form::{empty, meant};
use super::page::PutForwardPage;
use crate::form::{Faults, Typed};
use crate::layout::{Section, Shell};
use crate::testing::{TestSite, main_of};

const KEY: &str = "key-1";

fn shown(typed: Typed, faults: Faults) -> String {
    let shell = Shell::default().at(Section::Problems);
    let page = PutForwardPage {
        shell,
        typed,
        faults,
        like: None,
    };
    main_of(&page.render().unwrap())
}

#[test]
fn the_form_begins_as_an_empty_problem() {
    insta::assert_snapshot!(shown(empty(KEY), Faults::default()));
}

#[test]
fn what_is_wrong_is_told_all_at_once_and_what_was_typed_stays() {
    let typed = Typed::default()
        .with("key", "key-1")
        .with("title", " ")
        .with("kind", "wish")
        .with("details", "a \u{1} <b>");
    let faults = meant(&typed).err().unwrap();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["title", "kind", "details"]);
    insta::assert_snapshot!(shown(typed, faults));
}

#[test]
fn a_title_alone_is_enough() {
    let typed = empty(KEY).with("title", "  Damp   homes ");
    let meant = meant(&typed).unwrap();
    assert_eq!(meant.title.as_str(), "Damp homes");
    assert_eq!(meant.kind, Kind::Problem);
    assert_eq!(meant.detail, None);
    assert_eq!(meant.key.as_str(), KEY);
}

#[tokio::test]
async fn the_same_form_sent_twice_puts_forward_one_thing_and_leads_to_its_page() {
    let (site, _) = TestSite::begun().await;
    let form = [
        ("key", "k"),
        ("title", "Damp homes"),
        ("kind", "problem"),
        ("details", ""),
    ];
    let (first, second) = (
        site.post("/problems/new", &form).await,
        site.post("/problems/new", &form).await,
    );
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(
        (first.location.as_str(), first.location.clone()),
        ("/problems/P1?done=put-forward", second.location)
    );
    let page = site.get(&first.location).await.main();
    assert!(
        page.contains("What next?") && page.contains("Damp homes"),
        "{page}"
    );
}

#[tokio::test]
async fn a_form_with_a_fault_is_sent_back_and_makes_nothing() {
    let (site, act) = TestSite::begun().await;
    let told = site
        .post(
            "/problems/new",
            &[("key", "k"), ("kind", "problem"), ("details", "typed")],
        )
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("typed</textarea>"), "{}", told.main());
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    assert!(view.board().candidates.is_empty());
}

#[tokio::test]
async fn every_form_shown_has_a_key_of_its_own() {
    let (site, _) = TestSite::begun().await;
    let (one, other) = (
        site.get("/problems/new").await.main(),
        site.get("/problems/new").await.main(),
    );
    assert_ne!(one, other);
}

#[tokio::test]
async fn what_is_there_already_is_asked_about_once() {
    let (site, _) = TestSite::begun().await;
    let form = |key: &'static str, title: &'static str| {
        [("key", key), ("title", title), ("kind", "problem")]
    };
    site.post(
        "/problems/new",
        &form("a", "Parking permits take weeks to renew"),
    )
    .await;
    let again = form("b", "Parking permit takes weeks to renew");
    let told = site.post("/problems/new", &again).await;
    assert_eq!(told.status, StatusCode::OK);
    insta::assert_snapshot!("is_it_one_of_these", told.main());
    let sure: Vec<_> = again.into_iter().chain([("sure", "true")]).collect();
    let told = site.post("/problems/new", &sure).await;
    assert_eq!(told.location, "/problems/P2?done=put-forward");
}

#[tokio::test]
async fn while_it_is_typed_those_like_it_are_told() {
    let (site, _) = TestSite::begun().await;
    let form = [
        ("key", "a"),
        ("title", "Bins <i>are</i> missed"),
        ("kind", "problem"),
    ];
    site.post("/problems/new", &form).await;
    let told = site.get("/problems/like?title=missed%20bins").await;
    assert!(
        told.body.contains("Bins &#60;i&#62;are&#60;/i&#62; missed"),
        "{}",
        told.body
    );
    assert_eq!(site.get("/problems/like?title=letters").await.body, "");
    assert_eq!(site.get("/problems/like").await.body, "");
}
