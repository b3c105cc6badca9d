//! The list as a person asks for it.

use axum::http::StatusCode;
use engine::answer::{Basis, Reply, Said};
use engine::candidate::{Candidate, Kind};
use engine::condition::Condition;
use engine::id::Id;
use engine::text::{Name, Title};
use operations::Act;
use operations::answers::{self, Give, Voice};
use operations::candidates::{self, PutForward};

use crate::testing::TestSite;

async fn put_forward(site: &TestSite, act: &mut Act, title: &str) -> Id<Candidate> {
    let key: Id<Candidate> = act.ids.fresh();
    let new = PutForward {
        key: Name::parse(key.as_str()).unwrap(),
        title: Title::parse(title).unwrap(),
        kind: Kind::Problem,
        detail: None,
    };
    candidates::put_forward(&site.foothold, act, new)
        .await
        .unwrap()
}

async fn said(site: &TestSite, act: &mut Act, candidate: &Id<Candidate>, said: [Said; 3]) {
    for (condition, said) in Condition::ALL.into_iter().zip(said) {
        let give = Give {
            candidate: candidate.clone(),
            condition,
            team: None,
            voice: Voice::Written(Name::parse("Workshop").unwrap()),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            why: None,
            was: None,
        };
        answers::give(&site.foothold, act, give).await.unwrap();
    }
}

async fn three() -> TestSite {
    let (site, mut act) = TestSite::begun().await;
    let damp = put_forward(&site, &mut act, "Damp homes <b>").await;
    let lost = put_forward(&site, &mut act, "A lost form").await;
    put_forward(&site, &mut act, "Calls nobody answers").await;
    said(&site, &mut act, &damp, [Said::Yes; 3]).await;
    said(&site, &mut act, &lost, [Said::Yes, Said::No, Said::Unknown]).await;
    site
}

#[tokio::test]
async fn an_empty_list_says_how_to_begin() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/problems").await.main());
}

#[tokio::test]
async fn every_row_says_where_it_stands_and_what_is_open() {
    insta::assert_snapshot!(three().await.get("/problems").await.main());
}

#[tokio::test]
async fn the_list_is_filtered_searched_and_sorted_as_asked() {
    let site = three().await;
    let titles = async |query: &str| {
        let body = site.get(&format!("/problems?{query}")).await.body;
        let order = ["Damp homes", "A lost form", "Calls nobody"].map(|title| body.find(title));
        order.map(|at| at.map(|at| order.iter().flatten().filter(|other| **other < at).count()))
    };
    assert_eq!(titles("").await, [Some(0), Some(1), Some(2)]);
    assert_eq!(titles("standing=start").await, [Some(0), None, None]);
    assert_eq!(titles("standing=prepare").await, [None, Some(0), None]);
    assert_eq!(titles("search=FORM%20lost").await, [None, Some(0), None]);
    assert_eq!(titles("search=p3").await, [None, None, Some(0)]);
    assert_eq!(titles("sort=title").await, [Some(2), Some(0), Some(1)]);
    assert_eq!(titles("sort=standing").await, [Some(0), Some(2), Some(1)]);
    assert_eq!(titles("sort=difference").await, [Some(0), Some(1), Some(2)]);
    assert_eq!(titles("status=done").await, [None, None, None]);
    assert_eq!(titles("team=None+such").await, [None, None, None]);
    let none = site.get("/problems?search=zzz").await;
    assert!(
        none.body
            .contains("0 of 3 problems and opportunities. Try other words or choices")
    );
}

#[tokio::test]
async fn a_page_has_fifty_and_links_keep_what_was_asked() {
    let (site, mut act) = TestSite::begun().await;
    for at in 1..=120 {
        put_forward(&site, &mut act, &format!("Problem number {at}")).await;
    }
    let rows = |body: &str| body.matches("app-list__number").count();
    let first = site.get("/problems?search=number").await.body;
    assert_eq!(rows(&first), 50);
    assert!(first.contains("120 of 120 problems and opportunities"));
    assert!(
        first.contains("/problems?search=number&#38;page=2"),
        "{first}"
    );
    let last = site.get("/problems?search=number&page=3").await.body;
    assert_eq!(rows(&last), 20);
    assert!(last.contains("/problems/P120"));
    assert_eq!(rows(&site.get("/problems?page=99").await.body), 20);
    assert_eq!(rows(&site.get("/problems?page=rubbish").await.body), 50);
}

#[tokio::test]
async fn a_change_shows_at_once() {
    let (site, mut act) = TestSite::begun().await;
    let damp = put_forward(&site, &mut act, "Damp homes").await;
    assert!(site.get("/problems").await.body.contains("Ask first (1)"));
    said(&site, &mut act, &damp, [Said::Yes; 3]).await;
    assert!(site.get("/problems").await.body.contains("Start now (1)"));
    put_forward(&site, &mut act, "Another").await;
    assert!(
        site.get("/problems")
            .await
            .body
            .contains("2 problems and opportunities")
    );
}

#[tokio::test]
async fn rubbish_in_the_address_is_answered_plainly() {
    let site = three().await;
    for query in [
        "search=%00",
        "standing=%3Cscript%3E",
        "search=%3Cscript%3E",
        "page=-1",
        "sort=%F0%9F%8E%89",
    ] {
        let told = site.get(&format!("/problems?{query}")).await;
        assert_eq!(told.status, StatusCode::OK, "{query}");
        assert!(!told.body.contains("<script>"), "{query}");
    }
}
