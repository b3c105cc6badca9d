//! A message, and servers that say nothing.

use std::time::Duration;

use jiff::Timestamp;
use outside::mail::Message;
use tokio::net::TcpListener;

/// The limit of the tests that must reach their limit.
pub(crate) const SHORT: Duration = Duration::from_secs(1);
/// The limit of the tests that must not: long, for slow machines.
pub(crate) const LONG: Duration = Duration::from_mins(1);

/// A moment, in seconds.
pub(crate) const SECONDS: i64 = 1_795_826_096;

pub(crate) fn now() -> Timestamp {
    Timestamp::from_second(SECONDS).unwrap()
}

pub(crate) fn message(to: &str) -> Message {
    Message {
        reference: "0198f2a1-77aa-7c00-8000-1234567890ab".parse().unwrap(),
        to: to.parse().unwrap(),
        subject: "Two minutes for Café lists".parse().unwrap(),
        text: "Come and help us choose.\n\nhttps://foothold.example.org/waiting\n".to_owned(),
        html: "<!doctype html><title>x</title><p>Come and help us choose.</p>".to_owned(),
    }
}

/// A server that takes connections and says nothing, and where it is.
pub(crate) async fn silent() -> (TcpListener, u16) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// A port on which nobody listens.
pub(crate) async fn nobody() -> u16 {
    silent().await.1
}
