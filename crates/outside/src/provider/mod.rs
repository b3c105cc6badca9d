//! The organisation's own sign-in, asked by OpenID Connect who somebody is.
//!
//! A sign-in goes in two steps. [`Provider::begin`] says where to send the browser and what to remember of it;
//! [`Provider::finish`] takes what was remembered and what the browser brought back, asks the provider for the rest, and
//! answers an [`Identity`]. Only the code flow with PKCE is spoken. Nothing is asked of the provider before somebody
//! signs in.

mod claims;
mod error;
mod found;
mod identity;
mod known;
mod pending;
mod settings;
mod spoken;
mod token;
mod way;

use jiff::Timestamp;
use openidconnect::{
    AuthenticationFlow, CsrfToken, LogoutRequest, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    PostLogoutRedirectUrl, RedirectUrl, Scope, core::CoreResponseType,
};

pub use error::{Fault, ProviderError, Untrusted};
pub use identity::{Email, Identity};
pub use pending::{Brought, Pending, Started};
pub use settings::{Issuer, IssuerError, ProviderSettings};

use crate::{Secret, Url};
use claims::Said;
use known::Known;
use way::Way;

/// The organisation's sign-in provider, with what is known of it.
#[derive(Debug)]
pub struct Provider {
    settings: ProviderSettings,
    way: Way,
    known: Known,
}

impl Provider {
    /// The provider that `settings` name. It is not asked anything yet: it may be down while Foothold starts.
    ///
    /// # Errors
    /// Where this machine has no certificates to know other machines by.
    pub fn new(settings: ProviderSettings) -> Result<Self, ProviderError> {
        Ok(Self {
            way: Way::new(&settings)?,
            settings,
            known: Known::default(),
        })
    }

    /// Asks the provider where it is asked for what, unless that is known; worth doing once before it is needed.
    ///
    /// # Errors
    /// Where it cannot be reached, or says of itself what cannot be.
    pub async fn discover(&self, now: Timestamp) -> Result<(), ProviderError> {
        self.known.get(&self.settings, &self.way, now).await?;
        Ok(())
    }

    /// Begins a sign-in that comes back to `back_to`, one of the addresses that the provider knows of Foothold.
    ///
    /// # Errors
    /// Where the provider cannot be reached, or says of itself what cannot be.
    pub async fn begin(&self, back_to: &Url, now: Timestamp) -> Result<Started, ProviderError> {
        let found = self.known.get(&self.settings, &self.way, now).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = found
            .client
            .clone()
            .set_redirect_uri(RedirectUrl::from_url(back_to.clone()));
        let scopes = self.settings.scopes.iter().cloned().map(Scope::new);
        let (to, state, nonce) = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(scopes)
            .set_pkce_challenge(challenge)
            .url();
        let pending = Pending {
            back_to: back_to.clone(),
            begun: now,
            state: Secret::new(state.secret()),
            nonce: Secret::new(nonce.secret()),
            verifier: Secret::new(verifier.secret()),
        };
        Ok(Started { to, pending })
    }

    /// Finishes a sign-in: `brought` is the query with which the browser came back.
    ///
    /// # Errors
    /// See [`ProviderError`]. Nobody is signed in unless everything is as it must be.
    pub async fn finish(
        &self,
        pending: Pending,
        brought: Brought,
        now: Timestamp,
    ) -> Result<Identity, ProviderError> {
        let found = self.known.get(&self.settings, &self.way, now).await?;
        let code = pending.code_of(brought, &found, now)?;
        let verifier = PkceCodeVerifier::new(pending.verifier.reveal().to_owned());
        let tokens = token::exchange(&found, &self.way, code, verifier, &pending.back_to).await?;
        let nonce = Nonce::new(pending.nonce.reveal().to_owned());
        let first = token::verify(&found, &tokens, &nonce, now);
        let (found, signed) = match first {
            // Its keys may have changed since they were asked for.
            Err(ProviderError::Untrusted(Untrusted::Signature)) => {
                let anew = self
                    .known
                    .anew(&found, &self.settings, &self.way, now)
                    .await?;
                let signed = token::verify(&anew, &tokens, &nonce, now)?;
                (anew, signed)
            }
            other => (found, other?),
        };
        let said = Said::of(signed, &self.settings);
        if said.lacks_something()
            && let Some(more) = token::user_info(&found, &self.way, &tokens, signed).await?
        {
            let more = Said::beside(&more, &self.settings);
            return Ok(said.or(more).identity(signed, &tokens));
        }
        Ok(said.identity(signed, &tokens))
    }

    /// Where to send the browser so that the provider forgets the person too, if it offers that. It sends the browser on to
    /// `then`, where it knows that address of Foothold. Without the hint it may ask first.
    ///
    /// # Errors
    /// Where the provider cannot be reached, or says of itself what cannot be.
    pub async fn sign_out(
        &self,
        hint: Option<&Secret>,
        then: &Url,
        now: Timestamp,
    ) -> Result<Option<Url>, ProviderError> {
        let found = self.known.get(&self.settings, &self.way, now).await?;
        let Some(end) = found.end_session.clone() else {
            return Ok(None);
        };
        let mut to = LogoutRequest::from(end)
            .set_client_id(found.client.client_id().clone())
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::from_url(then.clone()))
            .http_get_url();
        if let Some(hint) = hint {
            to.query_pairs_mut()
                .append_pair("id_token_hint", hint.reveal());
        }
        Ok(Some(to))
    }
}
