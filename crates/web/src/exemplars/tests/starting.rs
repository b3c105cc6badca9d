//! What can start, what cannot and why, and what is started.

use axum::http::StatusCode;

use super::{council, edited, put_forward, start, started};
use crate::testing::TestSite;

#[tokio::test]
async fn where_nothing_was_started_the_list_says_how_to_begin() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/exemplars").await.main());
}

#[tokio::test]
async fn what_stands_at_start_now_has_a_button_and_a_form() {
    let (site, _) = council().await;
    let problem = site.get("/problems/P1").await;
    assert!(problem.body.contains("/exemplars/start?candidate=P1"));
    assert!(
        !site
            .get("/problems/P2")
            .await
            .body
            .contains("/exemplars/start")
    );
    let form = site.get("/exemplars/start?candidate=P1").await;
    insta::assert_snapshot!(form.main());
}

#[tokio::test]
async fn everything_wrong_with_a_start_is_told_at_once() {
    let (site, _) = council().await;
    let own = [("baseline", "a\u{1}b"), ("look-year", "2025")];
    let told = site.post("/exemplars/start", &start("P1", &own)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
    let own = [("look-day", ""), ("look-month", ""), ("look-year", "")];
    let told = site.post("/exemplars/start", &start("P1", &own)).await;
    assert!(told.body.contains("Say when you will look back."));
}

#[tokio::test]
async fn what_is_started_is_under_way_on_every_page() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    insta::assert_snapshot!(site.get(&format!("{page}?done=started")).await.main());
    insta::assert_snapshot!(site.get("/exemplars").await.main());
    let problem = site.get("/problems/P1").await.main();
    assert!(
        problem.contains("As an exemplar") && problem.contains(&page),
        "{problem}"
    );
    assert!(site.get("/activity").await.body.contains(&page));
    let again = site.get("/exemplars/start?candidate=P1").await;
    assert!(
        again.body.contains("It is under way already."),
        "{}",
        again.main()
    );
}

#[tokio::test]
async fn what_cannot_start_says_why_and_what_was_typed_stays_to_copy() {
    let (site, _) = council().await;
    let asked = site.get("/exemplars/start?candidate=P2").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("It does not stand at Start now yet"));
    let told = site.post("/exemplars/start", &start("P2", &[])).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    insta::assert_snapshot!(told.main());
    edited(&site, "P2", "Late letters", &[("status", "parked")]).await;
    let parked = site.get("/exemplars/start?candidate=P2").await;
    assert!(parked.body.contains("It is: parked."), "{}", parked.main());
    for path in [
        "/exemplars/start?candidate=P9",
        "/exemplars/start?candidate=P1&decision=9",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// Takes every place: three put under way by hand.
async fn crowd(site: &TestSite) {
    for (at, title) in ["One", "Two", "Three"].into_iter().enumerate() {
        put_forward(site, title).await;
        let id = format!("P{}", at + 4);
        edited(site, &id, title, &[("status", "exemplar")]).await;
    }
}

#[tokio::test]
async fn without_room_what_takes_it_is_named_and_a_pick_may_start_with_a_reason() {
    let (site, _) = council().await;
    let decision = [
        ("key", "decision"),
        ("proposed", "P1"),
        ("pick", "P1"),
        ("step", "record"),
    ];
    crowd(&site).await;
    let told = site.get("/exemplars/start?candidate=P1").await;
    assert!(
        told.body.contains("All three places are taken."),
        "{}",
        told.main()
    );
    insta::assert_snapshot!(told.main());

    let fields = &decision[..];
    let picked = [("proposed", ""), ("reason", "The inspector asks")];
    let fields: Vec<_> = fields
        .iter()
        .filter(|(field, _)| *field != "proposed")
        .chain(&picked)
        .copied()
        .collect();
    let told = site.post("/decisions/new", &fields).await;
    assert_eq!(
        told.location,
        "/decisions/1?recorded=true",
        "{}",
        told.main()
    );
    let form = site
        .get("/exemplars/start?candidate=P1&decision=1")
        .await
        .main();
    assert!(form.contains("Start it anyway"), "{form}");
    let decided = [("decision", "1")];
    let told = site.post("/exemplars/start", &start("P1", &decided)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
    let reasoned = [("decision", "1"), ("anyway", "It is the law from June")];
    let told = site.post("/exemplars/start", &start("P1", &reasoned)).await;
    let page = site.get(&told.location).await.main();
    assert!(
        page.contains("Why it started anyway: It is the law from June"),
        "{page}"
    );
    assert!(page.contains("/decisions/1/tell"), "{page}");
}

#[tokio::test]
async fn what_was_put_under_way_by_hand_asks_for_what_is_kept_of_it() {
    let (site, _) = council().await;
    edited(&site, "P3", "Lost <forms>", &[("status", "exemplar")]).await;
    let list = site.get("/exemplars").await.main();
    assert!(list.contains("nothing is kept of it yet"), "{list}");
    assert!(list.contains("/exemplars/start?candidate=P3"), "{list}");
    let form = site.get("/exemplars/start?candidate=P3").await.main();
    assert!(form.contains("Say what is kept of it"), "{form}");
    let page = started(&site, "P3").await;
    edited(&site, "P3", "Lost <forms>", &[("status", "parked")]).await;
    let list = site.get("/exemplars").await.main();
    assert!(list.contains("It is now: parked."), "{list}");
    let told = site.get(&format!("{page}/edit")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body.contains("This is not under way now"),
        "{}",
        told.body
    );
}

#[tokio::test]
async fn an_address_of_no_exemplar_is_not_found() {
    let (site, _) = council().await;
    for path in ["", "/edit", "/go-back", "/review"] {
        let path = format!("/exemplars/none{path}");
        assert_eq!(
            site.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
