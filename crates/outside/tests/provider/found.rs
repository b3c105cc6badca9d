//! What a provider says of itself, and what becomes of it when it changes or is not there.

use jiff::SignedDuration;
use outside::provider::{Issuer, Provider, ProviderError, ProviderSettings, Untrusted};
use serde_json::json;

use crate::browser::Browser;
use crate::running::{Running, back_to, now, signed_out_to};

#[tokio::test]
async fn a_provider_that_is_down_is_said_to_be_down_and_found_when_it_is_back() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    running.tell("stop");
    let began = now();
    let down = provider.begin(&back_to(), began).await.unwrap_err();
    let ProviderError::NotAnswered(said) = &down else {
        panic!("{down:?}")
    };
    assert!(said.starts_with("127.0.0.1 does not answer: "), "{said}");
    // Whoever else waited is not made to wait too.
    assert_eq!(provider.begin(&back_to(), began).await.unwrap_err(), down);
}

#[tokio::test]
async fn a_provider_by_another_name_is_refused() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    let another = running.issuer.replace("127.0.0.1", "localhost");
    let another = ProviderSettings::new(Issuer::parse(&another).unwrap(), "foothold");
    let refused = Provider::new(another)
        .unwrap()
        .discover(now())
        .await
        .unwrap_err();
    assert!(
        matches!(refused, ProviderError::AnotherIssuer { .. }),
        "{refused}"
    );

    running.tell("another-issuer");
    let refused = running.provider().discover(now()).await.unwrap_err();
    assert!(
        matches!(refused, ProviderError::AnotherIssuer { .. }),
        "{refused}"
    );
}

#[tokio::test]
async fn nobody_is_led_elsewhere_or_overheard_or_made_to_read_for_ever() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    for (how, said) in [
        (
            "moved",
            "it answers 302 Found where it should say what it is",
        ),
        (
            "listened",
            "id.example.org is not asked: its address does not begin with https://",
        ),
        ("endless", "127.0.0.1 answers more than anyone would read"),
    ] {
        running.tell(how);
        let refused = running
            .provider()
            .discover(now())
            .await
            .unwrap_err()
            .to_string();
        assert!(refused.contains(said), "{how}: {refused}");
    }
}

#[tokio::test]
async fn new_keys_are_asked_for_when_a_signature_is_not_known_and_not_too_often() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let began = now();
    for (later, accepted) in [
        (SignedDuration::from_secs(30), false),
        (SignedDuration::from_mins(2), true),
    ] {
        running.tell("");
        let started = provider.begin(&back_to(), began).await.unwrap();
        let brought = Browser::new().sign_in(&started.to, "ann").await;
        running.tell("rotated");
        let finished = provider
            .finish(started.pending, brought, began + later)
            .await;
        let Err(refused) = finished else {
            assert!(accepted);
            continue;
        };
        assert!(!accepted, "{refused}");
        assert_eq!(refused, ProviderError::Untrusted(Untrusted::Signature));
    }
}

#[tokio::test]
async fn what_a_provider_said_is_believed_for_an_hour() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let began = now();
    provider.discover(began).await.unwrap();
    running.tell("stop");
    let soon = began + SignedDuration::from_mins(59);
    assert!(provider.begin(&back_to(), soon).await.is_ok());
    let later = began + SignedDuration::from_mins(60);
    let refused = provider.begin(&back_to(), later).await.unwrap_err();
    assert!(
        matches!(refused, ProviderError::NotAnswered(_)),
        "{refused}"
    );
}

#[tokio::test]
async fn a_provider_without_a_place_to_sign_out_has_none() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    running.tell("no-sign-out");
    let hint = outside::Secret::new("hint");
    let out = running
        .provider()
        .sign_out(Some(&hint), &signed_out_to(), now())
        .await;
    assert_eq!(out.unwrap(), None);
}
