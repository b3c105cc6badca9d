//! A file is chosen.

use askama::Template;
use axum::Extension;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect};
use jiff::civil::Date;
use operations::import::{Choices as Reading, Kind, Offered, head, mapping, mappings};
use serde::Deserialize;
use wording::form::Wrong;
use wording::import as say;

use super::uploads::{Upload, Uploads};
use super::{START, kind};
use crate::components::{
    Button, Choice, Choices, ErrorSummary, Field, FileUpload, Select, SelectOption, Textarea,
};
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
    /// How lists are read, by name.
    kept: Vec<Offered>,
    /// Lists that are being brought in just now.
    on_their_way: Vec<Upload>,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which list is meant.
    #[serde(default)]
    list: String,
}

/// Shows the form.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Query(asked): Query<Asked>,
) -> Answer {
    let list = kind::of_word(&asked.list).map_or("problems", |_| &asked.list);
    let typed = Typed::default().with("list", list);
    Ok(Page::new(page(&visit, &uploads, typed, Faults::default())).into_response())
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
            let by = typed.text("mapping");
            let there = match mapping(visit.view().board(), by) {
                Some(by) => format!("{START}/{key}?mapping={}", by.id),
                None => format!("{START}/{key}"),
            };
            let (name, bytes) = (file.name.into(), file.bytes);
            let (mapping, keep_as, saving, used) = (None, None, None, act.at);
            uploads.keep(Upload {
                key,
                by: act.by,
                name,
                kind,
                bytes,
                mapping,
                keep_as,
                saving,
                used,
            });
            Ok(Redirect::to(&there).into_response())
        }
        _ => Ok(Page::refused(page(&visit, &uploads, typed, faults)).into_response()),
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

fn page(visit: &Visit, uploads: &Uploads, typed: Typed, faults: Faults) -> Choose {
    let shell = visit.shell().at(Section::Problems);
    Choose {
        shell,
        typed,
        faults,
        kept: mappings(visit.view().board()),
        on_their_way: uploads.on_their_way(visit.viewer(), visit.now()),
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

    /// How it is read, where anything is kept to choose from.
    fn mapping(&self) -> Option<Select<'_>> {
        let first = SelectOption::new("", "By its headings");
        let kept = self.kept.iter();
        let kept = kept.map(|one| SelectOption::new(one.id.as_str(), one.name.as_str()));
        let field = Field::new("mapping", "How is it read?").words_classes("govuk-label--m");
        let field = field.hint("As an earlier list, where this one is like it.");
        let choose = Select::new(field, std::iter::once(first).chain(kept).collect());
        (!self.kept.is_empty()).then(|| choose.value(self.typed.text("mapping")))
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
