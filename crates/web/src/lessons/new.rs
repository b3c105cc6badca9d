//! A lesson is written down by hand, in two steps: what it says and touches; then who would be asked again.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::exemplars::Lesson;
use engine::id::Id;
use operations::lessons::{Add, add};
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::CAN_NOW;
use wording::form::Wrong;

use super::touches::{Foreseen, Touched, Touches};
use crate::components::{BackLink, Button, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

const TEXT: &str = "text";
const STEP: &str = "step";
const SAVE: &str = "save";
const CHANGE: &str = "change";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "lessons/new.html")]
struct NewPage<'a> {
    shell: Shell,
    touches: Touches<'a>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// What is about to be kept, and who is asked again by it.
#[derive(Template)]
#[template(path = "lessons/check.html")]
struct CheckPage<'a> {
    shell: Shell,
    add: Add,
    foreseen: Foreseen,
    /// All that was typed, to be sent again.
    fields: Vec<(&'a str, &'a str)>,
}

/// The empty form.
pub(super) async fn show(visit: Visit) -> Answer {
    let key: Id<Lesson> = visit.act().ids.fresh();
    let typed = Typed::default().with(Typed::KEY, key.as_str());
    let faults = Faults::default();
    Ok(Page::new(page(&visit, &typed, &faults)).into_response())
}

/// The form, sent.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    if typed.text(STEP) == CHANGE {
        let faults = Faults::default();
        return Ok(Page::new(page(&visit, &typed, &faults)).into_response());
    }
    let new = match meant(&visit, &typed) {
        Ok(new) => new,
        Err(faults) => return Ok(Page::refused(page(&visit, &typed, &faults)).into_response()),
    };
    if typed.text(STEP) != SAVE {
        return Ok(check(&visit, &typed, new));
    }
    add(visit.foothold(), &mut visit.act(), new).await?;
    Ok(Redirect::to("/lessons?done=added").into_response())
}

fn meant(visit: &Visit, typed: &Typed) -> Result<Add, Faults> {
    let mut faults = Faults::default();
    let text = faults.take(TEXT, typed.passage_or_none(TEXT));
    if text == Some(None) {
        faults.add(
            TEXT,
            &Wrong::Missing("Say what you can do now that you could not."),
        );
    }
    let touched = Touched::meant(typed, visit.view().board(), &mut faults);
    let key = faults.take(TEXT, typed.one_time_key());
    match (text.flatten(), touched, key) {
        (Some(text), Some(Touched { needs_met, others }), Some(key)) => Ok(Add {
            key,
            text,
            needs_met,
            others,
        }),
        _ => Err(faults),
    }
}

fn page<'a>(visit: &'a Visit, typed: &'a Typed, faults: &'a Faults) -> NewPage<'a> {
    NewPage {
        shell: visit.shell().at(Section::Exemplars),
        touches: Touches::of(visit.view(), None, typed, faults),
        typed,
        faults,
    }
}

fn check(visit: &Visit, typed: &Typed, add: Add) -> Response {
    let touches = add.touches(visit.view().board());
    let page = CheckPage {
        shell: visit.shell().at(Section::Exemplars),
        foreseen: Foreseen::of(visit.view(), &touches),
        add,
        fields: typed.fields().filter(|(field, _)| *field != STEP).collect(),
    };
    Page::new(page).into_response()
}

/// What the template asks for.
impl NewPage<'_> {
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

    fn submit() -> Button<'static> {
        Button::submit("Check it before you keep it")
    }
}

/// What the template asks for.
impl CheckPage<'_> {
    fn save() -> Button<'static> {
        Button::submit("Keep the lesson")
            .name(STEP)
            .value(SAVE)
            .prevent_double_click(true)
    }

    fn change() -> Button<'static> {
        Button::submit("Change something")
            .name(STEP)
            .value(CHANGE)
            .classes("govuk-button--secondary")
    }
}
