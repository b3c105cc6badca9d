//! One's own account, as one looks after it.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn an_address_comes_first_then_a_passphrase_and_then_one_can_come_back() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("nothing_yet", site.get("/you").await.main());
    let refused = site.post("/you/email", &[("email", "no address")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("no_address", refused.main());
    let told = site
        .post("/you/email", &[("email", "jo@fernley.example")])
        .await;
    assert_eq!(told.location, "/you?done=email");
    for (weak, why) in [
        ("short", "Use 10 to 1000 letters"),
        ("password12", "easy to guess"),
    ] {
        let refused = site.post("/you/passphrase", &[("new", weak)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(why), "{weak}");
        assert!(
            !refused.body.contains(weak),
            "what was typed is not shown again"
        );
    }
    let told = site
        .post("/you/passphrase", &[("new", "pebble tractor violin")])
        .await;
    assert_eq!(told.location, "/you?done=passphrase");
    insta::assert_snapshot!("both", site.get(&told.location).await.main());
    let other = [("old", "another"), ("new", "violin tractor pebble")];
    let refused = site.post("/you/passphrase", &other).await;
    assert!(refused.body.contains("That is not your passphrase now."));
    site.post("/sign-out", &[]).await;
    let sent = [
        ("email", "jo@fernley.example"),
        ("passphrase", "pebble tractor violin"),
    ];
    assert_eq!(site.post("/sign-in", &sent).await.location, "/");
}

#[tokio::test]
async fn every_page_says_that_one_has_no_way_back_until_one_has() {
    let (site, _) = TestSite::begun().await;
    let says = async || {
        let page = site.get("/problems").await.body;
        page.contains("Choose a passphrase</a>, so that you can come back.")
    };
    assert!(says().await);
    site.post("/you/email", &[("email", "jo@fernley.example")])
        .await;
    assert!(says().await);
    site.post("/you/passphrase", &[("new", "pebble tractor violin")])
        .await;
    assert!(!says().await);
}

#[tokio::test]
async fn one_says_how_often_one_is_written_to() {
    let (site, _) = TestSite::begun().await;
    let refused = site.post("/you/notices", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        site.post("/you/notices", &[("notices", "weekly")])
            .await
            .location,
        "/you?done=notices"
    );
    assert!(
        site.get("/you")
            .await
            .body
            .contains("value=\"weekly\" checked")
    );
}

#[tokio::test]
async fn one_signs_out_elsewhere_and_finds_no_session_of_another() {
    let (site, act) = TestSite::begun().await;
    site.again(&act).await;
    let page = site.get("/you").await.main();
    assert_eq!(page.matches("Another browser").count(), 1);
    assert_eq!(
        site.post("/you/sessions/x/end", &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        site.post("/you/sessions/end-others", &[]).await.location,
        "/you?done=sessions"
    );
    assert_eq!(
        site.get("/you")
            .await
            .main()
            .matches("Another browser")
            .count(),
        0
    );
}
