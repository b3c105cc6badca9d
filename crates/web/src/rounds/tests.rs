//! A round as a person goes through it: opened, looked at, changed, closed.

use axum::http::StatusCode;
use engine::answer::Said;
use engine::id::Id;
use engine::people::Team;
use engine::text::Name;
use operations::{Act, named};

use crate::decisions::tests::{council, put_forward};
use crate::testing::{TestSite, Told};

mod blind;
mod changed;
mod heard;
mod links;

const YES: [Said; 3] = [Said::Yes; 3];

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// What the form sends: closes on 15 May, and asks two people.
fn form() -> Vec<(&'static str, &'static str)> {
    vec![
        ("key", "key-of-a-round"),
        ("limit", "3"),
        ("closes-day", "15"),
        ("closes-month", "5"),
        ("closes-year", "2026"),
        ("who-0", "Workshop"),
        ("about-0", "interest"),
        ("who-1", "Head of <Skills>"),
        ("about-1", "capability"),
        ("blind", "no"),
        ("who-2", ""),
        ("about-2", "operations"),
        ("note", "Spring & summer"),
    ]
}

fn form_with<'a>(own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let replaced = |field: &(&str, &str)| own.iter().any(|(name, _)| *name == field.0);
    let kept = form().into_iter().filter(|field| !replaced(field));
    kept.chain(own.iter().copied()).collect()
}

async fn opened(site: &TestSite) -> Told {
    let told = site.post("/rounds/new", &form()).await;
    assert_eq!(told.location, "/rounds/1?done=opened", "{}", told.body);
    told
}

/// The revision that the form of the round shows now.
async fn seen(site: &TestSite) -> String {
    let body = site.get("/rounds/1/edit").await.body;
    let (_, rest) = body.split_once("name=\"seen\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

async fn team(site: &TestSite, act: &mut Act, called: &str) -> Id<Team> {
    let team = Team {
        id: act.ids.fresh(),
        name: name(called),
        room: Some(2),
    };
    let id = team.id.clone();
    named::put(&site.foothold, act, team).await.unwrap();
    id
}

#[tokio::test]
async fn no_round_yet_leads_to_the_first() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/rounds").await.main());
}

#[tokio::test]
async fn the_first_form_has_a_row_for_each_thing_there_is_to_ask() {
    let (site, mut act) = TestSite::begun().await;
    team(&site, &mut act, "Homes & repairs").await;
    insta::assert_snapshot!(site.get("/rounds/new").await.main());
}

#[tokio::test]
async fn more_rows_are_added_and_what_was_typed_stays() {
    let (site, _) = council().await;
    let told = site
        .post("/rounds/new", &form_with(&[("step", "more")]))
        .await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.body.contains("id=\"who-7\"") && !told.body.contains("id=\"who-8\""));
    assert!(told.body.contains("value=\"Head of &#60;Skills&#62;\""));
    assert!(
        site.get("/rounds")
            .await
            .body
            .contains("No round has been opened yet.")
    );
}

#[tokio::test]
async fn everything_wrong_is_told_at_once() {
    let (site, _) = council().await;
    let own = [
        ("limit", "13"),
        ("closes-day", "1"),
        ("about-0", ""),
        ("who-1", "a\u{1}b"),
        ("about-1", "operations:gone"),
        ("who-2", "Tia"),
        ("about-2", "interest:x"),
        ("note", "a\u{1}b"),
    ];
    let told = site.post("/rounds/new", &form_with(&own)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn the_same_form_sent_twice_opens_one_and_another_leads_to_it() {
    let (site, _) = council().await;
    opened(&site).await;
    opened(&site).await;
    let other = site
        .post("/rounds/new", &form_with(&[("key", "other")]))
        .await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    insta::assert_snapshot!(other.main());
    assert_eq!(site.get("/rounds/new").await.main(), other.main());
    assert_eq!(site.get("/rounds/2").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_open_round_says_who_has_answered_and_what_still_matters() {
    let (site, _) = council().await;
    opened(&site).await;
    insta::assert_snapshot!(site.get("/rounds/1?done=opened").await.main());
    insta::assert_snapshot!(site.get("/rounds").await.main());
}

#[tokio::test]
async fn where_it_is_good_enough_it_can_be_closed_early() {
    let (site, mut act) = TestSite::begun().await;
    put_forward(&site, &mut act, "Damp homes", YES).await;
    opened(&site).await;
    let body = site.get("/rounds/1").await.body;
    assert!(body.contains("Close early: it is good enough"), "{body}");
}

#[tokio::test]
async fn an_address_of_no_round_is_not_found() {
    let (site, _) = council().await;
    for path in ["1", "0", "-1", "x", "99999999999", "1/edit", "1/give-up"] {
        let told = site.get(&format!("/rounds/{path}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
    }
    let told = site.post("/rounds/1/reopen", &[]).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
}
