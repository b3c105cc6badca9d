//! The person says which column is which.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use operations::import::{Head, Kind, head};
use serde::Deserialize;

use super::mapping::{self, field};
use super::uploads::{Upload, Uploads};
use super::{START, kind};
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
    typed: Typed,
    faults: Faults,
    /// What is wrong with the row of headings that was asked for.
    no_such_row: Option<String>,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// The row of the headings, as typed.
    #[serde(default)]
    row: String,
}

/// Shows the file's columns, each with the best guess.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let said = upload.mapping.as_ref().map(|mapping| mapping.heading_row);
    let asked_row = asked.row.trim().parse().ok();
    let (head, no_such_row) = match look(&upload, asked_row.or(said)) {
        Ok(head) => (head, None),
        Err(why) => (
            look(&upload, None).map_err(|_| operations::Refusal::UploadGone)?,
            Some(why),
        ),
    };
    let kept = upload
        .mapping
        .as_ref()
        .filter(|mapping| mapping.heading_row == head.row);
    let typed = kept.map_or_else(|| mapping::filled(&head), |mapping| mapping.typed(&head));
    let shell = visit.shell().at(Section::Problems);
    let faults = Faults::default();
    Ok(Page::new(Columns {
        shell,
        upload,
        head,
        typed,
        faults,
        no_such_row,
    })
    .into_response())
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
    let head = look(&upload, row).map_err(|_| operations::Refusal::UploadGone)?;
    match mapping::meant(upload.kind, &head, &typed) {
        Ok(mapping) => {
            let there = format!("{START}/{}/check", upload.key);
            uploads.keep(Upload {
                mapping: Some(mapping.into()),
                used: visit.now(),
                ..upload
            });
            Ok(Redirect::to(&there).into_response())
        }
        Err(faults) => {
            let shell = visit.shell().at(Section::Problems);
            let page = Columns {
                shell,
                upload,
                head,
                typed,
                faults,
                no_such_row: None,
            };
            Ok(Page::refused(page).into_response())
        }
    }
}

/// The headings in a row of the file, or why there are none.
fn look(upload: &Upload, row: Option<u32>) -> Result<Head, String> {
    let found = head(upload.kind, &upload.bytes, &upload.name, row);
    found.map_err(|faults| faults.to_string())
}

/// What the template asks for.
impl Columns {
    fn summary(&self) -> Option<ErrorSummary<'_>> {
        self.faults.summary()
    }

    fn row(&self) -> Input<'_> {
        let field = Field::new("row", "Row of the headings").error(self.no_such_row.as_deref());
        Input::new(field)
            .value(self.head.row.to_string())
            .classes("govuk-input--width-3")
            .attribute("inputmode", "numeric")
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

    fn has_blank(&self) -> bool {
        self.head.columns.iter().any(|column| column.blank)
    }

    fn is_candidates(&self) -> bool {
        self.upload.kind == Kind::Candidates
    }
}
