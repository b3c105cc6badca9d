//! Something is put forward without an account, read by a facilitator, and followed by whoever gave it.

use axum::http::StatusCode;

use crate::testing::{TestSite, Told};

/// The link inside an organisation, and the facilitator's browser: nobody is signed in any more.
async fn inside() -> (TestSite, String, String) {
    let (site, _) = TestSite::begun().await;
    let made = site.post("/settings/inside", &[("step", "make")]).await;
    let link = link(&made);
    let browser = site.in_browser("");
    (site, link, browser)
}

/// The link that a page shows once.
pub(crate) fn link(made: &Told) -> String {
    let (_, rest) = made.body.split_once("<code>http://127.0.0.1:8080").unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

/// The form as the page sends it, with a title.
async fn form(site: &TestSite, link: &str, title: &str) -> Vec<(&'static str, String)> {
    let page = site.get(link).await;
    let (_, rest) = page.body.split_once("name=\"follow\" value=\"").unwrap();
    let follow = rest.split_once('"').unwrap().0.to_owned();
    vec![
        ("follow", follow),
        ("title", title.to_owned()),
        ("kind", "problem".to_owned()),
        ("details", "It takes <b>weeks</b>.".to_owned()),
    ]
}

async fn sends(site: &TestSite, path: &str, form: &[(&'static str, String)]) -> Told {
    let fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    site.post(path, &fields).await
}

/// Gives something; answers where it is followed.
pub(crate) async fn gives(site: &TestSite, link: &str, title: &str) -> String {
    let form = form(site, link, title).await;
    let told = sends(site, link, &form).await;
    assert!(told.location.starts_with("/follow/"), "{}", told.body);
    told.location
}

/// The page of the first that waits.
async fn first(site: &TestSite) -> String {
    let list = site.get("/suggestions").await;
    let (_, rest) = list.body.split_once("href=\"/suggestions/").unwrap();
    format!("/suggestions/{}", rest.split_once('"').unwrap().0)
}

#[tokio::test]
async fn the_link_is_made_shown_once_replaced_and_taken_back() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("no_link", site.get("/settings/inside").await.main());
    let made = site.post("/settings/inside", &[("step", "make")]).await;
    assert!(
        made.body.contains("<svg class=\"app-code\""),
        "{}",
        made.main()
    );
    let first = link(&made);
    let page = site.get("/settings/inside").await;
    assert!(!page.body.contains(&first));
    insta::assert_snapshot!("a_link", page.main());
    let second = link(&site.post("/settings/inside", &[("step", "make")]).await);
    assert_eq!(site.get(&first).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&second).await.status, StatusCode::OK);
    let told = site
        .post("/settings/inside", &[("step", "take-back")])
        .await;
    assert_eq!(told.location, "/settings/inside");
    assert_eq!(site.get(&second).await.status, StatusCode::NOT_FOUND);
    let told = site.post("/settings/inside", &[]).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_is_given_is_held_and_followed() {
    let (site, link, browser) = inside().await;
    let page = site.get(&link).await;
    assert!(!page.body.contains("app-navigation"));
    let form = form(&site, &link, "Damp <homes>").await;
    let told = sends(&site, &link, &form).await;
    let again = sends(&site, &link, &form).await;
    assert_eq!(told.location, again.location);
    insta::assert_snapshot!("given", site.get(&told.location).await.main());
    site.in_browser(&browser);
    let problems = site.get("/problems").await;
    assert!(
        problems
            .body
            .contains("One was put forward without an account")
    );
    let list = site.get("/suggestions").await;
    assert_eq!(list.body.matches("href=\"/suggestions/").count(), 1);
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_and_what_was_typed_stays() {
    let (site, link, _) = inside().await;
    let wrong = [
        ("follow", "not-a-secret".to_owned()),
        ("title", " ".to_owned()),
        ("kind", "wish".to_owned()),
        ("details", "a\u{1}b".to_owned()),
    ];
    let told = sends(&site, &link, &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn it_is_taken_and_its_giver_is_told_where_it_is() {
    let (site, link, browser) = inside().await;
    let follow = gives(&site, &link, "Damp homes").await;
    let facilitator = |site: &TestSite| site.in_browser(&browser);
    facilitator(&site);
    let one = first(&site).await;
    insta::assert_snapshot!("one", site.get(&one).await.main());
    let told = site.post(&one, &[("step", "take")]).await;
    assert_eq!(told.location, "/suggestions?done=taken");
    insta::assert_snapshot!("none_left", site.get(&told.location).await.main());
    assert!(site.get("/problems/P1").await.body.contains("Damp homes"));
    assert!(
        !site
            .get("/problems")
            .await
            .body
            .contains("without an account")
    );
    assert!(
        site.get(&one)
            .await
            .body
            .contains(wording::refusal::SETTLED)
    );
    let again = site.post(&one, &[("step", "take")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let activity = site.get("/activity").await;
    for line in [wording::door::SUGGESTED, wording::door::SUGGESTION_TAKEN] {
        assert!(activity.body.contains(line), "{line}");
    }
    site.in_browser("");
    insta::assert_snapshot!("taken", site.get(&follow).await.main());
}

#[tokio::test]
async fn it_joins_one_that_is_there() {
    let (site, link, browser) = inside().await;
    let follow = gives(&site, &link, "Damp homes take weeks to mend").await;
    site.in_browser(&browser);
    let there = [
        ("key", "a"),
        ("title", "Damp homes take months to mend"),
        ("kind", "problem"),
    ];
    site.post("/problems/new", &there).await;
    let one = first(&site).await;
    insta::assert_snapshot!("one_like_another", site.get(&one).await.main());
    for other in ["", "P99"] {
        let told = site.post(&one, &[("step", "join"), ("other", other)]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{other}");
    }
    let told = site.post(&one, &[("step", "join"), ("other", "P1")]).await;
    assert_eq!(told.location, "/suggestions?done=joined");
    let followed = site.get(&follow).await;
    assert!(followed.body.contains("Damp homes take months to mend"));
}

#[tokio::test]
async fn it_is_not_taken_and_its_giver_reads_why() {
    let (site, link, browser) = inside().await;
    let follow = gives(&site, &link, "Damp homes").await;
    site.in_browser(&browser);
    let one = first(&site).await;
    let told = site.post(&one, &[("step", "decline"), ("why", "")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = [("step", "decline"), ("why", "It is <done> already.")];
    let told = site.post(&one, &why).await;
    assert_eq!(told.location, "/suggestions?done=declined");
    site.in_browser("");
    insta::assert_snapshot!("declined", site.get(&follow).await.main());
}

#[tokio::test]
async fn a_link_that_is_none_of_ours_says_only_that_and_is_counted() {
    let (site, link, _) = inside().await;
    for path in ["/inside/x", "/follow/x"] {
        let told = site.get(path).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
        assert!(told.body.contains(wording::refusal::LINK_OVER), "{path}");
    }
    for _ in 0..60 {
        site.get("/inside/x").await;
    }
    let told = site.get("/inside/x").await;
    assert_eq!(told.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(site.get(&link).await.status, StatusCode::OK);
}
