//! An API key of GOV.UK Notify, and the token that is signed with it for each request.

use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;
use thiserror::Error;
use uuid::Uuid;

use crate::Secret;

/// An API key, in its parts: the service it speaks for, and the secret that signs. Its name is nobody's business.
pub struct Key {
    service: Uuid,
    secret: Secret,
}

/// Not an API key. What was found is not told: it may be most of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this is no API key of GOV.UK Notify: copy all of it, from its name to its last character")]
pub struct KeyError;

/// How long an id is, written out.
const ID: usize = 36;

impl Key {
    /// Reads `name-service-secret`, where the last two are ids and the name may hold hyphens of its own.
    ///
    /// # Errors
    /// Where it is none.
    pub fn of(typed: &Secret) -> Result<Self, KeyError> {
        let typed = typed.reveal();
        let (rest, secret) = last_id(typed).ok_or(KeyError)?;
        let (name, service) = last_id(rest).ok_or(KeyError)?;
        if name.is_empty() {
            return Err(KeyError);
        }
        Ok(Self {
            service: service.parse().map_err(|_| KeyError)?,
            secret: Secret::new(secret),
        })
    }

    /// A token for one request that is made now: JSON Web Token, signed with HS256 (RFC 7515, RFC 7519). Notify takes it
    /// for half a minute.
    pub(crate) fn token(&self, now: Timestamp) -> Secret {
        let part = |json: serde_json::Value| BASE64_URL_SAFE_NO_PAD.encode(json.to_string());
        let header = part(serde_json::json!({ "typ": "JWT", "alg": "HS256" }));
        let claims = serde_json::json!({ "iss": self.service.to_string(), "iat": now.as_second() });
        let signed = format!("{header}.{}", part(claims));
        let signature = signature(self.secret.reveal().as_bytes(), &signed);
        Secret::new(format!("{signed}.{signature}"))
    }
}

/// Splits off the id at the end and the hyphen before it.
fn last_id(text: &str) -> Option<(&str, &str)> {
    let (rest, id) = text.split_at_checked(text.len().checked_sub(ID)?)?;
    id.parse::<Uuid>().ok()?;
    Some((rest.strip_suffix('-')?, id))
}

/// HMAC with SHA-256 of a text, as tokens carry it.
fn signature(secret: &[u8], text: &str) -> String {
    // HMAC takes a key of any length, so this cannot fail; an empty signature would be refused by whoever checks it.
    let mac = Hmac::<Sha256>::new_from_slice(secret).map(|mac| mac.chain_update(text));
    mac.map_or_else(
        |_| String::new(),
        |mac| BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()),
    )
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Key of service {}", self.service)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
    const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    #[test]
    fn a_key_has_a_name_a_service_and_a_secret() {
        for name in ["live", "team-key", "a-26785a09-ab16-4eb0-8407-a37497a57506"] {
            let key = Key::of(&format!("{name}-{SERVICE}-{SECRET}").into()).unwrap();
            assert_eq!(
                (key.service.to_string().as_str(), key.secret.reveal()),
                (SERVICE, SECRET)
            );
        }
        let wrong = [
            String::new(),
            SECRET.to_owned(),
            format!("{SERVICE}-{SECRET}"),
            format!("-{SERVICE}-{SECRET}"),
            format!("live-{SERVICE}-{}", &SECRET[1..]),
            format!("live-{SERVICE}{SECRET}"),
            format!("live-{SERVICE}-{SECRET}\n"),
            "é".repeat(60),
        ];
        for typed in wrong {
            assert!(Key::of(&typed.as_str().into()).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_key_never_shows_its_secret() {
        let key = Key::of(&format!("live-{SERVICE}-{SECRET}").into()).unwrap();
        let shown = format!("{key:?} {:?}", key.token(Timestamp::UNIX_EPOCH));
        assert!(!shown.contains(SECRET) && !shown.contains("eyJ"), "{shown}");
    }

    /// The example that jwt.io begins with: made by others, so both sides cannot be wrong together.
    #[test]
    fn tokens_are_signed_as_everybody_signs_them() {
        let signed = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.\
            eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ";
        let known = "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
        assert_eq!(signature(b"your-256-bit-secret", signed), known);
    }
}
