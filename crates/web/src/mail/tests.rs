//! The pages about messages.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn where_email_is_not_set_up_nobody_is_promised_any() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/people/outbox").await.main());
    site.signed_out();
    insta::assert_snapshot!(site.get("/sign-in/forgot").await.main());
    let told = site
        .post("/sign-in/forgot", &[("email", "jo@fernley.example")])
        .await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/sign-in/forgot")
    );
}
