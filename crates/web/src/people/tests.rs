//! People are invited, changed and taken out.

use axum::http::StatusCode;

use crate::testing::TestSite;

const LIST: &str = "Jo Smith, jo@fernley.example\n\nAmir Khan\n";

fn link_in(page: &str) -> &str {
    let at = page.find("/sign-in/link/").unwrap();
    page[at..].split('<').next().unwrap()
}

#[tokio::test]
async fn a_pasted_list_is_invited_and_each_gets_a_link_of_their_own() {
    let (site, _) = TestSite::begun().await;
    site.post("/teams", &[("name", "Housing"), ("room", "")])
        .await;
    insta::assert_snapshot!("the_form", site.get("/people/invite").await.main());
    let sent = [("people", LIST), ("role", "member")];
    let told = site.post("/people/invite", &sent).await;
    assert_eq!(told.status, StatusCode::OK);
    insta::assert_snapshot!("invited", told.main());
    insta::assert_snapshot!("everyone", site.get("/people").await.main());
    site.signed_out();
    let came = site.post(link_in(&told.body), &[]).await;
    assert_eq!(came.location, "/you?done=welcome");
    assert!(site.get("/you").await.body.contains("Jo Smith"));
}

#[tokio::test]
async fn every_line_that_is_wrong_is_told() {
    let (site, _) = TestSite::begun().await;
    let sent = [("people", ", a@b.org\nJo, not an address\n")];
    let refused = site.post("/people/invite", &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("faults", refused.main());
    let twice = [("people", "Jo, a@b.org\nJoe, A@b.org"), ("role", "reader")];
    assert!(
        site.post("/people/invite", &twice)
            .await
            .body
            .contains("stands in two lines")
    );
    site.post(
        "/people/invite",
        &[("people", "Jo, a@b.org"), ("role", "reader")],
    )
    .await;
    let again = site
        .post(
            "/people/invite",
            &[("people", "Joe, a@b.org"), ("role", "reader")],
        )
        .await;
    assert!(
        again
            .body
            .contains("Somebody here has that email address already.")
    );
}

/// The page of the one person who is called so.
async fn page_of(site: &TestSite, name: &str) -> String {
    let list = site.get("/people").await.main();
    let before = list.split(&format!("\">{name}</a>")).next().unwrap();
    before.rsplit("href=\"").next().unwrap().to_owned()
}

#[tokio::test]
async fn a_person_is_changed_and_helped() {
    let (site, _) = TestSite::begun().await;
    site.post("/people/invite", &[("people", "Jo"), ("role", "reader")])
        .await;
    let page = page_of(&site, "Jo").await;
    let shown = site.get(&page).await;
    insta::assert_snapshot!("one", shown.main());
    let (_, after) = shown.body.split_once("name=\"seen\" value=\"").unwrap();
    let seen = after.split('"').next().unwrap();
    let sent = [
        ("seen", seen),
        ("name", "Jo Smith"),
        ("role", "facilitator"),
    ];
    let kept = format!("{page}?saved=true");
    assert_eq!(site.post(&page, &sent).await.location, kept);
    assert_eq!(site.post(&page, &sent).await.status, StatusCode::CONFLICT);
    let link = site.post(&format!("{page}/link"), &[]).await;
    assert!(link.body.contains("/sign-in/link/"));
    assert_eq!(
        site.post(&format!("{page}/sign-out"), &[]).await.location,
        kept
    );
    assert_eq!(site.get("/people/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_person_is_taken_out_and_brought_back_but_not_the_last_administrator() {
    let (site, act) = TestSite::begun().await;
    site.post("/people/invite", &[("people", "Jo"), ("role", "reader")])
        .await;
    let page = page_of(&site, "Jo").await;
    let remove = format!("{page}/remove");
    insta::assert_snapshot!("take_out", site.get(&remove).await.main());
    assert_eq!(
        site.post(&remove, &[]).await.location,
        "/people?done=removed"
    );
    assert!(
        site.get("/people?done=removed")
            .await
            .body
            .contains("No longer here")
    );
    assert!(site.get(&page).await.body.contains("Bring them back"));
    site.post(&format!("{page}/bring-back"), &[]).await;
    assert!(!site.get("/people").await.body.contains("No longer here"));
    let own = format!("/people/{}/remove", act.by.as_str());
    let refused = site.post(&own, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("This is the last administrator."));
}
