//! Signing in and out, as it goes when nothing is wrong.

use outside::Url;
use serde_json::json;

use crate::browser::{Browser, leads_to};
use crate::running::{Running, back_to, now, signed_out_to};

#[tokio::test]
async fn a_person_is_who_the_provider_says() {
    for thin in [false, true] {
        let Some(running) = Running::start(json!({"thin": thin})) else {
            return;
        };
        let provider = running.provider();
        let started = provider.begin(&back_to(), now()).await.unwrap();
        let brought = Browser::new().sign_in(&started.to, "ann").await;
        let ann = provider
            .finish(started.pending, brought, now())
            .await
            .unwrap();
        assert_eq!(
            (ann.issuer, ann.subject),
            (running.issuer.clone(), "ann".to_owned())
        );
        assert_eq!(ann.name.as_deref(), Some("Ann Author"));
        assert_eq!(
            ann.email.as_ref().map(|email| email.address.as_str()),
            Some("ann@example.gov.uk")
        );
        assert!(ann.email.unwrap().verified);
        assert_eq!(ann.groups, ["Digital leads", "Everyone"]);
    }
}

#[tokio::test]
async fn an_address_that_is_not_verified_lets_nobody_in() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let started = provider.begin(&back_to(), now()).await.unwrap();
    let brought = Browser::new().sign_in(&started.to, "bob").await;
    let bob = provider
        .finish(started.pending, brought, now())
        .await
        .unwrap();
    assert_eq!(bob.verified_email(), None);
    assert_eq!(bob.email.unwrap().address, "bob@example.org");
    assert!(bob.groups.is_empty());
}

#[tokio::test]
async fn a_sign_in_asks_for_a_code_with_pkce_and_says_nothing_secret() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let started = running.provider().begin(&back_to(), now()).await.unwrap();
    let asked: std::collections::BTreeMap<_, _> = started.to.query_pairs().into_owned().collect();
    assert_eq!(asked["response_type"], "code");
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["redirect_uri"], back_to().as_str());
    assert_eq!(asked["scope"], "openid profile email");
    let kept = serde_json::to_value(&started.pending).unwrap();
    assert_eq!(asked["state"], kept["state"].as_str().unwrap());
    assert_eq!(asked["nonce"], kept["nonce"].as_str().unwrap());
    assert_ne!(asked["code_challenge"], kept["verifier"].as_str().unwrap());
    assert!(!format!("{:?}", started.pending).contains(kept["verifier"].as_str().unwrap()));
}

#[tokio::test]
async fn two_sign_ins_have_nothing_in_common() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let one = provider.begin(&back_to(), now()).await.unwrap().pending;
    let other = provider.begin(&back_to(), now()).await.unwrap().pending;
    let (one, other) = (
        serde_json::to_value(one).unwrap(),
        serde_json::to_value(other).unwrap(),
    );
    for part in ["state", "nonce", "verifier"] {
        assert_ne!(one[part], other[part], "{part}");
    }
}

#[tokio::test]
async fn the_provider_forgets_whoever_signs_out() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let mut browser = Browser::new();
    let started = provider.begin(&back_to(), now()).await.unwrap();
    let brought = browser.sign_in(&started.to, "ann").await;
    let ann = provider
        .finish(started.pending, brought, now())
        .await
        .unwrap();

    let out = provider
        .sign_out(Some(&ann.sign_out_hint), &signed_out_to(), now())
        .await
        .unwrap();
    let out = out.expect("it has a place to sign out");
    let page = browser.get(&out).await.text().await.unwrap();
    let value = |name: &str| {
        let (_, rest) = page
            .split_once(&format!("name=\"{name}\" value=\""))
            .unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let confirm = Url::parse(&format!("{}/session/end/confirm", running.issuer)).unwrap();
    let form = format!("xsrf={}&logout=yes", value("xsrf"));
    let answered = browser.post(&confirm, &form).await;
    assert_eq!(leads_to(&confirm, &answered), signed_out_to());

    // Whoever comes again is asked again.
    let again = provider.begin(&back_to(), now()).await.unwrap();
    let came = browser.get(&again.to).await;
    assert!(
        leads_to(&again.to, &came)
            .path()
            .starts_with("/interaction/")
    );
}
