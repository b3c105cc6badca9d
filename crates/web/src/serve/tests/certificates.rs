//! What is taken for a certificate and its key.

use super::super::{Certificate, Unfit};

fn pair(name: &str) -> (String, String) {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    (made.cert.pem(), made.signing_key.serialize_pem())
}

fn read(chain: &str, key: &str) -> Result<Certificate, Unfit> {
    Certificate::read(chain.as_bytes(), key.as_bytes())
}

#[test]
fn a_certificate_and_its_key_belong_together() {
    let ((own, key), (other, other_key)) = (pair("localhost"), pair("example.org"));
    assert!(read(&own, &key).is_ok());
    assert!(read(&format!("{own}{other}"), &key).is_ok());
    let turned_round = format!("{other}{own}");
    for (chain, key, unfit) in [
        (own.as_str(), other_key.as_str(), Unfit::Mismatch),
        (&turned_round, &key, Unfit::Mismatch),
        ("", &key, Unfit::Certificate),
        (&key, &own, Unfit::Certificate),
        (
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            &key,
            Unfit::Certificate,
        ),
        (&own, "", Unfit::Key),
        (&own, &own, Unfit::Key),
        (
            &own,
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
            Unfit::Key,
        ),
    ] {
        assert_eq!(read(chain, key).unwrap_err(), unfit, "{chain}{key}");
    }
}

#[test]
fn it_knows_whom_it_is_for_and_tells_nothing_of_its_key() {
    let (own, key) = pair("foothold.example.org");
    let certificate = read(&own, &key).unwrap();
    assert!(certificate.is_for("foothold.example.org"));
    for other in ["example.org", "localhost", "127.0.0.1", "", "a b"] {
        assert!(!certificate.is_for(other), "{other}");
    }
    assert_eq!(format!("{certificate:?}"), "Certificate");
}
