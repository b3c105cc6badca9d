//! Every way in which somebody might pass for somebody else.

use jiff::SignedDuration;
use outside::Secret;
use outside::provider::{Brought, Fault, Identity, Pending, Provider, ProviderError, Untrusted};
use serde_json::json;

use crate::browser::Browser;
use crate::running::{Running, back_to, now};

/// Ann goes to the provider and comes back.
async fn comes_back(provider: &Provider) -> (Pending, Brought) {
    let started = provider.begin(&back_to(), now()).await;
    let started = started.expect("the provider is there");
    let brought = Browser::new().sign_in(&started.to, "ann").await;
    (started.pending, brought)
}

/// What becomes of it when the provider misbehaves.
async fn with_mischief(running: &mut Running, how: &str) -> Result<Identity, ProviderError> {
    let provider = running.provider();
    let (pending, brought) = comes_back(&provider).await;
    running.tell(how);
    provider.finish(pending, brought, now()).await
}

#[tokio::test]
async fn what_is_said_of_a_person_is_believed_only_as_it_was_signed_for_us() {
    let Some(mut running) = Running::start(json!({})) else {
        return;
    };
    for (how, why) in [
        ("altered", Untrusted::Signature),
        ("unsigned", Untrusted::Signature),
        ("by-the-secret", Untrusted::Signature),
        ("another-key", Untrusted::Signature),
        ("audience", Untrusted::Audience),
        ("audience-besides", Untrusted::Audience),
        ("party", Untrusted::Audience),
        ("issuer", Untrusted::Issuer),
        ("future", Untrusted::Time),
        ("access-token", Untrusted::AccessToken),
        ("missing", Untrusted::Missing),
    ] {
        let refused = with_mischief(&mut running, how).await.unwrap_err();
        assert_eq!(refused, ProviderError::Untrusted(why), "{how}");
        assert_eq!(refused.fault(), Fault::Provider);
        running.tell("");
    }
}

#[tokio::test]
async fn what_else_is_said_must_be_of_the_same_person() {
    let Some(mut running) = Running::start(json!({"thin": true})) else {
        return;
    };
    let refused = with_mischief(&mut running, "another-person")
        .await
        .unwrap_err();
    assert_eq!(refused, ProviderError::Untrusted(Untrusted::Subject));
}

#[tokio::test]
async fn an_answer_to_another_sign_in_is_refused() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let (_, theirs) = comes_back(&provider).await;
    let (mine, _) = comes_back(&provider).await;
    let (pending, brought) = comes_back(&provider).await;
    let brought_by = |state: Option<Secret>, iss: Option<String>| Brought {
        state,
        iss,
        ..brought.clone()
    };
    let iss = brought.iss.clone();
    let elsewhere = Some("https://id.example.org".to_owned());
    assert!(iss.is_some(), "this provider names itself");
    for (pending, brought) in [
        (mine, theirs),
        (pending.clone(), brought_by(None, iss.clone())),
        (
            pending.clone(),
            brought_by(Some(Secret::new("guessed")), iss),
        ),
        (
            pending.clone(),
            brought_by(brought.state.clone(), elsewhere),
        ),
        (pending.clone(), brought_by(brought.state.clone(), None)),
    ] {
        let refused = provider.finish(pending, brought, now()).await.unwrap_err();
        assert_eq!(refused, ProviderError::NotOurs);
    }
    assert!(provider.finish(pending, brought, now()).await.is_ok());
}

#[tokio::test]
async fn a_token_of_another_sign_in_is_refused() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let (pending, brought) = comes_back(&provider).await;
    let mut kept = serde_json::to_value(&pending).unwrap();
    kept["nonce"] = json!("another");
    let other = serde_json::from_value(kept).unwrap();
    let refused = provider.finish(other, brought, now()).await.unwrap_err();
    assert_eq!(refused, ProviderError::Untrusted(Untrusted::Nonce));
}

#[tokio::test]
async fn a_code_is_taken_once_and_from_the_one_who_began() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let (pending, brought) = comes_back(&provider).await;
    assert!(
        provider
            .finish(pending.clone(), brought.clone(), now())
            .await
            .is_ok()
    );
    let again = provider.finish(pending, brought, now()).await.unwrap_err();
    assert_eq!(
        (again.fault(), again),
        (Fault::Person, ProviderError::CodeRefused)
    );

    let (pending, brought) = comes_back(&provider).await;
    let mut kept = serde_json::to_value(&pending).unwrap();
    kept["verifier"] = json!("A".repeat(43));
    let stolen = serde_json::from_value(kept).unwrap();
    let refused = provider.finish(stolen, brought, now()).await.unwrap_err();
    assert_eq!(refused, ProviderError::CodeRefused);
}

#[tokio::test]
async fn time_runs_out() {
    let Some(running) = Running::start(json!({"lasts": 60})) else {
        return;
    };
    let provider = running.provider();
    let (pending, brought) = comes_back(&provider).await;
    let later = now() + SignedDuration::from_mins(5);
    let refused = provider.finish(pending, brought, later).await.unwrap_err();
    assert_eq!(refused, ProviderError::Untrusted(Untrusted::Time));

    let (pending, brought) = comes_back(&provider).await;
    let ends = pending.ends();
    let refused = provider.finish(pending, brought, ends).await.unwrap_err();
    assert_eq!(
        (refused.fault(), refused),
        (Fault::Person, ProviderError::TooLate)
    );
}

#[tokio::test]
async fn whoever_says_no_is_not_signed_in() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let provider = running.provider();
    let started = provider.begin(&back_to(), now()).await.unwrap();
    let brought = Browser::new().sign_in(&started.to, "").await;
    let refused = provider
        .finish(started.pending, brought, now())
        .await
        .unwrap_err();
    assert_eq!(
        (refused.fault(), refused),
        (Fault::Person, ProviderError::Declined)
    );
}

#[tokio::test]
async fn a_provider_that_knows_another_secret_gives_nothing_and_the_secret_is_not_told() {
    let Some(running) = Running::start(json!({})) else {
        return;
    };
    let mut settings = running.settings();
    settings.client_secret = Some(Secret::new("not-the-secret"));
    let provider = Provider::new(settings).unwrap();
    let (pending, brought) = comes_back(&provider).await;
    let code = brought.code.clone().unwrap();
    let refused = provider.finish(pending, brought, now()).await.unwrap_err();
    assert_eq!(
        refused,
        ProviderError::ClientRefused("invalid_client".to_owned())
    );
    for shown in [format!("{refused} {refused:?}"), format!("{provider:?}")] {
        assert!(!shown.contains("not-the-secret"), "{shown}");
        assert!(!shown.contains(code.reveal()), "{shown}");
    }
}
