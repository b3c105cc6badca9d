//! The organisation writes a play of its own.

use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect};
use engine::condition::Condition;
use engine::groundwork::{Effort, Play};
use engine::id::Id;
use operations::playbook::{Add, add};
use serde::Deserialize;

use super::form::{self, EFFORT, FITS, NAME, effort_word};
use super::page::EditPage;
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Page, Section};
use crate::playbook::{PLAYBOOK, PlayPage};
use crate::visit::{Answer, Visit};

/// What the address says.
#[derive(Deserialize)]
pub(in crate::playbook) struct Asked {
    condition: Option<String>,
}

/// The empty form.
pub(in crate::playbook) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let condition = asked.condition.as_deref().and_then(Condition::of);
    let key: Id<Play> = visit.act().ids.fresh();
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(FITS, condition.unwrap_or(Condition::Interest).word())
        .with(EFFORT, effort_word((Effort::Small, Effort::Small)));
    Ok(Page::new(page(&visit, typed, Faults::default())).into_response())
}

/// The form, sent.
pub(in crate::playbook) async fn send(visit: Visit, typed: Typed) -> Answer {
    let mut act = visit.act();
    let id = act.ids.fresh();
    let mut faults = Faults::default();
    let key = faults.take(NAME, typed.one_time_key());
    let play = match (key, form::meant(&typed, &id, false)) {
        (Some(key), Ok(play)) => Add { key, play },
        (_, meant) => {
            faults.extend(meant.err().unwrap_or_default());
            return Ok(Page::refused(page(&visit, typed, faults)).into_response());
        }
    };
    let id = add(visit.foothold(), &act, play).await?;
    Ok(Redirect::to(&format!("{}?done=added", PlayPage(&id))).into_response())
}

fn page(visit: &Visit, typed: Typed, faults: Faults) -> EditPage {
    EditPage {
        shell: visit.shell().at(Section::Groundwork),
        action: format!("{PLAYBOOK}/new"),
        back: PLAYBOOK.to_owned(),
        origin: None,
        typed,
        faults,
        meanwhile: Vec::new(),
    }
}
