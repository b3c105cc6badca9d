//! A small HTTP/1.1 client of our own: it must send what no library would (broken bytes, half a request), hang up when
//! it likes, and never wait for ever.

mod connection;
mod form;
mod request;
mod response;

pub use connection::Connection;
pub use form::Form;
pub(crate) use form::selector;
pub use request::{Request, encode};
pub use response::Response;

/// Why no answer came. A refusal is an answer; this is the line itself.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// The connection could not be made, or broke, or took too long.
    #[error("{0}")]
    Line(#[from] std::io::Error),
    /// The server hung up before it had answered.
    #[error("the server hung up before its answer was whole")]
    HungUp,
    /// What came back is not HTTP, or far too large.
    #[error("what came back is no answer: {0}")]
    NoAnswer(&'static str),
}
