//! What happens to one that is under way: notes, changes, reviews, and the way back.

use axum::http::StatusCode;
use engine::answer::Said;
use engine::condition::Condition;

use super::{council, review, says, start, started};
use crate::testing::{TestSite, Told};

#[tokio::test]
async fn notes_stand_in_order_and_an_empty_one_is_told_of() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    let note = format!("{page}/note");
    for (key, text) in [
        ("1", "A first <visit>"),
        ("1", "A first <visit>"),
        ("2", "A second"),
    ] {
        let told = site.post(&note, &[("key", key), ("note", text)]).await;
        assert_eq!(told.location, format!("{page}?done=noted"));
    }
    let told = site.post(&note, &[("key", "3"), ("note", " ")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_above_what_was_typed() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    let path = format!("{page}/edit");
    let form = site.get(&path).await;
    insta::assert_snapshot!(form.main());
    let fields = |seen: &'static str, question: &'static str| {
        let mut fields = start("P1", &[("question", question)]);
        fields.push(("seen", seen));
        fields
    };
    let told = site.post(&path, &fields("999", "Who waits longest?")).await;
    assert_eq!(told.location, format!("{page}?done=edited"));
    let told = site.post(&path, &fields("1", "Mine")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let main = told.main();
    assert!(
        main.contains("now “Who waits longest?”") && main.contains("Mine</textarea>"),
        "{main}"
    );
}

#[tokio::test]
async fn what_goes_back_says_why_and_can_start_again() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    let path = format!("{page}/go-back");
    insta::assert_snapshot!(site.get(&path).await.main());
    let told = site.post(&path, &[("key", "b"), ("why", "")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        let told = site
            .post(&path, &[("key", "b"), ("why", "No place to test it")])
            .await;
        assert_eq!(told.location, format!("{page}?done=went-back"));
    }
    insta::assert_snapshot!(site.get(&page).await.main());
    assert!(site.get("/problems/P1").await.body.contains("Start this"));
    assert_eq!(site.get(&path).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_review_is_shown_against_the_baseline_and_wants_what_we_can_do_now() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    insta::assert_snapshot!(site.get(&format!("{page}/review")).await.main());
    let own = [("can-now", " "), ("next", ""), ("changed", "")];
    let told = review(&site, &page, &own).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let main = told.main();
    for wrong in ["#changed", "#can-now", "#next"] {
        assert!(
            main.contains(&format!("href=\"{wrong}\"")),
            "{wrong}: {main}"
        );
    }
}

#[tokio::test]
async fn who_would_be_asked_again_is_said_before_a_review_is_kept_and_after() {
    let (site, mut act) = council().await;
    let page = started(&site, "P1").await;
    let told = review(
        &site,
        &page,
        &[("step", "check"), ("sponsor", "director of housing")],
    )
    .await;
    insta::assert_snapshot!(told.main());
    assert!(
        !site.get(&page).await.body.contains("1st review"),
        "nothing is kept yet"
    );
    for _ in 0..2 {
        let told = review(&site, &page, &[]).await;
        assert_eq!(
            told.location,
            format!("{page}?done=reviewed"),
            "{}",
            told.main()
        );
    }
    insta::assert_snapshot!(site.get(&format!("{page}?done=reviewed")).await.main());
    let focus = site.get("/").await.main();
    assert!(
        focus.contains("The housing team can test a form in a week"),
        "{focus}"
    );

    insta::assert_snapshot!(site.get("/lessons").await.main());
    says(&site, &mut act, "P2", Condition::Capability, Said::Yes).await;
    let lessons = site.get("/lessons").await.main();
    assert!(lessons.contains("There is a new answer."), "{lessons}");
}

#[tokio::test]
async fn a_review_that_stops_it_is_kept_once_and_what_is_due_stands_first() {
    let (site, _) = council().await;
    let page = started(&site, "P1").await;
    for _ in 0..2 {
        let own = [("next", "stop"), ("seen", "999"), ("look-day", "")];
        let told = site_review(&site, &page, &own).await;
        assert_eq!(
            told.location,
            format!("{page}?done=reviewed"),
            "{}",
            told.main()
        );
    }
    let list = site.get("/exemplars").await.main();
    assert!(
        list.contains("Done on 1 May 2026.") && list.contains("Ended"),
        "{list}"
    );
    assert!(
        site.get("/problems/P1")
            .await
            .body
            .contains("Done on 1 May 2026")
    );
}

/// The same form, without asking for its page before: a form that is sent again.
async fn site_review(site: &TestSite, page: &str, own: &[(&str, &str)]) -> Told {
    let base = [
        ("key", "review-key"),
        ("changed", "Families wait five weeks"),
        ("learned", "The second visit was the slow one"),
        ("can-now", "We can test a form in a week"),
        ("step", "save"),
    ];
    let fields: Vec<(&str, &str)> = base.iter().chain(own).copied().collect();
    site.post(&format!("{page}/review"), &fields).await
}
