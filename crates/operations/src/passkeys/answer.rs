//! What a device answers when somebody signs in.

use uuid::Uuid;
use webauthn_rs::prelude::PublicKeyCredential;

use super::error::PasskeyError;
use super::passkey::PasskeyId;

/// What a device answers: who it belongs to, and with which passkey. Nothing of it is believed yet.
#[derive(Debug)]
pub struct Answer {
    raw: PublicKeyCredential,
    owner: Uuid,
}

impl Answer {
    /// Reads it.
    ///
    /// # Errors
    /// Where it is no answer of a device, or does not say who it belongs to.
    pub fn read(answered: &str) -> Result<Self, PasskeyError> {
        let raw: PublicKeyCredential =
            serde_json::from_str(answered).map_err(|_| PasskeyError::NotRead)?;
        let owner = raw.get_user_unique_id().ok_or(PasskeyError::NotRead)?;
        let owner = Uuid::from_slice(owner).map_err(|_| PasskeyError::NotRead)?;
        Ok(Self { raw, owner })
    }

    /// Whose the device says it is.
    pub fn owner(&self) -> Uuid {
        self.owner
    }

    /// Which passkey to look up.
    pub fn passkey(&self) -> PasskeyId {
        PasskeyId::of(self.raw.get_credential_id())
    }

    pub(super) fn raw(&self) -> &PublicKeyCredential {
        &self.raw
    }
}
