//! A listener whose connections are encrypted.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::Listener;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::Tls;

/// How long a browser may take to agree on how to encrypt. It takes two ways there and back.
const LONGEST_GREETING: Duration = Duration::from_secs(10);

/// A connection that is ready, and who is at its other end.
type Ready = (TlsStream<TcpStream>, SocketAddr);

/// Takes connections from another listener, and hands them on once they are encrypted.
///
/// Each is greeted in a task of its own: whoever says nothing, or speaks slowly, keeps nobody else waiting. Greetings that
/// are under way end with the listener.
pub(super) struct Encrypted<L> {
    listener: L,
    tls: TlsAcceptor,
    greetings: JoinSet<Option<Ready>>,
}

impl<L> Encrypted<L> {
    pub(super) fn new(listener: L, tls: &Tls) -> Self {
        Self {
            listener,
            tls: tls.acceptor(),
            greetings: JoinSet::new(),
        }
    }
}

impl<L: Listener<Io = TcpStream, Addr = SocketAddr>> Listener for Encrypted<L> {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> Ready {
        loop {
            tokio::select! {
                (stream, from) = self.listener.accept() => {
                    self.greetings.spawn(greet(self.tls.clone(), LONGEST_GREETING, stream, from));
                }
                Some(greeted) = self.greetings.join_next() => {
                    if let Ok(Some(ready)) = greeted {
                        return ready;
                    }
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Agrees on how to encrypt, or lets go of whoever does not. Scanners and plain HTTP come by all the time: that is no news.
pub(super) async fn greet(
    tls: TlsAcceptor,
    limit: Duration,
    stream: TcpStream,
    from: SocketAddr,
) -> Option<Ready> {
    match timeout(limit, tls.accept(stream)).await {
        Ok(Ok(stream)) => Some((stream, from)),
        Ok(Err(error)) => {
            tracing::debug!("{from} is not answered: {error}");
            None
        }
        Err(_) => {
            tracing::debug!("{from} is not answered: it said too little for too long");
            None
        }
    }
}
