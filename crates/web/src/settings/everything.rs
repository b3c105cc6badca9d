//! The archive of everything that is kept, for an administrator who may see all that it says.

use axum::http::header;
use axum::response::IntoResponse as _;
use operations::archive::{may_take, take_away};

use crate::papers::handed_out;
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/everything.zip";

/// Hands it out.
pub(super) async fn file(visit: Visit) -> Answer {
    let bytes = take_away(visit.foothold(), &visit.act()).await?;
    let file = handed_out(bytes, "application/zip", "foothold.zip");
    Ok(([(header::CACHE_CONTROL, "no-store")], file).into_response())
}

/// Whether whoever asks is given it.
pub(super) fn is_given(visit: &Visit) -> bool {
    let view = visit.view();
    // A veiled view is of somebody from whom something is kept.
    view.veil().is_none() && may_take(view.board(), visit.viewer(), view.today())
}
