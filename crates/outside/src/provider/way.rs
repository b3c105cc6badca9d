//! The way out to the provider: by https, for a short while, for a short answer, and nowhere else.

use std::error::Error as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::BuilderVerifierExt;
use thiserror::Error;

use super::error::ProviderError;
use super::settings::{ProviderSettings, is_private};
use crate::Url;

/// How long reaching the provider may take.
const LONGEST_REACH: Duration = Duration::from_secs(5);
/// How long an answer may take, from the question to its last byte.
const LONGEST_ANSWER: Duration = Duration::from_secs(10);
/// How large an answer may be: a provider's keys and words about itself are some kilobytes.
const LARGEST_ANSWER: usize = 1 << 20;

/// Sends questions and reads answers.
#[derive(Clone, Debug)]
pub(super) struct Way {
    http: reqwest::Client,
}

/// Why there is no answer. The host is named, never what was said.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum NoAnswer {
    /// The address is not one that may be asked.
    #[error("{0} is not asked: its address does not begin with https://")]
    NotPrivate(String),
    /// It cannot be reached, or says nothing in time.
    #[error("{host} does not answer: {why}")]
    NotReached {
        /// Who was asked.
        host: String,
        /// What the network says.
        why: String,
    },
    /// It says too much.
    #[error("{0} answers more than anyone would read")]
    TooLong(String),
}

impl Way {
    /// A way that knows other machines by the certificates that this machine trusts.
    pub(super) fn new(settings: &ProviderSettings) -> Result<Self, ProviderError> {
        let no_way = |why: &dyn std::error::Error| ProviderError::NoWayOut(why.to_string());
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(BuilderVerifierExt::with_platform_verifier)
            .map_err(|why| no_way(&why))?
            .with_no_client_auth();
        let mut building = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(LONGEST_REACH)
            .timeout(LONGEST_ANSWER)
            .user_agent(concat!("Foothold/", env!("CARGO_PKG_VERSION")))
            .no_proxy();
        if let Some(proxy) = settings
            .proxy
            .as_ref()
            .filter(|_| !settings.issuer.is_here())
        {
            let proxy = reqwest::Proxy::https(proxy.clone()).map_err(|why| no_way(&why))?;
            building = building.proxy(proxy);
        }
        let http = building.build().map_err(|why| no_way(&why))?;
        Ok(Self { http })
    }

    async fn ask(&self, question: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let question = reqwest::Request::try_from(question)
            .map_err(|_| NoAnswer::NotPrivate("the provider".to_owned()))?;
        let host = host(question.url());
        if !is_private(question.url()) {
            return Err(NoAnswer::NotPrivate(host));
        }
        let not_reached = |why: &reqwest::Error| NoAnswer::NotReached {
            host: host.clone(),
            why: root(why),
        };
        let mut came = self
            .http
            .execute(question)
            .await
            .map_err(|why| not_reached(&why))?;
        let mut body = Vec::new();
        while let Some(part) = came.chunk().await.map_err(|why| not_reached(&why))? {
            if body.len() + part.len() > LARGEST_ANSWER {
                return Err(NoAnswer::TooLong(host));
            }
            body.extend_from_slice(&part);
        }
        let mut answer = HttpResponse::new(body);
        *answer.status_mut() = came.status();
        *answer.headers_mut() = std::mem::take(came.headers_mut());
        Ok(answer)
    }
}

impl<'c> AsyncHttpClient<'c> for Way {
    type Error = NoAnswer;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send + 'c>>;

    fn call(&'c self, question: HttpRequest) -> Self::Future {
        Box::pin(self.ask(question))
    }
}

/// The machine that an address names, and nothing of what is asked there.
fn host(url: &Url) -> String {
    url.host_str().unwrap_or("the provider").to_owned()
}

/// What lies at the bottom of an error of the network. Its upper layers repeat the address, query and all.
fn root(why: &reqwest::Error) -> String {
    if why.is_timeout() {
        return "it takes too long".to_owned();
    }
    let mut root = why.source();
    while let Some(below) = root.and_then(std::error::Error::source) {
        root = Some(below);
    }
    root.map_or_else(|| "the connection broke".to_owned(), ToString::to_string)
}
