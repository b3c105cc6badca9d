//! A server that speaks TLS, and a browser that trusts one certificate.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::super::{Certificate, Tls, serve};
use crate::testing::TestSite;

/// A certificate for a name that vouches for itself, and what a browser must trust to believe it.
pub(super) fn made(name: &str) -> (Certificate, CertificateDer<'static>) {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = made.signing_key.serialize_pem();
    let read = Certificate::read(made.cert.pem().as_bytes(), key.as_bytes());
    (read.unwrap(), made.cert.der().clone())
}

/// A server on a port of its own.
pub(super) struct Running {
    pub(super) address: SocketAddr,
    pub(super) tls: Tls,
    stop: oneshot::Sender<()>,
    served: JoinHandle<io::Result<()>>,
    _site: TestSite,
}

impl Running {
    pub(super) async fn start(certificate: Certificate) -> Self {
        let mut site_itself = None;
        let site = TestSite::made(|app| {
            site_itself = Some(app.clone());
            app
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let tls = Tls::with(certificate);
        let (stop, stopped) = oneshot::channel();
        let until = async { drop(stopped.await) };
        let serving = serve(listener, Some(tls.clone()), site_itself.unwrap(), until);
        Self {
            address,
            tls,
            stop,
            served: tokio::spawn(serving),
            _site: site,
        }
    }

    pub(super) async fn connect_plainly(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Connects as a browser that trusts this certificate alone.
    pub(super) async fn connect(
        &self,
        trusted: &CertificateDer<'static>,
    ) -> io::Result<TlsStream<TcpStream>> {
        let mut roots = RootCertStore::empty();
        roots.add(trusted.clone()).unwrap();
        let mut settings = ClientConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        settings.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let name = ServerName::try_from("localhost").unwrap();
        let stream = self.connect_plainly().await;
        TlsConnector::from(Arc::new(settings))
            .connect(name, stream)
            .await
    }

    /// Tells it to stop, and waits until it has.
    pub(super) async fn stop(self) -> io::Result<()> {
        self.stop.send(()).unwrap();
        self.served.await.unwrap()
    }
}

/// Asks for an address, and that the connection be closed after the answer.
pub(super) async fn get(line: &mut TlsStream<TcpStream>, path: &str) -> String {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    line.write_all(asked.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    answer
}
