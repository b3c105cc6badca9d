//! What a provider says of itself: where it is asked for what, and by which keys its word is known.

use jiff::Timestamp;
use openidconnect::core::{CoreClientAuthMethod, CoreJwsSigningAlgorithm as Signing};
use openidconnect::{
    AuthType, ClientId, ClientSecret, DiscoveryError, EndSessionUrl, TokenUrl, UserInfoUrl,
};

use super::error::ProviderError;
use super::settings::{ProviderSettings, is_private};
use super::spoken::{Client, Metadata};
use super::way::{NoAnswer, Way};
use crate::Url;

/// The signatures that are accepted: those by which a provider signs with a key that it alone has.
const SIGNATURES: [Signing; 9] = [
    Signing::RsaSsaPkcs1V15Sha256,
    Signing::RsaSsaPkcs1V15Sha384,
    Signing::RsaSsaPkcs1V15Sha512,
    Signing::RsaSsaPssSha256,
    Signing::RsaSsaPssSha384,
    Signing::RsaSsaPssSha512,
    Signing::EcdsaP256Sha256,
    Signing::EcdsaP384Sha384,
    Signing::EdDsa,
];

/// A provider as it was found.
#[derive(Debug)]
pub(super) struct Found {
    /// What it goes by.
    pub(super) issuer: String,
    /// When it was asked.
    pub(super) at: Timestamp,
    /// Foothold as the provider's client.
    pub(super) client: Client,
    /// The signatures that it uses and that are accepted.
    pub(super) signatures: Vec<Signing>,
    /// Where one signs out of it.
    pub(super) end_session: Option<EndSessionUrl>,
    /// Whether it names itself in every answer.
    pub(super) names_itself: bool,
}

impl Found {
    /// Asks the provider.
    pub(super) async fn ask(
        settings: &ProviderSettings,
        way: &Way,
        now: Timestamp,
    ) -> Result<Self, ProviderError> {
        let issuer = settings.issuer.url().clone();
        let said = Metadata::discover_async(issuer, way)
            .await
            .map_err(|why| not_found(why, settings))?;
        let beyond = said.additional_metadata().clone();
        all_private(&said, beyond.end_session_endpoint.as_ref())?;
        let signatures = said.id_token_signing_alg_values_supported();
        Ok(Self {
            issuer: settings.issuer.as_str().to_owned(),
            at: now,
            signatures: SIGNATURES
                .into_iter()
                .filter(|ours| signatures.contains(ours))
                .collect(),
            end_session: beyond.end_session_endpoint,
            names_itself: beyond.authorization_response_iss_parameter_supported,
            client: client(settings, &said),
        })
    }
}

fn client(settings: &ProviderSettings, said: &Metadata) -> Client {
    let secret = settings.client_secret.as_ref();
    let methods = said.token_endpoint_auth_methods_supported();
    let accepts = |method| methods.is_none_or(|methods| methods.contains(&method));
    let client = Client::from_provider_metadata(
        said.clone(),
        ClientId::new(settings.client_id.clone()),
        secret.map(|secret| ClientSecret::new(secret.reveal().to_owned())),
    );
    if accepts(CoreClientAuthMethod::ClientSecretBasic) {
        client
    } else {
        client.set_auth_type(AuthType::RequestBody)
    }
}

/// Every address that the browser or Foothold would be sent to must be one that nobody can listen at.
fn all_private(said: &Metadata, end_session: Option<&EndSessionUrl>) -> Result<(), ProviderError> {
    let addresses: [Option<&Url>; 4] = [
        Some(said.authorization_endpoint().url()),
        said.token_endpoint().map(TokenUrl::url),
        said.userinfo_endpoint().map(UserInfoUrl::url),
        end_session.map(EndSessionUrl::url),
    ];
    match addresses.into_iter().flatten().find(|url| !is_private(url)) {
        None => Ok(()),
        Some(url) => {
            let host = url.host_str().unwrap_or_default().to_owned();
            Err(NoAnswer::NotPrivate(host).into())
        }
    }
}

fn not_found(why: DiscoveryError<NoAnswer>, settings: &ProviderSettings) -> ProviderError {
    match why {
        DiscoveryError::Request(no_answer) => no_answer.into(),
        DiscoveryError::Validation(said) => ProviderError::AnotherIssuer {
            asked: settings.issuer.to_string(),
            said,
        },
        DiscoveryError::Response(status, _, _) => ProviderError::NotRead(format!(
            "it answers {status} where it should say what it is, below {}",
            settings.issuer
        )),
        DiscoveryError::Parse(why) => {
            ProviderError::NotRead(format!("what it says of itself, at {}", why.path()))
        }
        _ => ProviderError::NotRead("what it says of itself".to_owned()),
    }
}
