//! Settings that make no sense, and what is said of them.

use super::{Folder, run, try_to_send};

pub(super) const KEY: &str =
    "live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
pub(super) const TEMPLATE: &str = "f33517ff-2a88-4f6e-b855-c550268ce08a";

/// What is said of settings that make no sense. No secret is in it.
fn told(settings: &[(&str, &str)]) -> String {
    let folder = Folder::with(&[("empty", "\n")]);
    let ran = run(&folder, &["mail-test", "me@example.org"], settings);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{settings:?}");
    let secret = ["3d844edf", "hush"]
        .iter()
        .any(|part| ran.err.contains(part));
    assert!(!secret, "{}", ran.err);
    ran.err
}

#[test]
fn what_is_not_set_up_is_told_and_a_variable_set_to_nothing_is_not_set() {
    for settings in [&[][..], &[("FOOTHOLD_SMTP", "")]] {
        let told = told(settings);
        assert!(
            told.starts_with("foothold: email is not set up. Set FOOTHOLD_ADDRESS"),
            "{told}"
        );
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let told = told(&[
        ("FOOTHOLD_SMTP_PASSWORD", "hush"),
        ("FOOTHOLD_SMTP_TLS", "maybe"),
    ]);
    assert_eq!(
        told,
        "foothold: email is not set up as it should be.
  FOOTHOLD_ADDRESS (--address) is missing: email needs it
  FOOTHOLD_SMTP (--smtp) is missing: email needs it
  FOOTHOLD_MAIL_FROM (--mail-from) is missing: email needs it
  FOOTHOLD_SMTP_PASSWORD or FOOTHOLD_SMTP_PASSWORD_FILE is set without FOOTHOLD_SMTP_USER (--smtp-user): the mail server needs both, or neither
  FOOTHOLD_SMTP_TLS (--smtp-tls): give starttls, tls or none
"
    );
}

#[test]
fn two_ways_at_once_are_refused_and_so_is_a_secret_in_two_places() {
    let notify = [
        ("FOOTHOLD_NOTIFY_KEY", KEY),
        ("FOOTHOLD_NOTIFY_TEMPLATE", TEMPLATE),
    ];
    let both = told(&[&notify[..], &[("FOOTHOLD_SMTP", "localhost:25")]].concat());
    assert!(
        both.contains("settings of both are there: take one of them away"),
        "{both}"
    );
    let twice = told(&[&notify[..], &[("FOOTHOLD_NOTIFY_KEY_FILE", "empty")]].concat());
    assert!(
        twice.contains("FOOTHOLD_NOTIFY_KEY and FOOTHOLD_NOTIFY_KEY_FILE are both set: keep one"),
        "{twice}"
    );
}

#[test]
fn each_setting_that_makes_no_sense_is_told_in_words() {
    for (name, set, said) in [
        (
            "FOOTHOLD_ADDRESS",
            "http://foothold.example.org",
            "it must begin with https://",
        ),
        (
            "FOOTHOLD_MAIL_FROM",
            "a@example.org",
            "no way for email to go out",
        ),
        (
            "FOOTHOLD_SMTP",
            "mail.example.org",
            "give a server and a port, like mail.example.org:587",
        ),
        (
            "FOOTHOLD_SMTP_USER",
            "ann",
            "is set without FOOTHOLD_SMTP_PASSWORD or",
        ),
        (
            "FOOTHOLD_NOTIFY_KEY_FILE",
            "empty",
            "FOOTHOLD_NOTIFY_KEY_FILE: empty holds nothing",
        ),
        (
            "FOOTHOLD_NOTIFY_KEY_FILE",
            "gone",
            "FOOTHOLD_NOTIFY_KEY_FILE: gone cannot be read",
        ),
        (
            "FOOTHOLD_NOTIFY_KEY",
            "hush",
            "this is no API key of GOV.UK Notify",
        ),
        (
            "FOOTHOLD_NOTIFY_TEMPLATE",
            "1",
            "give the id of the template",
        ),
        (
            "FOOTHOLD_NOTIFY_URL",
            "http://example.org",
            "it must begin with https://",
        ),
    ] {
        let told = told(&[(name, set)]);
        assert!(told.contains(said), "{told}");
    }
    let told = told(&[
        ("FOOTHOLD_NOTIFY_KEY", KEY),
        ("FOOTHOLD_MAIL_FROM", "a@example.org"),
    ]);
    assert!(
        told.contains("who email is from is set there: take it away"),
        "{told}"
    );
}

#[test]
fn nothing_crosses_a_network_in_the_clear() {
    let folder = Folder::with(&[]);
    let settings = [
        ("FOOTHOLD_SMTP", "mail.example.org:25"),
        ("FOOTHOLD_SMTP_TLS", "none"),
    ];
    let ran = try_to_send(&folder, "me@example.org", &settings);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("must be encrypted: choose starttls or tls"),
        "{}",
        ran.err
    );
}

#[test]
fn who_it_is_for_must_be_an_address() {
    let ran = run(&Folder::with(&[]), &["mail-test", "me"], &[]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("`me` is not an email address"),
        "{}",
        ran.err
    );
}

#[test]
fn nothing_is_served_with_half_a_setting() {
    let folder = Folder::with(&[]);
    let arguments = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        "council.sqlite3",
        "--smtp",
        "localhost:25",
    ];
    let ran = run(&folder, &arguments, &[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err
            .contains("FOOTHOLD_MAIL_FROM (--mail-from) is missing"),
        "{}",
        ran.err
    );
    assert_eq!(folder.names(), [""; 0], "no database is made for nothing");
}

#[test]
fn help_says_what_may_be_set_and_never_what_is() {
    let ran = run(
        &Folder::with(&[]),
        &["mail-test", "--help"],
        &[("FOOTHOLD_SMTP_USER", "ann")],
    );
    assert_eq!(ran.code, 0);
    for name in [
        "FOOTHOLD_SMTP_PASSWORD_FILE",
        "FOOTHOLD_NOTIFY_KEY_FILE",
        "FOOTHOLD_ADDRESS",
    ] {
        assert!(ran.out.contains(name), "{}", ran.out);
    }
    assert!(!ran.out.contains("ann"), "{}", ran.out);
}
