//! Passkeys: signing in with a phone, a computer or a key, without a password and without typing a name.
//!
//! A passkey is made, and used, in two steps: a challenge goes to the browser, and what the device answers comes back. What is
//! remembered between them is kept here, never in the browser, and taken once. Nothing in this folder touches the store.

mod answer;
mod error;
mod passkey;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, PasskeyRegistration, Url, Webauthn,
    WebauthnBuilder,
};

pub use answer::Answer;
pub use error::PasskeyError;
pub use passkey::{Passkey, PasskeyId};

/// What is done with passkeys at one address of Foothold. Devices keep a passkey for that address alone.
#[derive(Clone, Debug)]
pub struct Passkeys(Webauthn);

/// Whose passkey is made, as their device will show it.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// Who, for ever: kept by the device, and told when they sign in.
    pub id: Uuid,
    /// What tells them from others: their address.
    pub account: &'a str,
    /// What they are called.
    pub name: &'a str,
}

/// What goes to the browser: the options of `navigator.credentials`, as JSON.
pub type Challenge = Value;

/// What is remembered while a passkey is made.
#[derive(Debug, Serialize, Deserialize)]
pub struct Making(PasskeyRegistration);

/// What is remembered while somebody signs in.
#[derive(Debug, Serialize, Deserialize)]
pub struct SigningIn(DiscoverableAuthentication);

/// A sign-in that succeeded.
#[derive(Debug)]
pub struct SignedIn {
    /// The passkey, where something about it must be kept: how often it was used, or that it is backed up.
    pub changed: Option<Passkey>,
}

impl Passkeys {
    /// Passkeys for the pages at `origin` (`https://foothold.example.gov.uk`), under the name `domain`: that of the origin, or
    /// one that it lies below. A passkey is lost when `domain` changes.
    ///
    /// # Errors
    /// Where there can be none: devices keep passkeys for a name by https, or for `localhost`, and never for a bare number.
    pub fn new(domain: &str, origin: &str, organisation: &str) -> Result<Self, PasskeyError> {
        let url = Url::parse(origin).map_err(|_| PasskeyError::NotHere)?;
        if url.scheme() != "https" && url.domain() != Some("localhost") {
            return Err(PasskeyError::NotHere);
        }
        let here = WebauthnBuilder::new(domain, &url).map_err(|_| PasskeyError::NotHere)?;
        let here = here.rp_name(organisation).build();
        here.map(Self).map_err(|_| PasskeyError::NotHere)
    }

    /// Begins to make a passkey for somebody who has signed in. A device that holds one of `already` makes no other.
    ///
    /// # Errors
    /// Where the owner has no name.
    pub fn begin_making(
        &self,
        owner: Owner<'_>,
        already: &[Passkey],
    ) -> Result<(Challenge, Making), PasskeyError> {
        let already: Vec<CredentialID> = already.iter().map(Passkey::raw_id).collect();
        let (options, making) = self
            .0
            .start_passkey_registration(owner.id, owner.account, owner.name, Some(already))
            .map_err(|why| PasskeyError::of(&why))?;
        let mut options = written(&options)?;
        // The device must be able to say who it belongs to: nobody types a name.
        let selection = &mut options["authenticatorSelection"];
        selection["residentKey"] = json!("required");
        selection["requireResidentKey"] = json!(true);
        Ok((options, Making(making)))
    }

    /// The passkey that the device made. The caller sees to it that nobody else has the same.
    ///
    /// # Errors
    /// Where what the device answers is not to what was asked.
    pub fn finish_making(&self, making: &Making, answered: &str) -> Result<Passkey, PasskeyError> {
        let answered = serde_json::from_str(answered).map_err(|_| PasskeyError::NotRead)?;
        let made = self.0.finish_passkey_registration(&answered, &making.0);
        made.map(Passkey::from)
            .map_err(|why| PasskeyError::of(&why))
    }

    /// Begins a sign-in of whoever it may be.
    ///
    /// # Errors
    /// None that depend on anybody.
    pub fn begin_sign_in(&self) -> Result<(Challenge, SigningIn), PasskeyError> {
        let begun = self.0.start_discoverable_authentication();
        let (options, signing_in) = begun.map_err(|why| PasskeyError::of(&why))?;
        Ok((written(&options)?, SigningIn(signing_in)))
    }

    /// Finishes it, with the passkey that `answer` names and its owner, as they are kept.
    ///
    /// # Errors
    /// Where the answer is not to what was asked, or not by this passkey, or the passkey was copied.
    pub fn finish_sign_in(
        &self,
        signing_in: SigningIn,
        answer: &Answer,
        passkey: &Passkey,
        owner: Uuid,
    ) -> Result<SignedIn, PasskeyError> {
        if answer.owner() != owner {
            return Err(PasskeyError::NotAccepted);
        }
        let key = DiscoverableKey::from(&passkey.0);
        let used = self
            .0
            .finish_discoverable_authentication_v2(answer.raw(), signing_in.0, &key)
            .map_err(|why| PasskeyError::of(&why))?;
        let mut changed = passkey.clone();
        let is_changed = changed.0.update_credential(&used) == Some(true);
        Ok(SignedIn {
            changed: is_changed.then_some(changed),
        })
    }
}

/// The options alone, as the browser's own readers of JSON take them.
fn written(options: &impl Serialize) -> Result<Challenge, PasskeyError> {
    let mut written = serde_json::to_value(options).map_err(|_| PasskeyError::NotAccepted)?;
    Ok(written["publicKey"].take())
}

#[cfg(test)]
mod tests;
