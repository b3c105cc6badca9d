//! The page of one's own tokens.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect};
use engine::id::Id;
use operations::tokens;
use operations::{Error, Refusal};
use serde::Deserialize;
use wording::tokens as say;

use super::YOURS;
use super::form::{self, NAME};
use super::line::Line;
use crate::api::PREFIX;
use crate::app::App;
use crate::components::{Button, NotificationBanner};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::visit::{Answer, Visit};

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

/// The page, with what was typed and what is wrong in it.
#[derive(Template)]
#[template(path = "tokens/yours.html")]
struct YoursPage {
    shell: Shell,
    done: Option<&'static str>,
    typed: Typed,
    faults: Faults,
    held: Vec<Line>,
    /// The token that was just made: shown this once.
    made: Option<String>,
}

/// Shows them.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let begun = form::begun(visit.view().today());
    let mut page = page(&visit, begun, Faults::default()).await?;
    page.done = (asked.done.as_deref() == Some("taken-back")).then_some(say::TAKEN_BACK);
    Ok(Page::new(page).into_response())
}

/// Makes one, and shows it this once.
pub(super) async fn make(State(app): State<App>, visit: Visit, typed: Typed) -> Answer {
    let (secret, mut faults) = (app.secret(), Faults::default());
    let today = visit.view().today();
    let Some(new) = form::meant(&typed, today, secret.clone(), &mut faults) else {
        return Ok(Page::refused(page(&visit, typed, faults).await?).into_response());
    };
    match tokens::make(visit.foothold(), &mut visit.act(), new).await {
        Ok(()) => {}
        Err(Error::Refused(Refusal::TokensFull)) => {
            faults.tell(NAME, say::FULL.to_owned());
            return Ok(Page::refused(page(&visit, typed, faults).await?).into_response());
        }
        Err(other) => return Err(other.into()),
    }
    let mut page = page(&visit, form::begun(today), Faults::default()).await?;
    page.made = Some(format!("{PREFIX}{}", secret.as_str()));
    Ok(Page::new(page).into_response())
}

/// Takes one back.
pub(super) async fn take_back(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let act = visit.act();
    tokens::take_back(visit.foothold(), &act, act.by.clone(), id).await?;
    Ok(Redirect::to(&format!("{YOURS}?done=taken-back")).into_response())
}

async fn page(visit: &Visit, typed: Typed, faults: Faults) -> Result<YoursPage, Fault> {
    let act = visit.act();
    let held = tokens::of_person(visit.foothold(), &act, act.by.clone()).await?;
    Ok(YoursPage {
        shell: visit.shell(),
        done: None,
        typed,
        faults,
        held: held.iter().map(|one| Line::of(one, YOURS)).collect(),
        made: None,
    })
}

/// What the template asks for.
impl YoursPage {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.done.map(NotificationBanner::success)
    }
}
