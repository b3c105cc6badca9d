//! Email over SMTP.

use std::time::Duration;

use outside::mail::{
    Credentials, Post, Receipt, SendError, SettingsError, Smtp, SmtpSettings, Tls,
};
use testkit::{MailServer, Speaks};

use super::support::{LONG, SHORT, message, nobody, now, silent};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn settings(server: &str, tls: Tls, password: Option<&str>, limit: Duration) -> SmtpSettings {
    SmtpSettings {
        server: server.parse().unwrap(),
        tls,
        credentials: password.map(|password| Credentials {
            user: MailServer::USER.to_owned(),
            password: password.to_owned().into(),
        }),
        from: "Foothold <foothold@example.org>".parse().unwrap(),
        limit,
    }
}

fn post(port: u16, tls: Tls, password: Option<&str>, limit: Duration) -> Post {
    let settings = settings(&format!("localhost:{port}"), tls, password, limit);
    Post::Smtp(Smtp::new(settings).unwrap())
}

async fn send(post: &Post, to: &str) -> Result<Receipt, SendError> {
    post.send(&message(to), now()).await
}

#[tokio::test]
async fn a_message_arrives_as_it_was_written_and_says_nothing_of_this_machine() -> Outcome {
    let Some(mut server) = MailServer::start(Speaks::Plainly)? else {
        return Ok(());
    };
    let post = post(server.port, Tls::None, None, LONG);
    let receipt = send(&post, "ann@example.org").await?;
    assert_eq!(receipt.called.as_deref(), Some("2.0.0 kept as 1"));
    let came = server.received()?;
    assert_eq!(
        (came.from.as_str(), came.to.as_slice()),
        ("foothold@example.org", &["ann@example.org".to_owned()][..])
    );
    assert_eq!(
        (came.user, came.encrypted, came.hello.as_str()),
        (None, false, "example.org")
    );
    for part in [
        "Message-ID: <0198f2a1-77aa-7c00-8000-1234567890ab@example.org>\r\n",
        "Date: Sat, 28 Nov 2026 00:34:56 +0000\r\n",
        "From: Foothold <foothold@example.org>\r\n",
        "To: ann@example.org\r\n",
        "Subject: Two minutes for =?utf-8?b?Q2Fmw6k=?= lists\r\n",
        "Content-Type: multipart/alternative;",
        "Come and help us choose.\r\n\r\nhttps://foothold.example.org/waiting\r\n",
        "<p>Come and help us choose.</p>",
    ] {
        assert!(came.raw.contains(part), "{part}\n{}", came.raw);
    }
    Ok(())
}

#[tokio::test]
async fn a_server_that_asks_who_we_are_is_told() -> Outcome {
    let Some(mut server) = MailServer::start(Speaks::PlainlyAsking)? else {
        return Ok(());
    };
    let post = post(server.port, Tls::None, Some(MailServer::PASSWORD), LONG);
    send(&post, "ann@example.org").await?;
    assert_eq!(server.received()?.user.as_deref(), Some(MailServer::USER));
    Ok(())
}

#[tokio::test]
async fn a_wrong_password_is_said_plainly_and_never_repeated() -> Outcome {
    let Some(server) = MailServer::start(Speaks::PlainlyAsking)? else {
        return Ok(());
    };
    let wrong = "battery staple";
    let post = post(server.port, Tls::None, Some(wrong), LONG);
    let error = send(&post, "ann@example.org").await.unwrap_err();
    assert!(matches!(error, SendError::NotLetIn { .. }), "{error:?}");
    assert!(!error.worth_retrying());
    assert_eq!(
        error.to_string(),
        format!(
            "localhost:{} does not accept the name and password, or the key, that Foothold has: it answered 535. Check \
             them; for GOV.UK Notify check also that this computer's clock is right",
            server.port
        )
    );
    assert!(!format!("{error:?} {post:?}").contains(wrong));
    Ok(())
}

