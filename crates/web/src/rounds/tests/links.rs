//! Links by which people answer, people who are added to a round, and what nobody can answer.

use axum::http::StatusCode;
use engine::members::Role;

use super::form_with;
use crate::decisions::tests::council;
use crate::testing::{TestSite, Told};

/// A council whose open round asks Ann about interest, and a workshop about skills; and Ann's browser.
async fn asked() -> (TestSite, String) {
    let (site, mut act) = council().await;
    let (_, browser) = site.person(&mut act, "Ann", Role::SeniorManager).await;
    let own = [("who-0", "Ann"), ("who-1", "Workshop"), ("blind", "yes")];
    let told = site.post("/rounds/new", &form_with(&own)).await;
    assert_eq!(told.location, "/rounds/1?done=opened", "{}", told.body);
    (site, browser)
}

/// The value of the first hidden field of a name.
fn hidden(told: &Told, name: &str) -> String {
    let wanted = format!("name=\"{name}\" value=\"");
    let all = told.body.match_indices(&wanted);
    let values = all.map(|(at, _)| {
        let rest = &told.body[at + wanted.len()..];
        rest.split_once('"').unwrap().0
    });
    values
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
        .next()
        .unwrap()
}

#[tokio::test]
async fn a_link_is_made_shown_once_and_taken_back() {
    let (site, _) = asked().await;
    let page = site.get("/rounds/1/links").await;
    insta::assert_snapshot!("nobody_has_one_yet", page.main());
    let who = hidden(&page, "who");
    let made = site.post("/rounds/1/links", &[("who", &who)]).await;
    insta::assert_snapshot!("made", made.main());
    let (_, link) = made.body.split_once("<code>http://127.0.0.1:8080").unwrap();
    let link = link.split_once('<').unwrap().0.to_owned();
    let page = site.get("/rounds/1/links").await;
    assert!(!page.body.contains(&link), "it is shown only once");
    insta::assert_snapshot!("one_is_out", page.main());
    let browser = site.in_browser("");
    assert_eq!(site.get(&link).await.status, StatusCode::OK);
    site.in_browser(&browser);
    let id = hidden(&page, "link");
    let told = site
        .post("/rounds/1/links/take-back", &[("who", &who), ("link", &id)])
        .await;
    assert_eq!(told.location, "/rounds/1/links");
    assert_eq!(site.get(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn everyone_who_has_something_left_gets_one_in_a_list() {
    let (site, _) = asked().await;
    let ask = [
        ("key", "k"),
        ("who", "Cy"),
        ("email", ""),
        ("about", "capability"),
    ];
    let told = site.post("/rounds/1/ask", &ask).await;
    assert_eq!(told.location, "/rounds/1/links", "{}", told.main());
    let made = site.post("/rounds/1/links", &[("who", "")]).await;
    assert_eq!(made.body.matches("<code>http").count(), 2);
    assert!(made.body.contains("Ann\thttp://127.0.0.1:8080/answer/"));
    let none = site.post("/rounds/1/links", &[("who", "nobody")]).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_more_is_asked_and_everything_wrong_is_told_at_once() {
    let (site, _) = asked().await;
    insta::assert_snapshot!("ask", site.get("/rounds/1/ask").await.main());
    let wrong = [
        ("key", "k"),
        ("who", " "),
        ("email", "no address"),
        ("about", ""),
    ];
    let told = site.post("/rounds/1/ask", &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("ask_wrong", told.main());
    let cy = |key, about| {
        [
            ("key", key),
            ("who", "Cy"),
            ("email", "cy@example.org"),
            ("about", about),
        ]
    };
    site.post("/rounds/1/ask", &cy("a", "capability")).await;
    let told = site.post("/rounds/1/ask", &cy("b", "interest")).await;
    assert_eq!(told.location, "/rounds/1/links", "Cy is here by now");
    let other = [
        ("key", "c"),
        ("who", "Di"),
        ("email", "cy@example.org"),
        ("about", "interest"),
    ];
    let told = site.post("/rounds/1/ask", &other).await;
    assert!(told.body.contains("has that email address already"));
}

#[tokio::test]
async fn what_is_nobodys_is_sent_on_to_somebody() {
    let (site, browser) = asked().await;
    let facilitator = site.in_browser(&browser);
    let says = [
        ("key", "k"),
        ("basis", "first-hand"),
        ("step", "save"),
        ("of-0", "P1"),
        ("about-0", "interest"),
        ("says-0", "leave"),
        ("instead-0", "not-mine"),
    ];
    let told = site.post("/waiting", &says).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.main());
    site.in_browser(&facilitator);
    let round = site.get("/rounds/1").await;
    let path = "/rounds/1/send-on?candidate=P1&#38;about=interest";
    assert!(round.body.contains(path), "{}", round.main());
    let form = site
        .get("/rounds/1/send-on?candidate=P1&about=interest")
        .await;
    insta::assert_snapshot!("send_on", form.main());
    let to = |whose| [("candidate", "P1"), ("about", "interest"), ("whose", whose)];
    for whose in ["Zed", "Ann", ""] {
        let told = site.post("/rounds/1/send-on", &to(whose)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{whose}");
    }
    let told = site.post("/rounds/1/send-on", &to("Facilitator")).await;
    assert_eq!(told.location, "/rounds/1");
    let waits = site.get("/waiting").await;
    assert!(
        waits
            .body
            .contains("Somebody who was asked said that this is yours")
    );
    assert!(
        !site
            .get("/rounds/1")
            .await
            .body
            .contains("Nobody to ask yet")
    );
    let gone = site
        .get("/rounds/1/send-on?candidate=P99&about=interest")
        .await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_runs_no_rounds_makes_no_links() {
    let (site, browser) = asked().await;
    site.in_browser(&browser);
    for path in ["links", "ask", "send-on"] {
        let told = site.get(&format!("/rounds/1/{path}")).await;
        assert_eq!(told.status, StatusCode::FORBIDDEN, "{path}");
    }
    let told = site.post("/rounds/1/links", &[("who", "")]).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
}
