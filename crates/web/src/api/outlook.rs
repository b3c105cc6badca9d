//! Where to focus, as data.

use axum::http::StatusCode;
use operations::papers::data;

use super::body::text;
use super::caller::Caller;
use super::problem::{Answer, Failed};

/// Where to focus today: the same text as `foothold decide --format json` makes.
#[utoipa::path(get, path = "/api/v1/outlook", tag = "outlook", operation_id = "outlook",
    responses((status = 200, description = "The outlook", body = serde_json::Value, content_type = "application/json"),
        (status = 409, description = "A blind round keeps answers back, or nothing can be weighed", body = super::problem::Problem, content_type = "application/problem+json")))]
pub(super) async fn one(caller: Caller) -> Answer {
    unveiled(&caller)?;
    let view = caller.view();
    let outlook = view.outlook().await?;
    Ok(text(data(&outlook, view.board())))
}

/// Refuses while a blind round keeps answers from whoever asks: what they say would show.
pub(super) fn unveiled(caller: &Caller) -> Result<(), Failed> {
    let Some(veil) = caller.view().veil() else {
        return Ok(());
    };
    let told = wording::blind::leaves_out(veil.until());
    Err(Failed::telling(StatusCode::CONFLICT, told))
}
