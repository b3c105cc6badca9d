//! The words of a lesson are changed.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::exemplars::Lesson;
use engine::id::Id;
use operations::lessons::{Edit, edit};
use operations::{Error, Refusal, Subject, SubjectKind};
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::CAN_NOW;
use wording::form::Wrong;

use crate::activity::since;
use crate::components::{BackLink, Button, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

const TEXT: &str = "text";

/// The form as typed, with what is wrong in it and what changed meanwhile.
#[derive(Template)]
#[template(path = "lessons/edit.html")]
struct EditPage<'a> {
    shell: Shell,
    id: &'a Id<Lesson>,
    typed: &'a Typed,
    faults: &'a Faults,
    meanwhile: Vec<String>,
}

/// The form, filled with what is kept.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: Id<Lesson> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let lessons = &visit.view().board().work.lessons;
    let held = lessons.get(&id).ok_or(Fault::NotFound)?;
    let seen = visit.view().revision().to_string();
    let typed = Typed::default()
        .with(Typed::SEEN, seen)
        .with(TEXT, held.text.as_str());
    let faults = Faults::default();
    Ok(Page::new(page(&visit, &id, &typed, &faults)).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id: Id<Lesson> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let lessons = &visit.view().board().work.lessons;
    lessons.get(&id).ok_or(Fault::NotFound)?;
    let mut faults = Faults::default();
    let text = faults.take(TEXT, typed.passage_or_none(TEXT));
    if text == Some(None) {
        faults.add(
            TEXT,
            &Wrong::Missing("Say what you can do now that you could not."),
        );
    }
    let seen = faults.take(TEXT, typed.seen());
    let (Some(Some(text)), Some(seen)) = (text, seen) else {
        return Ok(Page::refused(page(&visit, &id, &typed, &faults)).into_response());
    };
    let change = Edit {
        id: id.clone(),
        seen,
        text,
    };
    match edit(visit.foothold(), &visit.act(), change).await {
        Ok(()) => Ok(Redirect::to("/lessons?done=edited").into_response()),
        Err(Error::Refused(Refusal::Stale)) => {
            let subject = Subject::new(SubjectKind::Lesson, id.as_str());
            let meanwhile = since(&visit, subject, seen).await?;
            let typed = typed.replacing(Typed::SEEN, meanwhile.revision.to_string());
            let mut page = page(&visit, &id, &typed, &faults);
            page.meanwhile = meanwhile.lines;
            Ok(Page::conflict(page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn page<'a>(
    visit: &Visit,
    id: &'a Id<Lesson>,
    typed: &'a Typed,
    faults: &'a Faults,
) -> EditPage<'a> {
    EditPage {
        shell: visit.shell().at(Section::Exemplars),
        id,
        typed,
        faults,
        meanwhile: Vec::new(),
    }
}

/// What the template asks for.
impl EditPage<'_> {
    fn back() -> BackLink<'static> {
        BackLink::new("/lessons").words("Back without saving")
    }

    fn text(&self) -> Textarea<'_> {
        let field = Field::new(TEXT, CAN_NOW)
            .words_classes("govuk-label--s")
            .hint(WHO_SEES_THIS)
            .error(self.faults.on(TEXT));
        Textarea::new(field).rows(3).value(self.typed.text(TEXT))
    }

    fn submit(&self) -> Button<'static> {
        let words = if self.meanwhile.is_empty() {
            "Save"
        } else {
            "Save what I typed"
        };
        Button::submit(words).prevent_double_click(true)
    }
}
