//! Everything that is kept about one person, as a file.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use engine::answer::Source;
use engine::id::Id;
use operations::people::give_out;

use crate::layout::Fault;
use crate::visit::{Answer, Visit};

/// Of somebody: for who looks after people.
pub(super) async fn of_person(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    file(&visit, id).await
}

/// Of whoever asks.
pub(crate) async fn of_oneself(visit: Visit) -> Answer {
    let own = visit.act().by;
    file(&visit, own).await
}

async fn file(visit: &Visit, person: Id<Source>) -> Result<Response, Fault> {
    let about = give_out(visit.foothold(), &visit.act(), person).await?;
    let text = serde_json::to_string_pretty(&about).map_err(Fault::failure)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        ),
        // No name: it would stay in a list of downloads.
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"what-is-kept.json\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, text).into_response())
}
