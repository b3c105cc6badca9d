//! The person says which column is which.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use engine::board::Board;
use engine::text::Name;
use jiff::civil::Date;
use operations::import::{Choices, Head, Kind, Mapping, Offered, head, mapping, mappings, sheets};
use serde::Deserialize;

use super::mapping::{self, field};
use super::mappings::keep_named;
use super::uploads::{Upload, Uploads};
use super::{START, kind, values};
use crate::components::{Button, ErrorSummary, Field, Input, Select, SelectOption};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "import/columns.html")]
struct Columns {
    shell: Shell,
    upload: Upload,
    head: Head,
    /// The sheets of a workbook, and the one that is looked at.
    sheets: Vec<Arc<str>>,
    sheet: String,
    typed: Typed,
    faults: Faults,
    /// What is wrong with the row of headings that was asked for.
    no_such_row: Option<String>,
    /// How lists are read that this one fits.
    fitting: Vec<Offered>,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// The row of the headings, as typed.
    #[serde(default)]
    row: String,
    /// The sheet, by its name.
    #[serde(default)]
    sheet: String,
    /// How it is read, as it was kept.
    #[serde(default)]
    mapping: String,
}

/// Shows the file's columns, each with the best guess.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let board = visit.view().board();
    let by = mapping(board, &asked.mapping).filter(|by| by.kind == upload.kind);
    let fitting = fitting(board, &upload);
    let chosen = by.clone().map(|by| Arc::new(by.mapping));
    let mapping = chosen.or_else(|| upload.mapping.clone());
    let said = mapping.clone().unwrap_or_default();
    let (sheet, said_row) = if asked.sheet.is_empty() {
        (said.sheet.clone().unwrap_or_default(), said.heading_row)
    } else {
        (asked.sheet, None)
    };
    let asked_row = asked.row.trim().parse().ok();
    let (head, sheet, no_such_row) = match look(&upload, &sheet, asked_row.or(said_row)) {
        Ok(head) => (head, sheet, None),
        Err(why) => {
            let first = look(&upload, "", None).map_err(|_| operations::Refusal::UploadGone)?;
            (first, String::new(), Some(why))
        }
    };
    let same_sheet = said.sheet.as_deref().unwrap_or_default() == sheet;
    let same_row = |mapping: &&Arc<Mapping>| mapping.heading_row.is_none_or(|row| row == head.row);
    let kept = mapping.as_ref().filter(same_row).filter(|_| same_sheet);
    let typed = kept.map_or_else(
        || mapping::filled(&head),
        |mapping| mapping::typed(mapping, &head),
    );
    let name = by.as_ref().map(|by| by.name.clone());
    let name = name.or_else(|| upload.keep_as.clone());
    let id = by.as_ref().map_or("", |by| by.id.as_str());
    let typed = typed
        .with("mapping", id)
        .with("name", name.as_ref().map_or("", Name::as_str));
    let offered = upload.mapping.is_none() && by.is_none();
    let mut page = page(&visit, upload, head, sheet, typed);
    page.no_such_row = no_such_row;
    if offered {
        page.fitting = fitting;
    }
    Ok(Page::new(page).into_response())
}

/// Keeps what was said, and goes on to look at what would come of it.
pub(super) async fn send(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
    typed: Typed,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let row = typed.text("row").parse().ok();
    let sheet = typed.text("sheet").to_owned();
    let head = look(&upload, &sheet, row).map_err(|_| operations::Refusal::UploadGone)?;
    let by = mapping(visit.view().board(), typed.text("mapping"));
    let by = by.filter(|by| by.kind == upload.kind);
    let before = by.map(|by| Arc::new(by.mapping));
    let before = before
        .or_else(|| upload.mapping.clone())
        .unwrap_or_default();
    let mut faults = Faults::default();
    let keep_as = faults.take("name", typed.line_or_none("name"));
    let mapping = mapping::meant(upload.kind, &head, &typed, (*before).clone());
    let mapping = mapping.map_err(|found| faults.extend(found));
    let (Ok(mapping), Some(keep_as)) = (mapping, keep_as) else {
        let mut page = page(&visit, upload, head, sheet, typed);
        page.faults = faults;
        return Ok(Page::refused(page).into_response());
    };
    let upload = Upload {
        mapping: Some(mapping.into()),
        keep_as,
        used: visit.now(),
        ..upload
    };
    keep_named(&visit, &upload).await?;
    let unread = values::of(&visit, &upload).await?;
    let next = match unread {
        Ok(unread) if !unread.is_empty() => "values",
        _ => "check",
    };
    let there = format!("{START}/{}/{next}", upload.key);
    uploads.keep(upload);
    Ok(Redirect::to(&there).into_response())
}

