//! Email over GOV.UK Notify.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use outside::mail::{Key, Notify, NotifySettings, Post, Receipt, SendError};

use super::stand_in::{SECRET, SERVICE, StandIn, TEMPLATE};
use super::support::{LONG, SHORT, message, nobody, now, silent};

fn post(site: &str, key: &str, template: &str, limit: Duration) -> Post {
    let settings = NotifySettings {
        site: site.parse().unwrap(),
        key: Key::of(&key.into()).unwrap(),
        template: template.parse().unwrap(),
        limit,
    };
    Post::Notify(Notify::new(settings).unwrap())
}

fn of_ours(port: u16, limit: Duration) -> Post {
    let key = format!("live-{SERVICE}-{SECRET}");
    post(&format!("http://127.0.0.1:{port}"), &key, TEMPLATE, limit)
}

async fn send(post: &Post, to: &str) -> Result<Receipt, SendError> {
    post.send(&message(to), now()).await
}

#[tokio::test]
async fn a_message_is_posted_in_the_published_form_with_a_token_of_this_moment() {
    let (notify, port) = StandIn::start().await;
    let receipt = send(&of_ours(port, LONG), "ann@example.org").await.unwrap();
    assert_eq!(
        receipt.called.as_deref(),
        Some("740e5834-3a29-46b4-9a6f-16142fde533a")
    );
    let all = notify.all();
    let [posted] = all.as_slice() else {
        panic!("{all:?}");
    };
    let sent = message("ann@example.org");
    assert_eq!(posted.email_address, "ann@example.org");
    assert_eq!(posted.personalisation["subject"], sent.subject.as_str());
    assert_eq!(posted.personalisation["body"], sent.text);
    assert_eq!(posted.reference.as_deref(), Some(sent.reference.as_str()));
}

#[tokio::test]
async fn a_wrong_key_or_a_wrong_clock_is_not_let_in_and_the_key_never_shown() {
    let (_notify, port) = StandIn::start().await;
    let site = format!("http://127.0.0.1:{port}");
    let other = "00000000-0000-4000-8000-000000000000";
    let wrong_key = post(&site, &format!("live-{SERVICE}-{other}"), TEMPLATE, LONG);
    let wrong_service = post(&site, &format!("live-{other}-{SECRET}"), TEMPLATE, LONG);
    let late: Timestamp = now() + SignedDuration::from_secs(60);
    let ours = of_ours(port, LONG);
    for (post, at, said) in [
        (
            &wrong_key,
            now(),
            "403 AuthError: Invalid token: signature, API token not found",
        ),
        (
            &wrong_service,
            now(),
            "403 AuthError: Invalid token: service not found",
        ),
        (
            &ours,
            late,
            "403 AuthError: Error: Your system clock must be accurate to within 30 seconds",
        ),
    ] {
        let error = post
            .send(&message("ann@example.org"), at)
            .await
            .unwrap_err();
        assert_eq!(
            error,
            SendError::NotLetIn {
                server: "127.0.0.1".to_owned(),
                said: said.to_owned()
            }
        );
        assert!(!error.worth_retrying());
        let shown = format!("{error} {error:?} {post:?}");
        assert!(
            !shown.contains(SECRET) && !shown.contains("Bearer") && !shown.contains("eyJ"),
            "{shown}"
        );
    }
}

#[tokio::test]
async fn what_will_never_go_is_told_from_what_may_go_later() {
    let (notify, port) = StandIn::start().await;
    let ours = of_ours(port, LONG);
    for (to, retry, said) in [
        (
            "trial",
            false,
            "400 BadRequestError: Can't send to this recipient when service is in trial mode",
        ),
        (
            "often",
            true,
            "429 RateLimitError: Exceeded rate limit for key type LIVE of 3000 requests",
        ),
        ("unwell", true, "500 Exception: Internal server error"),
        (
            "elsewhere",
            false,
            "302 without an answer in the form of GOV.UK Notify",
        ),
        (
            "page",
            false,
            "200 without an answer in the form of GOV.UK Notify",
        ),
    ] {
        let error = send(&ours, &format!("{to}@example.org")).await.unwrap_err();
        assert_eq!(error.worth_retrying(), retry, "{error:?}");
        assert!(error.to_string().contains(said), "{error}");
    }
    let elsewhere = post(
        &format!("http://127.0.0.1:{port}"),
        &format!("live-{SERVICE}-{SECRET}"),
        SERVICE,
        LONG,
    );
    let error = send(&elsewhere, "ann@example.org").await.unwrap_err();
    assert!(error.to_string().contains("Template not found"), "{error}");
    assert_eq!(notify.all().len(), 0);
}

#[tokio::test]
async fn what_was_taken_is_not_sent_again_because_the_answer_is_garbled() {
    let (_notify, port) = StandIn::start().await;
    let receipt = send(&of_ours(port, LONG), "garbled@example.org").await;
    assert_eq!(receipt, Ok(Receipt { called: None }));
}

#[tokio::test]
async fn a_server_that_hangs_is_left_at_the_limit() {
    let (_listener, port) = silent().await;
    let error = send(&of_ours(port, SHORT), "ann@example.org")
        .await
        .unwrap_err();
    assert!(
        matches!(error, SendError::TooSlow { seconds: 1, .. }),
        "{error:?}"
    );
    assert!(error.worth_retrying());
}

#[tokio::test]
async fn where_nobody_listens_is_said_and_tried_again() {
    let error = send(&of_ours(nobody().await, LONG), "ann@example.org")
        .await
        .unwrap_err();
    assert!(matches!(error, SendError::Unreachable { .. }), "{error:?}");
    assert!(error.worth_retrying());
}
