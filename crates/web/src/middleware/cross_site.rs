//! Writes that a page of another website sends with our visitor's browser are refused.

use tower_http::csrf::CsrfLayer;

/// Judges a write by the browser's own word (`Sec-Fetch-Site`, else `Origin`): no tokens in forms, nothing to expire while
/// somebody types. A program that sends neither is not a browser and is let through.
pub(super) fn layer() -> CsrfLayer {
    CsrfLayer::new()
}
