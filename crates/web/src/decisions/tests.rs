//! A decision as a person makes it: chosen, checked, recorded, read.

use axum::http::StatusCode;
use engine::answer::{Basis, Reply, Said};
use engine::candidate::{Candidate, Kind};
use engine::condition::Condition;
use engine::id::Id;
use engine::text::{Name, Title};
use operations::Act;
use operations::answers::{self, Give, Voice};
use operations::candidates::{self, PutForward};

use crate::testing::{TestSite, Told};

mod papers;
mod superseded;

const YES: Said = Said::Yes;
const OPEN: Said = Said::Unknown;
const NO: Said = Said::No;

pub(crate) async fn said(
    site: &TestSite,
    act: &mut Act,
    candidate: &str,
    condition: Condition,
    said: Said,
) {
    let give = Give {
        candidate: Id::parse(candidate).unwrap(),
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

pub(crate) async fn put_forward(site: &TestSite, act: &mut Act, title: &str, says: [Said; 3]) {
    let key: Id<Candidate> = act.ids.fresh();
    let new = PutForward {
        key: Name::parse(key.as_str()).unwrap(),
        title: Title::parse(title).unwrap(),
        kind: Kind::Problem,
        detail: None,
    };
    let id = candidates::put_forward(&site.foothold, act, new)
        .await
        .unwrap();
    for (condition, says) in Condition::ALL.into_iter().zip(says) {
        said(site, act, id.as_str(), condition, says).await;
    }
}

/// `P1` to `P4` can start, and the first three are proposed; `P5` is open; `P6` lacks skills.
pub(crate) async fn council() -> (TestSite, Act) {
    let (site, mut act) = TestSite::begun().await;
    for title in ["Damp homes", "Lost forms", "Missed calls", "Late letters"] {
        put_forward(&site, &mut act, title, [YES; 3]).await;
    }
    put_forward(&site, &mut act, "Bin days & more", [YES, OPEN, YES]).await;
    put_forward(&site, &mut act, "Video <calls>", [YES, YES, NO]).await;
    (site, act)
}

/// What the form sends when nothing was changed in it.
pub(crate) fn sent(step: &str) -> Vec<(&str, &str)> {
    let mut fields = vec![("key", "a-key"), ("step", step)];
    for id in ["P1", "P2", "P3"] {
        fields.extend([("proposed", id), ("pick", id)]);
    }
    fields.extend([
        ("again-day", "1"),
        ("again-month", "9"),
        ("again-year", "2026"),
    ]);
    fields
}

/// The same with some fields of its own, in place of any of those names.
pub(crate) fn sent_with<'a>(step: &'a str, own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let replaced = |field: &(&str, &str)| own.iter().any(|(name, _)| *name == field.0);
    let kept = sent(step).into_iter().filter(|field| !replaced(field));
    kept.chain(own.iter().copied()).collect()
}

async fn post(site: &TestSite, fields: &[(&str, &str)]) -> Told {
    site.post("/decisions/new", fields).await
}

#[tokio::test]
async fn the_form_begins_with_what_is_proposed() {
    let (site, _) = council().await;
    insta::assert_snapshot!(site.get("/decisions/new").await.main());
}

#[tokio::test]
async fn an_empty_list_proposes_nothing_and_the_form_still_stands() {
    let (site, _) = TestSite::begun().await;
    let form = site.get("/decisions/new").await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.body.contains("Nothing is proposed."));
    assert!(!form.body.contains("These are proposed."));
    assert!(
        site.get("/decisions")
            .await
            .body
            .contains("No decision has been recorded yet.")
    );
}

#[tokio::test]
async fn others_are_looked_for_and_what_was_typed_stays() {
    let (site, _) = council().await;
    let told = post(
        &site,
        &sent_with("search", &[("search", "VIDEO"), ("note", "So <far>")]),
    )
    .await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.body.contains("Video &#60;calls&#62;"));
    assert!(!told.body.contains("Bin days"));
    assert!(told.body.contains("So &#60;far&#62;"));
}

