//! Anyone puts something forward.

use axum::http::StatusCode;

use super::publish;
use crate::testing::TestSite;

const FOLLOW: &str = "0123456789abcdef0123456789abcdef";

#[tokio::test]
async fn what_anyone_puts_forward_is_held_and_can_be_followed() {
    let (site, act) = TestSite::begun().await;
    publish(&site, &act, true).await;
    let inside = site.in_browser("");
    insta::assert_snapshot!("form", site.get("/public/suggest").await.main());
    let empty = [("follow", FOLLOW), ("kind", "problem")];
    let told = site.post("/public/suggest", &empty).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("wrong_form", told.main());
    let sent = [
        ("follow", FOLLOW),
        ("title", "Damp <homes>"),
        ("kind", "problem"),
    ];
    let told = site.post("/public/suggest", &sent).await;
    assert_eq!(told.location, format!("/follow/{FOLLOW}"), "{}", told.body);
    let follow = site.get(&told.location).await.main();
    assert!(follow.contains("Damp &#60;homes&#62;"), "{follow}");
    // It is on no page, and on no list.
    for path in ["/public", "/public/problems", "/public/index.json"] {
        assert!(!site.get(path).await.body.contains("Damp"), "{path}");
    }
    assert_eq!(site.in_browser(&inside), "", "a cookie was set");
    assert!(site.get("/suggestions").await.body.contains("Damp"));
    assert!(!site.get("/problems").await.body.contains("Damp"));
    let activity = site.get("/activity").await.main();
    assert!(
        activity.contains("Put something forward without an account"),
        "{activity}"
    );
}

#[tokio::test]
async fn one_address_sends_only_so_often() {
    let (site, act) = TestSite::begun().await;
    publish(&site, &act, true).await;
    site.signed_out();
    let mut told = Vec::new();
    for _ in 0..61 {
        told.push(site.post("/public/suggest", &[("title", "")]).await.status);
    }
    assert_eq!(told[0], StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told[60], StatusCode::TOO_MANY_REQUESTS);
}
