//! Somebody's browser, as far as signing in needs one: it keeps cookies, goes where it is sent, and says who it is.

use std::collections::BTreeMap;

use outside::Url;
use outside::provider::Brought;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};

use crate::running::back_to;

/// A browser with nothing in it.
pub(crate) struct Browser {
    http: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub(crate) fn new() -> Self {
        // It speaks with this machine alone, without TLS; what rustls needs is there all the same.
        let tls = rustls::ClientConfig::builder_with_provider(
            rustls::crypto::ring::default_provider().into(),
        )
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
        let http = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .expect("a browser can be made");
        Self {
            http,
            cookies: BTreeMap::new(),
        }
    }

    /// Goes to the provider, says who it is (nobody, where `person` is empty), and answers what it brings back.
    pub(crate) async fn sign_in(&mut self, to: &Url, person: &str) -> Brought {
        let mut at = to.clone();
        for _ in 0..8 {
            let came = self.get(&at).await;
            let next = if came.status().is_redirection() {
                leads_to(&at, &came)
            } else {
                let said = self.post(&at, &format!("person={person}")).await;
                leads_to(&at, &said)
            };
            if next.as_str().starts_with(back_to().as_str()) {
                return brought(&next);
            }
            at = next;
        }
        panic!("the provider never sent anyone back; the last address was {at}")
    }

    pub(crate) async fn get(&mut self, at: &Url) -> Response {
        let asked = self.http.get(at.clone()).header(COOKIE, self.cookies());
        let came = asked.send().await.expect("the provider answers");
        self.keep(&came);
        came
    }

    pub(crate) async fn post(&mut self, at: &Url, form: &str) -> Response {
        let asked = self.http.post(at.clone()).header(COOKIE, self.cookies());
        let asked = asked.header("content-type", "application/x-www-form-urlencoded");
        let came = asked
            .body(form.to_owned())
            .send()
            .await
            .expect("the provider answers");
        self.keep(&came);
        came
    }

    fn cookies(&self) -> String {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, came: &Response) {
        for set in came.headers().get_all(SET_COOKIE) {
            let set = set.to_str().expect("a cookie is text");
            let (name, rest) = set.split_once('=').expect("a cookie has a name");
            let (value, _) = rest.split_once(';').unwrap_or((rest, ""));
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// Where an answer sends the browser.
pub(crate) fn leads_to(at: &Url, came: &Response) -> Url {
    let to = came.headers().get(LOCATION);
    let to = to.unwrap_or_else(|| panic!("{at} answers {} and leads nowhere", came.status()));
    at.join(to.to_str().expect("an address is text"))
        .expect("it leads to an address")
}

fn brought(at: &Url) -> Brought {
    let pairs: serde_json::Map<_, _> = at
        .query_pairs()
        .map(|(name, value)| (name.into_owned(), value.into_owned().into()))
        .collect();
    serde_json::from_value(pairs.into()).expect("a query is read")
}
