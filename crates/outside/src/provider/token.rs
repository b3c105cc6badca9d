//! What the provider gives for a code, and whether it can be believed.

use chrono::{DateTime, Utc};
use jiff::Timestamp;
use openidconnect::core::CoreErrorResponseType;
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, Nonce, OAuth2TokenResponse as _,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, TokenResponse as _, UserInfoError,
};

use super::error::{ProviderError, Untrusted, named};
use super::found::Found;
use super::spoken::{Claims, MoreClaims, Refused, Tokens};
use super::way::{NoAnswer, Way};
use crate::Url;

/// How far the provider's clock may be ahead of ours, in seconds.
const CLOCKS_APART: i64 = 300;

/// Gives the code for tokens. A provider takes a code once.
pub(super) async fn exchange(
    found: &Found,
    way: &Way,
    code: AuthorizationCode,
    verifier: PkceCodeVerifier,
    back_to: &Url,
) -> Result<Tokens, ProviderError> {
    let client = found
        .client
        .clone()
        .set_redirect_uri(RedirectUrl::from_url(back_to.clone()));
    let nowhere =
        |_| ProviderError::NotRead("where codes are taken, of which it says nothing".to_owned());
    client
        .exchange_code(code)
        .map_err(nowhere)?
        .set_pkce_verifier(verifier)
        .request_async(way)
        .await
        .map_err(not_given)
}

fn not_given(why: RequestTokenError<NoAnswer, Refused>) -> ProviderError {
    match why {
        RequestTokenError::Request(no_answer) => no_answer.into(),
        RequestTokenError::ServerResponse(said) => match said.error() {
            CoreErrorResponseType::InvalidGrant => ProviderError::CodeRefused,
            other => ProviderError::ClientRefused(named(other.as_ref())),
        },
        _ => ProviderError::NotRead("its tokens".to_owned()),
    }
}

/// The claims of the id token, where everything about it is as it must be.
pub(super) fn verify<'t>(
    found: &Found,
    tokens: &'t Tokens,
    nonce: &Nonce,
    now: Timestamp,
) -> Result<&'t Claims, ProviderError> {
    let token = tokens.id_token().ok_or(Untrusted::Missing)?;
    let verifier = found
        .client
        .id_token_verifier()
        .set_allowed_algs(found.signatures.iter().cloned())
        .set_time_fn(move || at(now))
        .set_issue_time_verifier_fn(move |issued| {
            if issued.timestamp() > now.as_second() + CLOCKS_APART {
                return Err("issued in the future".to_owned());
            }
            Ok(())
        });
    let claims = token.claims(&verifier, nonce).map_err(|why| doubt(&why))?;
    // Where the token says which application it was made for, that is this one.
    let party = claims.authorized_party();
    if party.is_some_and(|party| party != found.client.client_id()) {
        return Err(Untrusted::Audience.into());
    }
    if let Some(said) = claims.access_token_hash() {
        let malformed = |_| Untrusted::Malformed;
        let signing = token.signing_alg().map_err(malformed)?;
        let key = token
            .signing_key(&verifier)
            .map_err(|_| Untrusted::Signature)?;
        let hash = AccessTokenHash::from_token(tokens.access_token(), signing, key)
            .map_err(|_| Untrusted::Malformed)?;
        if hash != *said {
            return Err(Untrusted::AccessToken.into());
        }
    }
    Ok(claims)
}

/// What else the provider says about the same person, where it can be asked.
pub(super) async fn user_info(
    found: &Found,
    way: &Way,
    tokens: &Tokens,
    signed: &Claims,
) -> Result<Option<MoreClaims>, ProviderError> {
    let token = tokens.access_token().clone();
    let Ok(question) = found
        .client
        .user_info(token, Some(signed.subject().clone()))
    else {
        return Ok(None);
    };
    question
        .request_async(way)
        .await
        .map(Some)
        .map_err(|why| match why {
            UserInfoError::Request(no_answer) => no_answer.into(),
            UserInfoError::ClaimsVerification(_) => Untrusted::Subject.into(),
            _ => ProviderError::NotRead("what it says of the person".to_owned()),
        })
}

fn doubt(why: &ClaimsVerificationError) -> ProviderError {
    use ClaimsVerificationError as Why;
    ProviderError::Untrusted(match why {
        Why::Expired(_) => Untrusted::Time,
        Why::InvalidAudience(_) => Untrusted::Audience,
        Why::InvalidIssuer(_) => Untrusted::Issuer,
        Why::InvalidNonce(_) => Untrusted::Nonce,
        Why::SignatureVerification(_) => Untrusted::Signature,
        _ => Untrusted::Malformed,
    })
}

/// The moment as the library's own clock would give it.
fn at(now: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(now.as_second(), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