fn page(visit: &Visit, upload: Upload, head: Head, sheet: String, typed: Typed) -> Columns {
    Columns {
        shell: visit.shell().at(Section::Problems),
        sheets: sheets(&upload.bytes).unwrap_or_default(),
        upload,
        head,
        sheet,
        typed,
        faults: Faults::default(),
        no_such_row: None,
        fitting: Vec::new(),
    }
}

/// The headings in a row of the file, or why there are none.
fn look(upload: &Upload, sheet: &str, row: Option<u32>) -> Result<Head, String> {
    // No cell is read for its meaning here, so no date is compared with the day.
    let choices = Choices {
        sheet: Some(sheet.to_owned()).filter(|sheet| !sheet.is_empty()),
        heading_row: row,
        ..Choices::plain(&upload.name, Date::MAX)
    };
    let found = head(upload.kind, &upload.bytes, &choices);
    found.map_err(|faults| faults.to_string())
}

/// How lists are read that a file fits: it has every heading that they name.
fn fitting(board: &Board, upload: &Upload) -> Vec<Offered> {
    let mut kept = mappings(board);
    kept.retain(|kept| {
        let (sheet, row) = (&kept.mapping.sheet, kept.mapping.heading_row);
        let head = look(upload, sheet.as_deref().unwrap_or_default(), row);
        kept.kind == upload.kind && head.is_ok_and(|head| mapping::fits(&kept.mapping, &head))
    });
    kept
}

/// What the template asks for.
impl Columns {
    fn summary(&self) -> Option<ErrorSummary<'_>> {
        self.faults.summary()
    }

    /// Which sheet of a workbook with several.
    fn which_sheet(&self) -> Select<'_> {
        let named = self.sheets.iter();
        let named = named.map(|name| SelectOption::new(&**name, &**name));
        let first = self.sheets.first().map_or("", |first| &**first);
        let shown = Some(self.sheet.as_str()).filter(|sheet| !sheet.is_empty());
        Select::new(
            Field::new("sheet", "Which sheet is the list in?"),
            named.collect(),
        )
        .value(shown.unwrap_or(first))
    }

    fn row(&self) -> Input<'_> {
        let field = Field::new("row", "Row of the headings").error(self.no_such_row.as_deref());
        Input::new(field)
            .value(self.head.row.to_string())
            .classes("govuk-input--width-3")
            .attribute("inputmode", "numeric")
    }

    fn name(&self) -> Input<'_> {
        let field = Field::new(
            "name",
            "A name, to read the next list like this one (optional)",
        )
        .words_classes("govuk-label--m")
        .hint("What was kept under this name before gives way.")
        .error(self.faults.on("name"));
        Input::new(field)
            .value(self.typed.text("name"))
            .classes("govuk-input--width-20")
    }

    /// The question for one column: its heading asks it, its first rows help.
    fn choice(&self, at: usize) -> Select<'_> {
        let name = field(at);
        let column = &self.head.columns[at];
        let asked = Field::new(name.clone(), &*column.heading)
            .words_classes("govuk-label--s")
            .hint(column.samples.join(" · "))
            .error(self.faults.on(&name));
        let ours = self.upload.kind.columns().iter();
        let ours = ours.map(|ours| SelectOption::new(*ours, kind::column(ours)));
        let none = SelectOption::new("", kind::other(self.upload.kind));
        Select::new(asked, std::iter::once(none).chain(ours).collect())
            .value(self.typed.text(&name))
            .classes("govuk-!-width-full")
    }

    fn here(&self) -> String {
        format!("{START}/{}", self.upload.key)
    }

    fn has_blank(&self) -> bool {
        self.head.columns.iter().any(|column| column.blank)
    }

    fn is_candidates(&self) -> bool {
        self.upload.kind == Kind::Candidates
    }
}
