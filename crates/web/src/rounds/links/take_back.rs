//! A link is taken back.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in::take_back_link;

use super::super::{RoundPage, find};
use crate::form::Typed;
use crate::layout::Fault;
use crate::visit::{Answer, Visit};

/// Takes it back.
pub(in crate::rounds) async fn send(
    visit: Visit,
    Path(number): Path<String>,
    typed: Typed,
) -> Answer {
    let page = RoundPage::of(find(visit.view(), &number)?);
    let who = typed.id_or_none("who").map_err(|_| Fault::BadRequest)?;
    let link = typed.id_or_none("link").map_err(|_| Fault::BadRequest)?;
    let (who, link) = who.zip(link).ok_or(Fault::BadRequest)?;
    take_back_link(visit.foothold(), &visit.act(), Some(who), link).await?;
    Ok(Redirect::to(&format!("{page}/links")).into_response())
}
