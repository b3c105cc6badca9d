//! Someone opens a round again that was given up.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use operations::rounds::reopen;

use super::one::Notice;
use super::{RoundPage, find};
use crate::visit::{Answer, Visit};

/// Opens it again.
pub(super) async fn send(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = find(visit.view(), &number)?;
    reopen(visit.foothold(), &visit.act(), round.id.clone()).await?;
    let path = RoundPage::of(round).after(Notice::Reopened);
    Ok(Redirect::to(&path).into_response())
}
