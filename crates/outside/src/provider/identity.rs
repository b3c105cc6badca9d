//! Who the provider says somebody is.

use crate::Secret;

/// Who the provider says somebody is. Issuer and subject together are the person, for ever; all else may change.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Who says so.
    pub issuer: String,
    /// What the provider calls the person, to itself.
    pub subject: String,
    /// Their address.
    pub email: Option<Email>,
    /// What they are called.
    pub name: Option<String>,
    /// The groups they are in, as the provider names them; in no order that means anything.
    pub groups: Vec<String>,
    /// What the provider wants to see when they sign out: see [`super::Provider::sign_out`].
    pub sign_out_hint: Secret,
}

/// An address as the provider has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// The address.
    pub address: String,
    /// Whether the provider says that it is truly theirs.
    pub verified: bool,
}

impl Identity {
    /// Their address, where the provider says that it is truly theirs. Nobody may be let in by any other.
    pub fn verified_email(&self) -> Option<&str> {
        let email = self.email.as_ref().filter(|email| email.verified)?;
        Some(&email.address)
    }
}
