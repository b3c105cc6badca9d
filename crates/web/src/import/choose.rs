//! A file is chosen.

use askama::Template;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect};
use jiff::civil::Date;
use operations::import::{Choices as Reading, Kind, head};
use serde::Deserialize;
use wording::form::Wrong;
use wording::import as say;

use super::uploads::{Upload, Uploads};
use super::{START, kind};
use crate::components::{Button, Choice, Choices, ErrorSummary, Field, FileUpload, Textarea};
use crate::form::{Faults, SentFile, Typed, WithFile};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "import/choose.html")]
struct Choose {
    shell: Shell,
    typed: Typed,
    faults: Faults,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which list is meant.
    #[serde(default)]
    list: String,
}

/// Shows the form.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let list = kind::of_word(&asked.list).map_or("problems", |_| &asked.list);
    let typed = Typed::default().with("list", list);
    Ok(Page::new(page(&visit, typed, Faults::default())).into_response())
}

/// Keeps the file, where it can be read at all.
pub(super) async fn send(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    sent: WithFile,
) -> Answer {
    let WithFile { typed, file } = sent;
    let mut faults = Faults::default();
    let list = faults.take(
        "list",
        kind::of_word(typed.text("list")).ok_or(Wrong::NotAChoice),
    );
    let file = faults.take("file", sent_or_pasted(file, &typed));
    if let (Some(list), Some(file)) = (list, &file) {
        faults.extend(unreadable(list, &file.name, &file.bytes));
    }
    match (list, file) {
        (Some(kind), Some(file)) if faults.is_empty() => {
            let mut act = visit.act();
            let key = act.ids.fresh();
            let there = format!("{START}/{key}");
            let (name, bytes) = (file.name.into(), file.bytes);
            let (mapping, added, used) = (None, None, act.at);
            uploads.keep(Upload {
                key,
                name,
                kind,
                bytes,
                mapping,
                added,
                used,
            });
            Ok(Redirect::to(&there).into_response())
        }
        _ => Ok(Page::refused(page(&visit, typed, faults)).into_response()),
    }
}

/// The file, or what was pasted in its place.
fn sent_or_pasted(file: Option<SentFile>, typed: &Typed) -> Result<SentFile, Wrong> {
    let pasted = typed.text("pasted");
    match file {
        Some(_) if !pasted.trim().is_empty() => {
            Err(Wrong::Missing("Choose a file or paste a list, not both."))
        }
        Some(file) => Ok(file),
        None if pasted.trim().is_empty() => Err(Wrong::Missing("Choose a file.")),
        None => Ok(SentFile {
            name: say::PASTED.to_owned(),
            bytes: pasted.to_owned().into(),
        }),
    }
}

/// What keeps a file from being read at all.
fn unreadable(kind: Kind, name: &str, bytes: &[u8]) -> Faults {
    let mut faults = Faults::default();
    // No cell is read for its meaning here, so no date is compared with the day.
    if let Err(found) = head(kind, bytes, &Reading::plain(name, Date::MAX)) {
        for fault in found.first() {
            faults.tell("file", fault.to_string());
        }
    }
    faults
}

fn page(visit: &Visit, typed: Typed, faults: Faults) -> Choose {
    let shell = visit.shell().at(Section::Problems);
    Choose {
        shell,
        typed,
        faults,
    }
}

/// What the template asks for.
impl Choose {
    fn summary(&self) -> Option<ErrorSummary<'_>> {
        self.faults.summary()
    }

    fn list(&self) -> Choices<'_> {
        let field = Field::new("list", "What is in the file?")
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on("list"));
        let choices = kind::KINDS.map(|(_, word, words)| Choice::new(word, words));
        Choices::radios(field, choices.into()).value(self.typed.text("list"))
    }

    fn file(&self) -> FileUpload<'_> {
        let field = Field::new("file", "Choose a file")
            .words_classes("govuk-label--m")
            .hint("Excel (.xlsx), OpenDocument (.ods) or CSV, 20 MB at most.")
            .error(self.faults.on("file"));
        FileUpload::new(field).attribute("accept", ".xlsx,.ods,.csv,.tsv,.txt,text/csv")
    }

    fn pasted(&self) -> Textarea<'_> {
        let field = Field::new("pasted", "Or paste it from a spreadsheet")
            .words_classes("govuk-label--m")
            .hint("Copy the cells with their headings.");
        Textarea::new(field)
            .value(self.typed.text("pasted"))
            .rows(4)
    }
}
