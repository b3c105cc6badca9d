//! Who enters by the organisation's own sign-in.

use axum::http::StatusCode;
use engine::members::Role;

use crate::testing::TestSite;

const PATH: &str = "/settings/sign-in";

#[tokio::test]
async fn rules_are_written_a_line_each_and_told_in_the_activity() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("no_rules", site.get(PATH).await.main());
    let sent = [
        ("seen", "1"),
        (
            "administrators",
            "Foothold admins\r\n\r\nFoothold admins\r\n",
        ),
        ("facilitators", "  Digital  \r\nChange team"),
        ("domains", "@Fernley.example"),
        ("otherwise", "reader"),
    ];
    let told = site.post(PATH, &sent).await;
    assert_eq!(told.location, "/settings?saved=true", "{}", told.body);
    insta::assert_snapshot!("rules", site.get(PATH).await.main());
    let overview = site.get("/settings").await.main();
    assert!(
        overview.contains(
            "Foothold admins: administrator · Digital: facilitator · Change team: facilitator · fernley.example: reader"
        ),
        "{overview}"
    );
    let activity = site.get("/activity").await.main();
    assert!(
        activity.contains("Domains that let people in: was none, now fernley.example"),
        "{activity}"
    );
    // The form was shown before that.
    let told = site.post(PATH, &sent).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let (site, _) = TestSite::begun().await;
    let long = "a".repeat(501);
    let sent = [
        ("seen", "1"),
        ("members", long.as_str()),
        ("domains", "example.gov.uk\neverywhere"),
        ("otherwise", "nobody"),
    ];
    let told = site.post(PATH, &sent).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("faults", told.main().replace(&long, "aaa…"));
    for (otherwise, domains, why) in [
        (
            "administrator",
            "example.gov.uk",
            "must not make anyone an administrator",
        ),
        ("reader", "", "Write at least one domain"),
        ("", "example.gov.uk", "Choose what they become"),
        ("king", "example.gov.uk", "error"),
    ] {
        let sent = [
            ("seen", "1"),
            ("domains", domains),
            ("otherwise", otherwise),
        ];
        let told = site.post(PATH, &sent).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{otherwise}");
        assert!(told.body.contains(why), "{otherwise}: {}", told.main());
    }
}

#[tokio::test]
async fn only_those_who_look_after_people_change_them() {
    let (site, mut act) = TestSite::begun().await;
    let (_, cookie) = site.person(&mut act, "Ann", Role::Facilitator).await;
    site.in_browser(&cookie);
    assert_eq!(site.get(PATH).await.status, StatusCode::FORBIDDEN);
    assert!(!site.get("/settings").await.body.contains(PATH));
}
