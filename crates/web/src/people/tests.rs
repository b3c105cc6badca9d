//! People are invited, changed and taken out.

use axum::http::StatusCode;
use engine::members::Role;

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
    assert_eq!(site.get("/people/x").await.status, StatusCode::NOT_FOUND);
}

/// The addresses on a page that forms are sent to, with this in them.
fn forms(page: &str, part: &str) -> Vec<String> {
    let actions = page.split("action=\"").skip(1);
    let paths = actions.filter_map(|rest| rest.split('"').next());
    let found = paths.filter(|path| path.contains(part));
    found.map(str::to_owned).collect()
}

#[tokio::test]
async fn what_lets_a_person_in_is_made_shown_and_ended() {
    let (site, mut act) = TestSite::begun().await;
    let (jo, browser) = site.person(&mut act, "Jo", Role::Reader).await;
    let page = format!("/people/{jo}");
    let nothing = site.post(&format!("{page}/link"), &[]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    let make = async |purpose| {
        let sent = [("purpose", purpose)];
        site.post(&format!("{page}/link"), &sent).await.main()
    };
    insta::assert_snapshot!("a_link", make("sign-in").await);
    insta::assert_snapshot!("another_invitation", make("invitation").await);
    let shown = site.get(&page).await.main();
    let ways = shown.split("<h2").skip(1).collect::<Vec<_>>().join("<h2");
    insta::assert_snapshot!("ways_in", ways);
    let kept = format!("{page}?saved=true");
    for taken_back in forms(&shown, "/take-back") {
        assert_eq!(site.post(&taken_back, &[]).await.location, kept);
    }
    let end = forms(&shown, "/end").remove(0);
    assert_eq!(site.post(&end, &[]).await.location, kept);
    assert_eq!(site.post(&end, &[]).await.status, StatusCode::NOT_FOUND);
    let shown = site.get(&page).await.body;
    assert!(shown.contains("There is none that still works."));
    assert!(shown.contains("They are not signed in anywhere."));
    let everywhere = site.post(&format!("{page}/sign-out"), &[]).await;
    assert_eq!(everywhere.location, kept);
    site.in_browser(&browser);
    assert_eq!(site.get("/").await.location, "/sign-in");
}

#[tokio::test]
async fn who_runs_rounds_invites_but_is_offered_no_role_like_their_own_and_changes_nobody() {
    let (site, mut act) = TestSite::begun().await;
    let (jo, _) = site.person(&mut act, "Jo", Role::Reader).await;
    let (_, browser) = site.person(&mut act, "Fay", Role::Facilitator).await;
    site.in_browser(&browser);
    let form = site.get("/people/invite").await.main();
    assert!(form.contains("value=\"reader\"") && !form.contains("value=\"facilitator\""));
    let sent = [("people", "Sam"), ("role", "facilitator")];
    let refused = site.post("/people/invite", &sent).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let page = format!("/people/{jo}");
    insta::assert_snapshot!("for_who_runs_rounds", site.get(&page).await.main());
    let sent = [("seen", "99"), ("name", "Joe"), ("role", "reader")];
    let refused = site.post(&page, &sent).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
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

#[tokio::test]
async fn what_is_kept_is_a_file_of_ones_own_or_for_who_looks_after_people() {
    let (site, mut act) = TestSite::begun().await;
    let (jo, browser) = site.person(&mut act, "Jo", Role::Reader).await;
    let file = site.get(&format!("/people/{jo}/data.json")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.kind, "application/json");
    let about: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(about["name"], "Jo");
    let nobody = site.get("/people/nobody/data.json").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    site.in_browser(&browser);
    let own = site.get("/you/data.json").await;
    let about: serde_json::Value = serde_json::from_str(&own.body).unwrap();
    assert_eq!(
        (&about["name"], &about["role"]),
        (&"Jo".into(), &"reader".into())
    );
    let refused = site.get(&format!("/people/{jo}/data.json")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_person_is_erased_once_their_name_is_typed() {
    let (site, mut act) = TestSite::begun().await;
    let (jo, _) = site.person(&mut act, "Jo Smith", Role::Reader).await;
    let page = format!("/people/{jo}");
    let erase = format!("{page}/erase");
    insta::assert_snapshot!("erase", site.get(&erase).await.main());
    let wrong = site.post(&erase, &[("name", "Joe")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("erase_not_typed", wrong.main());
    let done = site.post(&erase, &[("name", " jo  smith ")]).await;
    assert_eq!(done.location, "/people?done=erased");
    assert!(!site.get(&done.location).await.body.contains("Jo Smith"));
    insta::assert_snapshot!("erased", site.get(&page).await.main());
    assert!(!site.get("/activity").await.body.contains("Jo Smith"));
    assert_eq!(site.get(&erase).await.status, StatusCode::NOT_FOUND);
    let own = format!("/people/{}/erase", act.by.as_str());
    let shown = site.get(&own).await.main();
    let (_, after) = shown.split_once("kept about ").unwrap();
    let name = after.split('?').next().unwrap();
    let last = site.post(&own, &[("name", name)]).await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(last.body.contains("This is the last administrator."));
}
