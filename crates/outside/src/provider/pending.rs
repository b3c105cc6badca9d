//! A sign-in between its two steps.

use jiff::{SignedDuration, Timestamp};
use openidconnect::{AuthorizationCode, CsrfToken};
use serde::{Deserialize, Serialize};

use super::error::{ProviderError, named};
use super::found::Found;
use crate::{Secret, Url};

/// A sign-in that has begun: where the browser goes, and what is remembered of it.
#[derive(Clone, Debug)]
pub struct Started {
    /// Where to send the browser.
    pub to: Url,
    /// What to remember, and never to show to the browser.
    pub pending: Pending,
}

/// What is remembered of a sign-in between its two steps: kept by the server, found again by the browser's own cookie,
/// and taken once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pending {
    pub(super) back_to: Url,
    pub(super) begun: Timestamp,
    pub(super) state: Secret,
    pub(super) nonce: Secret,
    pub(super) verifier: Secret,
}

/// What the browser brings back from the provider: the query of the address that it came to.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Brought {
    /// What the provider gives for the token.
    pub code: Option<Secret>,
    /// Which sign-in it belongs to.
    pub state: Option<Secret>,
    /// Which provider says so.
    pub iss: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

impl Pending {
    /// How long a sign-in may take.
    pub const MINUTES: i64 = 10;

    /// When it is too late to finish it, and it can be forgotten.
    pub fn ends(&self) -> Timestamp {
        self.begun
            .saturating_add(SignedDuration::from_mins(Self::MINUTES))
            .unwrap_or(Timestamp::MAX)
    }

    /// The code that was brought, where it belongs to this sign-in and this provider.
    pub(super) fn code_of(
        &self,
        brought: Brought,
        found: &Found,
        now: Timestamp,
    ) -> Result<AuthorizationCode, ProviderError> {
        if now >= self.ends() {
            return Err(ProviderError::TooLate);
        }
        let state = brought.state.ok_or(ProviderError::NotOurs)?;
        // Compared by their hashes: how long it takes tells nothing.
        if CsrfToken::new(state.reveal().to_owned())
            != CsrfToken::new(self.state.reveal().to_owned())
        {
            return Err(ProviderError::NotOurs);
        }
        let by = brought.iss.as_deref();
        if !by.map_or(!found.names_itself, |by| by == found.issuer) {
            return Err(ProviderError::NotOurs);
        }
        if let Some(error) = brought.error.as_deref() {
            return Err(match error {
                "access_denied" => ProviderError::Declined,
                "unauthorized_client" | "invalid_request" | "invalid_scope" => {
                    ProviderError::ClientRefused(named(error))
                }
                other => ProviderError::Failed(named(other)),
            });
        }
        let code = brought.code.ok_or(ProviderError::NotOurs)?;
        Ok(AuthorizationCode::new(code.reveal().to_owned()))
    }
}
