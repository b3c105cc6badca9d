//! What would come of it: the counts and the first rows, or everything wrong with the file. Nothing is written.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use operations::import::{Counts, Faults, Import, read, weigh};
use wording::fault::{self, sentence};

use super::alike::{self, Alike};
use super::uploads::{Upload, Uploads};
use super::{START, bring_in, kind};
use crate::components::{Button, SummaryList};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Rows shown.
const SHOWN: usize = 10;

/// The page of a sound file.
#[derive(Template)]
#[template(path = "import/check.html")]
struct Check {
    shell: Shell,
    upload: Upload,
    counts: Counts,
    rows: Vec<Shown>,
    more: usize,
    /// Rows that may say what is there already, or what another row says.
    alike: Vec<Alike>,
}

/// The page of a file with faults.
#[derive(Template)]
#[template(path = "import/faults.html")]
struct AtFault {
    shell: Shell,
    upload: Upload,
    faults: Faults,
}

/// A row as it would be brought in.
struct Shown {
    number: u32,
    title: String,
    about: String,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    if upload.added.is_some() {
        return Ok(Redirect::to(&format!("{START}/{}/done", upload.key)).into_response());
    }
    let shell = visit.shell().at(Section::Problems);
    let Some(reading) = read_again(&visit, &upload).await? else {
        return Ok(Redirect::to(&format!("{START}/{}", upload.key)).into_response());
    };
    match reading {
        Ok(import) => {
            let counts = weigh(visit.view().board(), &import)?;
            let (rows, all) = shown(&import);
            let more = all - rows.len();
            let alike = alike::found(&visit, &import);
            Ok(Page::new(Check {
                shell,
                upload,
                counts,
                rows,
                more,
                alike,
            })
            .into_response())
        }
        Err(faults) => Ok(at_fault(shell, upload, faults)),
    }
}

/// The page of a file with faults.
pub(super) fn at_fault(shell: Shell, upload: Upload, faults: Faults) -> Response {
    Page::refused(AtFault {
        shell,
        upload,
        faults,
    })
    .into_response()
}

/// Reads the file as was said; nothing where it was not said yet.
pub(super) async fn read_again(
    visit: &Visit,
    upload: &Upload,
) -> Result<Option<Result<Import, Faults>>, Fault> {
    let Some(mapping) = upload.mapping.clone() else {
        return Ok(None);
    };
    let (upload, today) = (upload.clone(), visit.view().today());
    // A long file is read aside: nobody else's page waits for it.
    let reading = tokio::task::spawn_blocking(move || {
        read(
            upload.kind,
            &upload.bytes,
            &mapping.choices(&upload.name, today),
        )
    });
    reading.await.map(Some).map_err(Fault::failure)
}

/// The first rows, and how many there are.
fn shown(import: &Import) -> (Vec<Shown>, usize) {
    let candidates = import.candidates.rows.iter().map(|row| Shown {
        number: row.number,
        title: row.title.to_string(),
        about: [
            Some(wording::candidate::kind(row.kind)),
            row.service.as_ref().map(AsRef::as_ref),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", "),
    });
    let teams = import.teams.rows.iter().map(|row| Shown {
        number: row.number,
        title: row.name.to_string(),
        about: row.room.map_or_else(
            || "Room not known".to_owned(),
            |room| format!("Room for {room}"),
        ),
    });
    let groups = import
        .groups
        .names
        .iter()
        .zip(1..)
        .map(|(name, number)| Shown {
            number,
            title: name.to_string(),
            about: String::new(),
        });
    let all = import.candidates.rows.len() + import.teams.rows.len() + import.groups.names.len();
    (
        candidates.chain(teams).chain(groups).take(SHOWN).collect(),
        all,
    )
}

/// What the template asks for.
impl Check {
    fn figures(&self) -> SummaryList<'_> {
        bring_in::figures(&self.counts)
    }

    fn adds_nothing(&self) -> bool {
        bring_in::adds_nothing(&self.counts)
    }

    fn here(&self) -> String {
        format!("{START}/{}", self.upload.key)
    }
}

/// What the template asks for.
impl AtFault {
    fn summary(&self) -> String {
        fault::summary(self.faults.count(), &self.upload.name)
    }

    fn more(&self) -> Option<String> {
        let more = self.faults.count() - self.faults.first().len();
        (more > 0).then(|| fault::and_more(more))
    }

    fn here(&self) -> String {
        format!("{START}/{}", self.upload.key)
    }

    fn list(&self) -> &'static str {
        let found = kind::KINDS
            .iter()
            .find(|(kind, ..)| *kind == self.upload.kind);
        found.map_or("", |(_, word, _)| word)
    }
}
