//! The one HTTP client: encrypted by rustls, with the certificates this machine trusts, and no habits of its own.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, Response, redirect};
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::BuilderVerifierExt as _;

/// The longest that setting up a connection may take.
const CONNECTING: Duration = Duration::from_secs(10);
/// The most of an answer that is read, in bytes.
const MOST_READ: usize = 64 * 1024;

/// A client whose every request ends within the limit. It follows no redirection, so that nothing is sent to a place
/// nobody configured, and it takes no proxy from the environment.
///
/// # Errors
/// Where this machine trusts no certificates at all, or cannot encrypt.
pub(crate) fn client(limit: Duration) -> Result<Client, rustls::Error> {
    let provider = Arc::new(ring::default_provider());
    let tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth();
    let client = Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(redirect::Policy::none())
        .no_proxy()
        .referer(false)
        .connect_timeout(CONNECTING.min(limit))
        .timeout(limit)
        .user_agent(concat!("foothold/", env!("CARGO_PKG_VERSION")));
    let built = client.build();
    built.map_err(|error| rustls::Error::General(error.to_string()))
}

/// The beginning of an answer's body; what comes after the most that is read is left alone.
pub(crate) async fn body(mut response: Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut read = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        let room = MOST_READ - read.len();
        read.extend(chunk.iter().take(room));
        if read.len() == MOST_READ {
            break;
        }
    }
    Ok(read)
}
