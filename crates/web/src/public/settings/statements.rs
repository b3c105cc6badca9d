//! What the organisation adds to its statements.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use engine::public::OfStatements;
use engine::text::Note;
use operations::public::{Say, say};
use wording::public as words;

use super::STATEMENTS_SETTINGS;
use crate::components::{Button, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::settings::SETTINGS;
use crate::visit::{Answer, Visit};

const CONTACT: &str = "contact";
const RESPONSIBLE: &str = "responsible";
const EXCEPTIONS: &str = "exceptions";
const BASIS: &str = "basis";
const EQUALITY: &str = "equality";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "public/settings/statements.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let held = view.board().work.openness().statements;
    let text = |note: &Option<Note>| note.as_ref().map_or("", Note::as_str).to_owned();
    let typed = Typed::default()
        .with(Typed::SEEN, view.revision().to_string())
        .with(CONTACT, text(&held.contact))
        .with(RESPONSIBLE, text(&held.responsible))
        .with(EXCEPTIONS, text(&held.exceptions))
        .with(BASIS, text(&held.basis))
        .with(EQUALITY, text(&held.equality));
    Ok(Page::new(form(&visit, typed, Faults::default())).into_response())
}

/// Saves it.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let mut faults = Faults::default();
    let mut note = |field| faults.take(field, typed.passage_or_none(field)).flatten();
    let statements = OfStatements {
        contact: note(CONTACT),
        responsible: note(RESPONSIBLE),
        exceptions: note(EXCEPTIONS),
        basis: note(BASIS),
        equality: note(EQUALITY),
    };
    if !faults.is_empty() {
        return Ok(Page::refused(form(&visit, typed, faults)).into_response());
    }
    let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
    say(visit.foothold(), &visit.act(), Say { seen, statements }).await?;
    Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
}

fn form(visit: &Visit, typed: Typed, faults: Faults) -> Form {
    Form {
        shell: visit.shell().at(Section::Settings),
        typed,
        faults,
    }
}

/// What the template asks for.
impl Form {
    fn fields(&self) -> [Textarea<'_>; 5] {
        [
            (CONTACT, words::CONTACT, words::CONTACT_HINT),
            (EXCEPTIONS, words::EXCEPTIONS, words::EXCEPTIONS_HINT),
            (RESPONSIBLE, words::RESPONSIBLE, words::RESPONSIBLE_HINT),
            (BASIS, words::BASIS, words::BASIS_HINT),
            (EQUALITY, words::EQUALITY, words::EQUALITY_HINT),
        ]
        .map(|(name, label, hint)| {
            let field = Field::new(name, label)
                .words_classes("govuk-label--m")
                .hint(hint)
                .error(self.faults.on(name));
            Textarea::new(field).rows(3).value(self.typed.text(name))
        })
    }
}
