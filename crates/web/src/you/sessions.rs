//! One signs out where one no longer is.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::id::Id;
use operations::sign_in;

use super::YOU;
use crate::layout::Fault;
use crate::visit::{Answer, Visit};

/// One browser.
pub(super) async fn end(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let act = visit.act();
    sign_in::end_session(visit.foothold(), &act, act.by.clone(), id).await?;
    Ok(Redirect::to(&format!("{YOU}?done=sessions")).into_response())
}

/// Every browser but this one.
pub(super) async fn end_others(visit: Visit) -> Answer {
    let (act, this) = (visit.act(), visit.session().id.clone());
    sign_in::end_others(visit.foothold(), &act, act.by.clone(), Some(this)).await?;
    Ok(Redirect::to(&format!("{YOU}?done=sessions")).into_response())
}