#[tokio::test]
async fn everything_wrong_is_told_at_once() {
    let (site, _) = council().await;
    let own = [
        ("pick", "P9"),
        ("again-day", "30"),
        ("again-month", "2"),
        ("note", "a\u{1}b"),
    ];
    let told = post(&site, &sent_with("review", &own)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn other_picks_need_a_reason() {
    let (site, _) = council().await;
    for step in ["review", "record"] {
        let told = post(&site, &sent_with(step, &[("pick", "P6")])).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
        assert!(told.body.contains("Say why in a line."));
    }
    assert!(site.get("/decisions").await.body.contains("No decision"));
}

#[tokio::test]
async fn a_day_to_look_again_has_not_come_yet() {
    let (site, _) = council().await;
    let told = post(&site, &sent_with("review", &[("again-month", "1")])).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("href=\"#again-day\""));
}

#[tokio::test]
async fn all_is_shown_before_it_is_recorded() {
    let (site, _) = council().await;
    let own = [
        ("pick", "P6"),
        ("reason", "The inspector\nasked"),
        ("against", "Too soon"),
    ];
    insta::assert_snapshot!(post(&site, &sent_with("review", &own)).await.main());
    assert!(site.get("/decisions").await.body.contains("No decision"));
}

#[tokio::test]
async fn the_few_as_proposed_are_recorded_once() {
    let (site, _) = council().await;
    for _ in 0..2 {
        let told = post(&site, &sent("record")).await;
        assert_eq!(told.location, "/decisions/1?recorded=true");
    }
    assert_eq!(site.get("/decisions/2").await.status, StatusCode::NOT_FOUND);
    insta::assert_snapshot!(site.get("/decisions").await.main());
    insta::assert_snapshot!(site.get("/decisions/1?recorded=true").await.main());
}

#[tokio::test]
async fn a_record_says_what_other_picks_lack_and_what_was_left_out() {
    let (site, mut act) = council().await;
    let own = [
        ("pick", "P6"),
        ("reason", "The inspector asked"),
        ("against", "Too soon <b>"),
        ("note", "Agreed by all"),
    ];
    assert_eq!(
        post(&site, &sent_with("record", &own)).await.location,
        "/decisions/1?recorded=true"
    );
    let before = site.get("/decisions/1").await.main();
    insta::assert_snapshot!(before);
    said(&site, &mut act, "P6", Condition::Capability, YES).await;
    assert_eq!(
        site.get("/decisions/1").await.main(),
        before,
        "a record never changes"
    );
}

#[tokio::test]
async fn what_is_proposed_anew_is_shown_before_anything_is_recorded() {
    let (site, mut act) = council().await;
    said(&site, &mut act, "P1", Condition::Interest, NO).await;
    let told = post(
        &site,
        &sent_with("record", &[("pick", "P2"), ("reason", "Enough")]),
    )
    .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("What is proposed changed"));
    assert!(told.body.contains("name=\"proposed\" value=\"P4\""));
    assert!(!told.body.contains("name=\"proposed\" value=\"P1\""));
    assert!(told.body.contains("Enough"));
    assert!(site.get("/decisions").await.body.contains("No decision"));
}

#[tokio::test]
async fn the_file_is_the_very_text_that_was_sealed() {
    let (site, act) = council().await;
    post(&site, &sent("record")).await;
    let told = site.get("/decisions/1.json").await;
    let sealed = operations::decisions::one(&site.foothold, &act.organisation, 1)
        .await
        .unwrap();
    assert_eq!(told.body, sealed.text);
    assert_eq!(told.kind, "application/json");
}

#[tokio::test]
async fn an_address_of_no_decision_is_not_found() {
    let (site, _) = council().await;
    for path in [
        "/decisions/1",
        "/decisions/0",
        "/decisions/-1",
        "/decisions/x",
        "/decisions/1.json",
        "/decisions/99999999999999999999",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn everyone_who_answered_has_a_message_that_says_what_starts_and_what_waits() {
    let (site, mut act) = council().await;
    said(&site, &mut act, "P5", Condition::Operations, NO).await;
    post(&site, &sent("record")).await;
    insta::assert_snapshot!(site.get("/decisions/1/tell").await.main());
    let list = site.get("/decisions/1/tell").await.body;
    let (_, rest) = list.split_once("href=\"/decisions/1/tell/").unwrap();
    let path = format!("/decisions/1/tell/{}", rest.split('"').next().unwrap());
    let message = site.get(&path).await.main();
    assert!(
        !message.contains("Workshop") && !message.contains("says"),
        "{message}"
    );
    insta::assert_snapshot!(message);
    for path in [
        "/decisions/2/tell",
        "/decisions/1/tell/nobody",
        "/decisions/x/tell",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
