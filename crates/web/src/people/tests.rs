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

#[tokio::test]
async fn a_person_is_changed_helped_taken_out_and_brought_back() {
    let (site, act) = TestSite::begun().await;
    site.post("/people/invite", &[("people", "Jo"), ("role", "reader")])
        .await;
    let list = site.get("/people").await.main();
    let at = list.find("/people/0").unwrap();
    let all: Vec<&str> = list[at..]
        .split("href=\"")
        .filter_map(|part| part.split('"').next())
        .collect();
    let own = format!("/people/{}", act.by.as_str());
    let page = all
        .into_iter()
        .find(|href| href.starts_with("/people/0") && *href != own)
        .unwrap()
        .to_owned();
    let shown = site.get(&page).await;
    insta::assert_snapshot!("one", shown.main());
    let seen = shown
        .body
        .split("name=\"seen\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let sent = [
        ("seen", seen.as_str()),
        ("name", "Jo Smith"),
        ("role", "facilitator"),
    ];
    assert_eq!(
        site.post(&page, &sent).await.location,
        format!("{page}?saved=true")
    );
    assert_eq!(site.post(&page, &sent).await.status, StatusCode::CONFLICT);
    assert!(
        site.post(&format!("{page}/link"), &[])
            .await
            .body
            .contains("/sign-in/link/")
    );
    assert_eq!(
        site.post(&format!("{page}/sign-out"), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    insta::assert_snapshot!("take_out", site.get(&format!("{page}/remove")).await.main());
    assert_eq!(
        site.post(&format!("{page}/remove"), &[]).await.location,
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
    let last = site.post(&format!("{own}/remove"), &[]).await;
    assert_eq!(last.status, StatusCode::CONFLICT);
    assert!(last.body.contains("This is the last administrator."));
    assert_eq!(site.get("/people/x").await.status, StatusCode::NOT_FOUND);
}
