//! A play is retired, or brought back.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::groundwork::Play;
use operations::playbook::{Write, write};

use super::{PlayPage, held};
use crate::form::Typed;
use crate::layout::Fault;
use crate::visit::{Answer, Visit};

/// Does it.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let listed = held(visit.view().board(), &id)?;
    let (retired, done) = match typed.text("retired") {
        "true" => (true, "retired"),
        "false" => (false, "back"),
        _ => return Err(Fault::BadRequest),
    };
    let play = Play {
        retired,
        ..listed.play.clone()
    };
    let page = PlayPage(&listed.play.id).to_string();
    let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
    write(visit.foothold(), &visit.act(), Write { seen, play }).await?;
    Ok(Redirect::to(&format!("{page}?done={done}")).into_response())
}
