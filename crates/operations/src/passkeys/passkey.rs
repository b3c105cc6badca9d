//! A passkey as it is kept.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{self, CredentialID};

/// A passkey as it is kept: the half of it that anyone may see. The other half never leaves the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Passkey(pub(super) prelude::Passkey);

/// What tells one passkey from another, in the whole world: a key to keep it by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PasskeyId(String);

impl Passkey {
    /// What it is kept by.
    pub fn id(&self) -> PasskeyId {
        PasskeyId::of(self.0.cred_id())
    }

    pub(super) fn raw_id(&self) -> CredentialID {
        self.0.cred_id().clone()
    }
}

impl From<prelude::Passkey> for Passkey {
    fn from(made: prelude::Passkey) -> Self {
        Self(made)
    }
}

impl PasskeyId {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            // Writing to a string cannot fail.
            let _written = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    /// As text: two digits from 0 to f for each byte.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PasskeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
