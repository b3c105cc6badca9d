//! What is kept of a secret.

use sha2::{Digest as _, Sha256};

use crate::driver::hex;

/// The SHA-256 of a secret with at least 128 random bits: so many that no salt and no slow hash is needed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Digest(String);

impl Digest {
    /// Of a secret, as its holder sends it.
    pub fn of(secret: &str) -> Self {
        Self(hex(&Sha256::digest(secret)))
    }

    /// 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
