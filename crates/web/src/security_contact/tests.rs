use axum::http::StatusCode;

use super::*;
use crate::app::Door;
use crate::testing::TestSite;

fn contact(text: &str) -> SecurityContact {
    SecurityContact::parse(text).unwrap()
}

#[tokio::test]
async fn it_is_there_for_everyone_once_somebody_is_named() {
    let nobody = TestSite::new().get(PATH).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    let named = Some(contact("security@example.org"));
    let site = TestSite::made(|app| app.with_security_contact(named));
    let told = site.get(PATH).await;
    assert_eq!(
        (told.status, told.kind.as_str()),
        (StatusCode::OK, "text/plain; charset=utf-8")
    );
    let expires = format!("{}T00:00:00Z", expires(testkit::instant()));
    assert_eq!(
        told.body,
        format!(
            "Contact: mailto:security@example.org\nExpires: {expires}\nPreferred-Languages: en\n"
        )
    );
}

#[test]
fn it_names_its_own_address_and_expires_within_the_year() {
    let now: Timestamp = "2026-11-28T15:04:05Z".parse().unwrap();
    let address = Address::parse("https://foothold.example.org").unwrap();
    let door = Door::default().at(Some(address));
    assert_eq!(
        text(&contact("https://example.org/report"), door.address(), now),
        "Contact: https://example.org/report\nExpires: 2027-02-26T00:00:00Z\nPreferred-Languages: en\n\
         Canonical: https://foothold.example.org/.well-known/security.txt\n"
    );
}

#[test]
fn a_contact_is_an_address_of_some_kind_and_one_line() {
    for (typed, meant) in [
        ("security@example.org", "mailto:security@example.org"),
        ("mailto:security@example.org", "mailto:security@example.org"),
        ("https://example.org/report", "https://example.org/report"),
        ("tel:+44-20-7946-0000", "tel:+44-20-7946-0000"),
    ] {
        assert_eq!(contact(typed).to_string(), meant);
    }
    for typed in [
        "",
        "the web team",
        "http://example.org",
        "https://",
        "mailto:",
        "mailto:nobody",
        "https://example.org/\nContact: https://other.example",
        "security@example.org\nContact: https://other.example",
    ] {
        assert!(SecurityContact::parse(typed).is_err(), "{typed}");
    }
}
