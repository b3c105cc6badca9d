//! What is said where the provider does not answer, or brings back what nobody asked for. The whole way, with a provider that
//! answers, is a journey: `e2e/provider.test.mjs`.

use axum::http::StatusCode;
use operations::Ids;
use operations::sign_in::{Knock, Secret, Vouched, with_provider};
use outside::provider::{Issuer, Provider, ProviderSettings};

use super::OwnProvider;
use crate::testing::{TestSite, fresh};

const ISSUER: &str = "http://127.0.0.1:9";

/// A provider that nothing answers for.
fn silent() -> OwnProvider {
    let settings = ProviderSettings::new(Issuer::parse(ISSUER).unwrap(), "foothold");
    OwnProvider {
        name: "Example Council".to_owned(),
        asked: Provider::new(settings).unwrap(),
    }
}

fn site() -> TestSite {
    TestSite::made(|app| app.with_provider(Some(silent())))
}

#[tokio::test]
async fn where_there_is_no_provider_nothing_leads_to_one() {
    let (site, _) = TestSite::begun().await;
    site.signed_out();
    assert!(
        !site
            .get("/sign-in")
            .await
            .body
            .contains("/sign-in/provider")
    );
    for path in ["/sign-in/provider", "/sign-in/provider/back"] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND);
    }
    insta::assert_snapshot!("signed_out", site.get("/signed-out").await.main());
}

#[tokio::test]
async fn the_page_of_signing_in_leads_to_the_provider_and_back_to_where_one_was() {
    let (site, _) = site().begin().await;
    site.signed_out();
    let page = site.get("/sign-in?to=%2Fproblems%3Fpage%3D2").await.main();
    insta::assert_snapshot!("a_button", page);
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_a_failure_with_a_reference() {
    let (site, _) = site().begin().await;
    site.signed_out();
    let told = site.get("/sign-in/provider").await;
    assert_eq!(told.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(told.body.contains("Tell them this reference"));
    assert!(!told.body.contains("127.0.0.1:9"), "it is for the log");
}

#[tokio::test]
async fn what_nobody_began_is_not_finished() {
    let (site, _) = site().begin().await;
    site.signed_out();
    let told = site.get("/sign-in/provider/back?code=a&state=b").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("nothing_waits", told.main());
    site.in_browser("foothold-step=5e0000000000000000000000000000ff");
    let told = site.get("/sign-in/provider/back?error=access_denied").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_is_signed_out_here_though_the_provider_cannot_be_asked() {
    let (site, act) = site().begin().await;
    let rules = [
        ("seen", "1"),
        ("domains", "fernley.example"),
        ("otherwise", "reader"),
    ];
    let told = site.post("/settings/sign-in", &rules).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let secret = Secret::of([8; 16]);
    let knock = Knock {
        organisation: act.organisation.clone(),
        at: act.at,
        ids: Ids::new(fresh),
        secret: secret.clone(),
        device: "a test".to_owned(),
    };
    let vouched = Vouched {
        issuer: ISSUER.to_owned(),
        subject: "ann".to_owned(),
        email: operations::Email::parse("ann@fernley.example").ok(),
        name: Some("Ann".to_owned()),
        groups: Vec::new(),
    };
    with_provider(&site.foothold, knock, vouched).await.unwrap();
    site.in_browser(&format!("foothold={}", secret.as_str()));
    assert_eq!(site.get("/").await.status, StatusCode::OK);
    assert_eq!(site.post("/sign-out", &[]).await.location, "/sign-in");
    assert_eq!(site.get("/").await.location, "/sign-in");
}
