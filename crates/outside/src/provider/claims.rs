//! What is said about a person, in the id token and beside it.

use openidconnect::core::CoreGenderClaim;
use openidconnect::{
    EndUserEmail, EndUserName, LocalizedClaim, StandardClaims, TokenResponse as _,
};
use serde_json::Value;

use super::identity::{Email, Identity};
use super::settings::ProviderSettings;
use super::spoken::{Claims, MoreClaims, OtherClaims, Tokens};
use crate::Secret;

/// What is said about a person. A provider may keep some of it out of the id token, and say it when asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    email: Option<Email>,
    name: Option<String>,
    groups: Option<Vec<String>>,
}

impl Said {
    /// In the id token.
    pub(super) fn of(signed: &Claims, settings: &ProviderSettings) -> Self {
        Self {
            email: email(signed.email(), signed.email_verified()),
            name: name(signed.name()),
            groups: groups(signed.additional_claims(), settings),
        }
    }

    /// Beside it.
    pub(super) fn beside(more: &MoreClaims, settings: &ProviderSettings) -> Self {
        let standard: &StandardClaims<CoreGenderClaim> = more.standard_claims();
        Self {
            email: email(standard.email(), standard.email_verified()),
            name: name(standard.name()),
            groups: groups(more.additional_claims(), settings),
        }
    }

    /// Whether it is worth asking for more.
    pub(super) fn lacks_something(&self) -> bool {
        self.email.is_none() || self.name.is_none() || self.groups.is_none()
    }

    /// The same, with what it lacks taken from `other`.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            email: self.email.or(other.email),
            name: self.name.or(other.name),
            groups: self.groups.or(other.groups),
        }
    }

    /// Who the provider says somebody is.
    pub(super) fn identity(self, signed: &Claims, tokens: &Tokens) -> Identity {
        Identity {
            issuer: signed.issuer().to_string(),
            subject: signed.subject().to_string(),
            email: self.email,
            name: self.name,
            groups: self.groups.unwrap_or_default(),
            sign_out_hint: Secret::new(
                tokens
                    .id_token()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            ),
        }
    }
}

fn email(address: Option<&EndUserEmail>, verified: Option<bool>) -> Option<Email> {
    address.map(|address| Email {
        address: address.to_string(),
        verified: verified == Some(true),
    })
}

/// The name that is in no language, else any.
fn name(name: Option<&LocalizedClaim<EndUserName>>) -> Option<String> {
    let name = name?;
    let any = || name.iter().next().map(|(_, name)| name);
    Some(name.get(None).or_else(any)?.to_string())
}

/// The groups under the name that is set: several, or one alone. Whatever is no text is no group.
fn groups(others: &OtherClaims, settings: &ProviderSettings) -> Option<Vec<String>> {
    match others.0.get(&settings.groups_claim)? {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(several) => {
            let texts = several.iter().filter_map(Value::as_str);
            Some(texts.map(str::to_owned).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provider::Issuer;

    fn read(claims: Value) -> Option<Vec<String>> {
        let settings =
            ProviderSettings::new(Issuer::parse("https://id.example.org").unwrap(), "foothold");
        groups(&serde_json::from_value(claims).unwrap(), &settings)
    }

    #[test]
    fn groups_are_read_in_every_form_that_providers_use() {
        assert_eq!(
            read(json!({"groups": ["a", "/b", 7]})),
            Some(vec!["a".to_owned(), "/b".to_owned()])
        );
        assert_eq!(read(json!({"groups": "a"})), Some(vec!["a".to_owned()]));
        assert_eq!(read(json!({"groups": []})), Some(Vec::new()));
        assert_eq!(read(json!({"roles": ["a"]})), None);
        assert_eq!(read(json!({"groups": {"a": true}})), None);
    }

    #[test]
    fn an_address_that_nobody_vouches_for_is_not_verified() {
        let address = EndUserEmail::new("ann@example.org".to_owned());
        for verified in [None, Some(false)] {
            assert!(!email(Some(&address), verified).unwrap().verified);
        }
        assert!(email(Some(&address), Some(true)).unwrap().verified);
    }
}
