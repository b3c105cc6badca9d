//! Why a passkey was neither made nor accepted.

use thiserror::Error;
use webauthn_rs::prelude::WebauthnError;

/// Why a passkey was neither made nor accepted. It says no more than whoever signs in may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PasskeyError {
    /// There can be none at this address.
    #[error("passkeys need an address with a name, by https (or localhost)")]
    NotHere,
    /// What came is no answer of a device.
    #[error("what the device answered cannot be read")]
    NotRead,
    /// It is not the answer to what was asked.
    #[error("the device's answer does not fit what was asked")]
    NotAccepted,
    /// It was used more often than we know: somebody has a copy.
    #[error("the passkey was used where Foothold does not know of: it may have been copied")]
    Copied,
}

impl PasskeyError {
    pub(super) fn of(why: &WebauthnError) -> Self {
        match why {
            WebauthnError::CredentialPossibleCompromise => Self::Copied,
            _ => Self::NotAccepted,
        }
    }
}
