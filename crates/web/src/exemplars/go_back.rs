//! An exemplar is sent back to the list, with a reason.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::exemplars::Exemplar;
use engine::id::Id;
use engine::text::Note;
use operations::exemplars::{GoBack, go_back};
use wording::Names;
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::GOING_BACK;
use wording::form::Wrong;

use super::edit::under_way;
use super::notice::Notice;
use super::{ExemplarPage, kept};
use crate::components::{BackLink, Button, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

const WHY: &str = "why";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "exemplars/go_back.html")]
struct GoBackPage<'a> {
    shell: Shell,
    id: &'a Id<Exemplar>,
    title: String,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// The empty form.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let key: Id<Exemplar> = visit.act().ids.fresh();
    let typed = Typed::default().with(Typed::KEY, key.as_str());
    let faults = Faults::default();
    Ok(Page::new(page(&visit, &id, &typed, &faults)?).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id: Id<Exemplar> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let mut faults = Faults::default();
    let why: Option<Option<Note>> = faults.take(WHY, typed.passage_or_none(WHY));
    if why == Some(None) {
        faults.add(WHY, &Wrong::Missing("Say why. A line is enough."));
    }
    let key = faults.take(WHY, typed.one_time_key());
    let (Some(Some(why)), Some(key)) = (why, key) else {
        return Ok(Page::refused(page(&visit, &id, &typed, &faults)?).into_response());
    };
    let back = GoBack {
        key,
        id: id.clone(),
        why,
    };
    go_back(visit.foothold(), &visit.act(), back).await?;
    Ok(Redirect::to(&Notice::WentBack.path(&id)).into_response())
}

fn page<'a>(
    visit: &Visit,
    id: &'a Id<Exemplar>,
    typed: &'a Typed,
    faults: &'a Faults,
) -> Result<GoBackPage<'a>, Fault> {
    let held = under_way(visit.view(), id)?;
    let names = Names::of(visit.view().board());
    Ok(GoBackPage {
        shell: visit.shell().at(Section::Exemplars),
        id,
        title: names.title(&held.candidate).to_owned(),
        typed,
        faults,
    })
}

/// What the template asks for.
impl GoBackPage<'_> {
    fn page(&self) -> ExemplarPage<'_> {
        ExemplarPage(self.id)
    }

    fn back(&self) -> BackLink<'static> {
        BackLink::new(self.page().to_string()).words("Back, and leave it under way")
    }

    fn why(&self) -> Textarea<'_> {
        let hint = format!("Say what stood in the way. Name nobody. {WHO_SEES_THIS}");
        kept::passage(WHY, "Why does it go back?", hint, self.typed, self.faults)
    }

    fn submit() -> Button<'static> {
        Button::submit("Send it back to the list").prevent_double_click(true)
    }
}
