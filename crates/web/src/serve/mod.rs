//! Answers connections until told to stop, encrypted or not.

mod certificate;
mod encrypted;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::{Listener, ListenerExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::app::{App, router};
use crate::mail::keep_sending;
use crate::past::keep_near;
use crate::settings::keep_erasing;

pub use certificate::{Certificate, Tls, Unfit};
use encrypted::Encrypted;

/// How long requests that have begun may take to end once the server is told to stop.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves every page on a listener until `stop` ends; then lets what has begun finish, within reason. With `tls` nothing is
/// answered but what comes in encrypted.
///
/// # Errors
/// Where the listener fails.
pub async fn serve(
    listener: TcpListener,
    tls: Option<Tls>,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    match tls {
        Some(tls) => {
            let listener = Encrypted::new(listener, &tls);
            answer(listener, |stream| stream.get_ref().0, app, stop).await
        }
        None => answer(listener, |stream| stream, app, stop).await,
    }
}

/// Pages are sent in one piece: waiting to fill a packet would only make them late.
fn send_at_once(stream: &TcpStream) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!("a connection waits to fill its packets: {error}");
    }
}

async fn answer<L: Listener<Addr = SocketAddr>>(
    listener: L,
    wire: fn(&L::Io) -> &TcpStream,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let listener = listener.tap_io(move |stream| send_at_once(wire(stream)));
    let (told, mut hear) = tokio::sync::watch::channel(());
    let stopping = async move {
        stop.await;
        told.send_replace(());
    };
    // Put together once: a bare router would be put together anew for each connection.
    let beside = [
        tokio::spawn(keep_sending(app.clone())),
        tokio::spawn(keep_erasing(app.clone())),
        tokio::spawn(keep_near(app.clone())),
    ];
    let site = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, site).with_graceful_shutdown(stopping);
    let ended = tokio::select! {
        ended = serving.into_future() => ended,
        () = async {
            // The sender going away tells the same.
            let _told = hear.changed().await;
            tokio::time::sleep(PATIENCE).await;
        } => Ok(()),
    };
    for one in beside {
        one.abort();
    }
    ended
}

#[cfg(test)]
mod tests;