#[tokio::test]
async fn without_a_password_a_server_that_asks_takes_nothing() -> Outcome {
    let Some(server) = MailServer::start(Speaks::PlainlyAsking)? else {
        return Ok(());
    };
    let post = post(server.port, Tls::None, None, LONG);
    let error = send(&post, "ann@example.org").await.unwrap_err();
    assert!(matches!(error, SendError::NotLetIn { .. }), "{error:?}");
    Ok(())
}

#[tokio::test]
async fn refused_for_good_is_not_tried_again_and_refused_for_now_is() -> Outcome {
    let Some(server) = MailServer::start(Speaks::Plainly)? else {
        return Ok(());
    };
    let post = post(server.port, Tls::None, None, LONG);
    let never = send(&post, "no-such@example.org").await.unwrap_err();
    let SendError::WillNot { said, .. } = &never else {
        panic!("{never:?}");
    };
    assert_eq!(said, "550 5.1.1 no such mailbox here");
    assert!(!never.worth_retrying());
    let later = send(&post, "full@example.org").await.unwrap_err();
    let SendError::NotNow { said, .. } = &later else {
        panic!("{later:?}");
    };
    assert_eq!(said, "451 4.2.2 the mailbox is full");
    assert!(later.worth_retrying());
    Ok(())
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_is_told_nothing() -> Outcome {
    for (speaks, tls) in [
        (Speaks::StartTlsAsking, Tls::StartTls),
        (Speaks::WrappedAsking, Tls::Wrapped),
    ] {
        let Some(server) = MailServer::start(speaks)? else {
            return Ok(());
        };
        let post = post(server.port, tls, Some(MailServer::PASSWORD), LONG);
        let error = send(&post, "ann@example.org").await.unwrap_err();
        assert!(matches!(error, SendError::NotTrusted { .. }), "{error:?}");
        assert!(error.worth_retrying());
    }
    Ok(())
}

#[tokio::test]
async fn a_server_that_cannot_encrypt_is_told_nothing() -> Outcome {
    let Some(server) = MailServer::start(Speaks::PlainlyAsking)? else {
        return Ok(());
    };
    let post = post(server.port, Tls::StartTls, Some(MailServer::PASSWORD), LONG);
    let error = send(&post, "ann@example.org").await.unwrap_err();
    assert!(matches!(error, SendError::WillNot { .. }), "{error:?}");
    assert!(error.to_string().contains("STARTTLS"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_server_that_hangs_is_left_at_the_limit() -> Outcome {
    let (_listener, on) = silent().await;
    for tls in [Tls::None, Tls::StartTls, Tls::Wrapped] {
        let error = send(&post(on, tls, None, SHORT), "ann@example.org")
            .await
            .unwrap_err();
        assert!(
            matches!(error, SendError::TooSlow { seconds: 1, .. }),
            "{error:?}"
        );
        assert!(error.worth_retrying());
    }
    let Some(server) = MailServer::start(Speaks::Plainly)? else {
        return Ok(());
    };
    // This one hangs when it has all of the message.
    let post = post(server.port, Tls::None, None, SHORT);
    let error = send(&post, "slow@example.org").await.unwrap_err();
    assert!(matches!(error, SendError::TooSlow { .. }), "{error:?}");
    Ok(())
}

#[tokio::test]
async fn where_nobody_listens_is_said_and_tried_again() {
    let post = post(nobody().await, Tls::None, None, LONG);
    let error = send(&post, "ann@example.org").await.unwrap_err();
    assert!(matches!(error, SendError::Unreachable { .. }), "{error:?}");
    assert!(error.worth_retrying());
    assert!(
        error
            .to_string()
            .contains("could not be reached: Connection refused"),
        "{error}"
    );
}

#[test]
fn nothing_crosses_a_network_in_the_clear() {
    let plain = settings("mail.example.org:25", Tls::None, None, LONG);
    assert_eq!(
        Smtp::new(plain).err(),
        Some(SettingsError::NotEncrypted(
            "mail.example.org:25".to_owned()
        ))
    );
}
