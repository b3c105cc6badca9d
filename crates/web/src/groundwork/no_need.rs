//! Somebody says that nobody needs to be asked again about something.

use axum::response::{IntoResponse as _, Redirect};
use engine::asking::Ask;
use engine::condition::Condition;
use operations::groundwork::spare;

use super::GROUNDWORK;
use crate::form::Typed;
use crate::layout::Fault;
use crate::visit::{Answer, Visit};

/// Does it.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let ask = asked(&typed).ok_or(Fault::BadRequest)?;
    spare(visit.foothold(), &visit.act(), ask).await?;
    Ok(Redirect::to(&format!("{GROUNDWORK}?done=no-need")).into_response())
}

fn asked(typed: &Typed) -> Option<Ask> {
    let condition: Condition = typed.choice("condition", "").ok()?;
    Some(Ask {
        candidate: typed.id_or_none("candidate").ok()??,
        condition,
        team: typed.id_or_none("team").ok()?,
    })
}
