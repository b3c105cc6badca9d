//! It is brought in, and what it added is said.

use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::text::Name;
use operations::import::{Counts, Import, NewNames, Progress, Saved, save};
use operations::{Error, Refusal};
use wording::import as say;
use wording::list;
use wording::number::grouped;

use super::check::{at_fault, read_again, said};
use super::kind;
use super::mappings::keep_named;
use super::saving::{Ended, Saving};
use super::uploads::{Upload, Uploads};
use crate::activity::undo_at;
use crate::components::{Button, Row, SummaryList};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell, Site as _};
use crate::visit::{Answer, Visit};

/// The page that says what was added.
#[derive(Template)]
#[template(path = "import/done.html")]
struct Finished<'a> {
    shell: Shell,
    name: &'a str,
    figures: SummaryList<'a>,
    list: Button<'a>,
    problems: bool,
    left_out: usize,
    /// Where all of it is taken back.
    take_back: Option<String>,
}

/// How long the form waits for the list to be in. One that takes longer has a page of its own meanwhile.
const PATIENCE: Duration = Duration::from_secs(2);

/// Brings it in, where what would come of it was seen: a choice that is new is shown first. Sent twice, it is brought in once.
pub(super) async fn send(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
    typed: Typed,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let to = |path: &str| Ok(Redirect::to(path).into_response());
    if let Some(begun) = upload.begun() {
        return to(&begun);
    }
    let Some(before) = upload.mapping.clone() else {
        return to(&upload.step(""));
    };
    let mapping = said(&before, &typed);
    if mapping != *before || typed.text("go") == "look" {
        uploads.keep(Upload {
            mapping: Some(mapping.into()),
            used: visit.now(),
            ..upload.clone()
        });
        return to(&upload.step("/check"));
    }
    match read_again(&visit, &upload, &mapping).await? {
        Err(faults) => Ok(at_fault(&visit, upload, mapping, faults).await?),
        Ok(import) => {
            let saving = begin(visit, &uploads, &upload, import);
            match saving.ended_within(PATIENCE).await {
                Some(Ended::In(_)) => to(&upload.step("/done")),
                Some(Ended::Out(fault)) => Err(fault),
                Some(Ended::Stopped) | None => to(&upload.step("/saving")),
            }
        }
    }
}

/// Begins to bring it in.
fn begin(visit: Visit, uploads: &Uploads, upload: &Upload, import: Import) -> Saving {
    let (kept, used) = (uploads.clone(), visit.now());
    let upload = Upload {
        used,
        ..upload.clone()
    };
    let (rows, begun) = (import.rows(), upload.clone());
    let work = |progress: Progress| async move {
        match bring(&visit, &begun, import, &progress).await {
            Ok(saved) => {
                kept.empty(&begun.key, used);
                Ended::In(saved.into())
            }
            Err(Error::Refused(Refusal::Stopped)) => Ended::Stopped,
            Err(error) => {
                let fault = Fault::from(error);
                // Now, whether anybody looks on or not.
                if let Fault::Failure(failure) = &fault {
                    failure.log(|| visit.app().reference(), "POST", &begun.step("/check"));
                }
                Ended::Out(fault)
            }
        }
    };
    uploads.begin(upload, || Saving::begin(rows, work))
}

/// Keeps how it is read, where a name was given for that, and brings it in.
async fn bring(
    visit: &Visit,
    upload: &Upload,
    import: Import,
    progress: &Progress,
) -> Result<Saved, Error> {
    keep_named(visit, upload).await?;
    save(visit.foothold(), &mut visit.act(), import, progress).await
}

/// Says what was added.
pub(super) async fn done(
    visit: Visit,
    Extension(uploads): Extension<Uploads>,
    Path(key): Path<String>,
) -> Answer {
    let upload = uploads.find(&key, visit.now())?;
    let Some(saved) = upload.saving.as_ref().and_then(Saving::saved) else {
        return Ok(Redirect::to(&upload.step("/check")).into_response());
    };
    let (list, words) = kind::list(upload.kind);
    let page = Finished {
        shell: visit.shell().at(Section::Problems),
        name: &upload.name,
        figures: figures(&saved.counts, &NewNames::default()),
        list: Button::link(list, words),
        problems: saved.counts.added > 0,
        left_out: saved.counts.left_out,
        take_back: saved.revision.map(undo_at),
    };
    Ok(Page::new(page).into_response())
}

/// How many names are told.
const NAMED: usize = 10;

/// A line for each figure that is not nought, with what is new by name.
pub(super) fn figures<'a>(counts: &Counts, names: &NewNames) -> SummaryList<'a> {
    let called: [(_, &[Name]); 3] = [
        (say::SERVICES, &names.services),
        (say::TEAMS, &names.teams),
        (say::GROUPS, &names.groups),
    ];
    let figures = [
        (say::ADDED, counts.added),
        (say::CHANGED, counts.changed),
        (say::ALREADY, counts.already),
        (say::LEFT_OUT, counts.left_out),
        (say::ANSWERS, counts.answers),
        (say::SERVICES, counts.services),
        (say::TEAMS, counts.teams),
        (say::ROOMS, counts.rooms),
        (say::GROUPS, counts.groups),
    ];
    let rows = figures.into_iter().filter(|(_, figure)| *figure > 0);
    let figure = |(label, figure)| {
        let told = grouped(figure as u64);
        let known = called
            .iter()
            .find(|(of, names)| *of == label && !names.is_empty());
        match known {
            Some((_, names)) => {
                let names = names
                    .iter()
                    .map(|name| wording::fault::shown(name.as_str()));
                Row::new(label, format!("{told}: {}", list::some(names, NAMED)))
            }
            None => Row::new(label, told),
        }
    };
    let mut rows: Vec<Row<'_>> = rows.map(figure).collect();
    if counts.added > 0 && !counts.kept_as_details.is_empty() {
        rows.push(Row::new(say::DETAILS, counts.kept_as_details.join(", ")));
    }
    SummaryList::new(rows)
}
