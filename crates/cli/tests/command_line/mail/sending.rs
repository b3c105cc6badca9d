//! One message, to try the settings.

use testkit::{MailServer, Speaks};

use super::settings::{KEY, TEMPLATE};
use super::{Folder, run, try_to_send};

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn a_message_is_sent_to_try_the_settings() -> Outcome {
    let Some(mut server) = MailServer::start(Speaks::Plainly)? else {
        return Ok(());
    };
    let folder = Folder::with(&[]);
    let at = format!("127.0.0.1:{}", server.port);
    let settings = [
        ("FOOTHOLD_SMTP", at.as_str()),
        ("FOOTHOLD_SMTP_TLS", "none"),
    ];
    let ran = try_to_send(&folder, "me@example.org", &settings);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        ran.out,
        "The other side took the message for me@example.org and answered “2.0.0 kept as 1”. Look whether it arrives.\n"
    );
    let came = server.received()?;
    assert_eq!(came.to, ["me@example.org"]);
    assert!(
        came.raw
            .contains("Subject: A test of email from Foothold\r\n"),
        "{}",
        came.raw
    );
    assert!(
        came.raw.contains("https://foothold.example.org"),
        "{}",
        came.raw
    );
    let never = try_to_send(&folder, "no-such@example.org", &settings);
    assert_eq!(never.code, 1);
    assert!(
        never.err.contains("550 5.1.1 no such mailbox here"),
        "{}",
        never.err
    );
    let later = try_to_send(&folder, "full@example.org", &settings);
    assert_eq!(later.code, 3);
    assert!(
        later.err.contains("451 4.2.2 the mailbox is full"),
        "{}",
        later.err
    );
    Ok(())
}

#[test]
fn the_way_is_encrypted_and_the_password_comes_from_a_file() -> Outcome {
    for (speaks, tls) in [
        (Speaks::StartTlsAsking, "starttls"),
        (Speaks::WrappedAsking, "tls"),
    ] {
        let Some(mut server) = MailServer::start(speaks)? else {
            return Ok(());
        };
        let password = format!("{}\n", MailServer::PASSWORD);
        let folder = Folder::with(&[("password", &password), ("wrong", "battery staple\n")]);
        let (at, trusted) = (format!("localhost:{}", server.port), server.certificate());
        let settings = |file: &'static str| {
            [
                ("FOOTHOLD_SMTP", at.clone()),
                ("FOOTHOLD_SMTP_TLS", tls.to_owned()),
                ("FOOTHOLD_SMTP_USER", MailServer::USER.to_owned()),
                ("FOOTHOLD_SMTP_PASSWORD_FILE", file.to_owned()),
                ("SSL_CERT_FILE", trusted.display().to_string()),
            ]
        };
        let send = |settings: &[(&str, String)]| {
            let settings: Vec<_> = settings
                .iter()
                .map(|(name, set)| (*name, set.as_str()))
                .collect();
            try_to_send(&folder, "me@example.org", &settings)
        };
        let ran = send(&settings("password"));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let came = server.received()?;
        assert_eq!(
            (came.encrypted, came.user.as_deref()),
            (true, Some(MailServer::USER))
        );
        let wrong = send(&settings("wrong"));
        assert_eq!(wrong.code, 1);
        assert!(
            wrong.err.contains("does not accept the name and password"),
            "{}",
            wrong.err
        );
        assert!(!wrong.err.contains("battery"), "{}", wrong.err);
        let [first, second, third, fourth, _] = settings("password");
        let stranger = send(&[first, second, third, fourth]);
        assert_eq!(stranger.code, 3);
        assert!(
            stranger
                .err
                .contains("does not prove that it is the right server"),
            "{}",
            stranger.err
        );
    }
    Ok(())
}

#[test]
fn notify_is_asked_where_it_is_set_up_and_not_reached_it_may_be_later() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let nobody = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let settings = [
        ("FOOTHOLD_ADDRESS", "https://foothold.example.org"),
        ("FOOTHOLD_NOTIFY_KEY", KEY),
        ("FOOTHOLD_NOTIFY_TEMPLATE", TEMPLATE),
        ("FOOTHOLD_NOTIFY_URL", &nobody),
    ];
    let ran = run(
        &Folder::with(&[]),
        &["mail-test", "me@example.org"],
        &settings,
    );
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    assert!(
        ran.err.contains("127.0.0.1 could not be reached"),
        "{}",
        ran.err
    );
}
