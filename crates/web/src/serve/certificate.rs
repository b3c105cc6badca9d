//! The certificate that the server shows, and how connections are encrypted with it.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use thiserror::Error;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::client::verify_server_name;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::server::{ClientHello, ParsedCertificate, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{Error as TlsError, InconsistentKeys, ServerConfig};

/// A certificate with those that vouch for it, and its key.
#[derive(Clone)]
pub struct Certificate(Arc<CertifiedKey>);

/// Why a certificate and a key are of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unfit {
    /// There is no certificate, or none that can be read.
    #[error("there is no certificate in PEM that can be read")]
    Certificate,
    /// There is no key, or none that can be read.
    #[error("there is no private key in PEM that can be read")]
    Key,
    /// The key is that of another certificate.
    #[error("the key is not that of the certificate")]
    Mismatch,
}

impl Certificate {
    /// Reads both as PEM: the certificate of the server first, then those that vouch for it; and its key.
    ///
    /// # Errors
    /// Where one of them cannot be read, or they do not belong together.
    pub fn read(chain: &[u8], key: &[u8]) -> Result<Self, Unfit> {
        let chain = CertificateDer::pem_slice_iter(chain).collect::<Result<Vec<_>, _>>();
        let chain = chain.ok().filter(|chain| !chain.is_empty());
        let chain = chain.ok_or(Unfit::Certificate)?;
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| Unfit::Key)?;
        let keys = ring::default_provider().key_provider;
        let key = keys.load_private_key(key).map_err(|_| Unfit::Key)?;
        let both = CertifiedKey::new(chain, key);
        match both.keys_match() {
            Ok(()) => Ok(Self(Arc::new(both))),
            Err(TlsError::InconsistentKeys(InconsistentKeys::KeyMismatch)) => Err(Unfit::Mismatch),
            Err(_) => Err(Unfit::Certificate),
        }
    }

    /// Whether it is for this name or address of a server.
    pub fn is_for(&self, host: &str) -> bool {
        let (Ok(own), Ok(name)) = (self.0.end_entity_cert(), ServerName::try_from(host)) else {
            return false;
        };
        let own = ParsedCertificate::try_from(own);
        own.is_ok_and(|own| verify_server_name(&own, &name).is_ok())
    }
}

/// Nothing of the key.
impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Certificate")
    }
}

/// How connections are encrypted: with the certificate that was handed in last. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Tls(Arc<Shown>);

/// The certificate that is shown to whoever connects next.
#[derive(Debug)]
struct Shown(RwLock<Certificate>);

impl Tls {
    /// Encrypts with a certificate.
    pub fn with(certificate: Certificate) -> Self {
        Self(Arc::new(Shown(RwLock::new(certificate))))
    }

    /// Shows another from now on. Connections that are there stay as they are.
    pub fn renew(&self, certificate: Certificate) {
        *self.0.0.write().unwrap_or_else(PoisonError::into_inner) = certificate;
    }

    /// TLS 1.2 and 1.3, and HTTP/1.1 within, which is what pages are served by.
    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let shown: Arc<dyn ResolvesServerCert> = self.0.clone();
        let mut settings = ServerConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .expect("ring knows both versions")
            .with_no_client_auth()
            .with_cert_resolver(shown);
        settings.alpn_protocols = vec![b"http/1.1".to_vec()];
        TlsAcceptor::from(Arc::new(settings))
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let shown = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Some(shown.0.clone())
    }
}
