//! A bug in one request ends that request and nothing else.

use std::any::Any;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

use crate::layout::Fault;

/// What a panic said.
#[derive(Debug, thiserror::Error)]
#[error("a bug: {0}")]
struct Panicked(String);

type Handler = fn(Box<dyn Any + Send + 'static>) -> Response<Body>;

/// Turns a panic into a failure like any other, to be logged and shown with a reference.
pub(super) fn layer() -> CatchPanicLayer<Handler> {
    CatchPanicLayer::custom(failure as Handler)
}

// The handler's form is given by the layer.
fn failure(said: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = said
        .downcast::<String>()
        .map(|text| *text)
        .or_else(|said| {
            said.downcast::<&'static str>()
                .map(|text| (*text).to_owned())
        })
        .unwrap_or_else(|_| "a panic that said nothing".to_owned());
    Fault::failure(Panicked(text)).into_response()
}
