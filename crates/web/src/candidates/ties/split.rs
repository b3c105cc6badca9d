//! It is split into parts.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::{Note, Title};
use operations::candidates::{Split, split};
use wording::form::Wrong;

use super::held;
use crate::candidates::{Notice, path_after};
use crate::components::{Button, Choice, Choices, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::path::ProblemPage;
use crate::visit::{Answer, Visit};

const PARTS: &str = "parts";
const KEEP: &str = "keep";
/// What [`KEEP`] says where the whole stays on the list.
const STAYS: &str = "stays";
const PARKED: &str = "parked";

/// How many parts it can have at once.
const MOST: usize = 10;

/// Why the whole is parked.
const WHY: &str = "Split into its parts.";

/// The form.
#[derive(Template)]
#[template(path = "candidates/ties/split.html")]
struct SplitPage<'a> {
    shell: Shell,
    here: ProblemPage<'a>,
    name: &'a str,
    typed: &'a Typed,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let held = held(&visit, &id)?;
    let key: Id<Candidate> = visit.act().ids.fresh();
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(KEEP, PARKED);
    Ok(Page::new(page(&visit, held, &typed, &Faults::default())).into_response())
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let meant = match meant(&held.id, &typed) {
        Ok(meant) => meant,
        Err(faults) => {
            return Ok(Page::refused(page(&visit, held, &typed, &faults)).into_response());
        }
    };
    split(visit.foothold(), &visit.act(), meant).await?;
    Ok(Redirect::to(&path_after(&held.id, Notice::Split)).into_response())
}

fn meant(id: &Id<Candidate>, typed: &Typed) -> Result<Split, Faults> {
    let mut faults = Faults::default();
    let parts = faults.take(PARTS, parts(typed));
    let key = faults.take(PARTS, typed.one_time_key());
    let stays = typed.text(KEEP) == STAYS;
    let why = Note::parse(WHY).map_err(Wrong::Text);
    let why = faults.take(KEEP, why);
    match (parts, key, why) {
        (Some(parts), Some(key), Some(why)) => Ok(Split {
            key,
            id: id.clone(),
            parts,
            park: (!stays).then_some(why),
        }),
        _ => Err(faults),
    }
}

/// A title a line.
fn parts(typed: &Typed) -> Result<Vec<Title>, Wrong> {
    let lines = typed
        .text(PARTS)
        .lines()
        .filter(|line| !line.trim().is_empty());
    let parts: Vec<Title> = lines
        .map(|line| Title::parse(line).map_err(Wrong::Text))
        .collect::<Result<_, _>>()?;
    match parts.len() {
        0 | 1 => Err(Wrong::Missing(
            "Write at least two parts, each on a line of its own.",
        )),
        2..=MOST => Ok(parts),
        _ => Err(Wrong::Missing("Write at most ten parts at a time.")),
    }
}

fn page<'a>(
    visit: &Visit,
    of: &'a Candidate,
    typed: &'a Typed,
    faults: &'a Faults,
) -> SplitPage<'a> {
    SplitPage {
        shell: visit.shell().at(Section::Problems),
        here: ProblemPage(&of.id),
        name: of.title.as_str(),
        typed,
        faults,
    }
}

impl SplitPage<'_> {
    fn parts(&self) -> Textarea<'_> {
        let field = Field::new(PARTS, "What are its parts?")
            .words_classes("govuk-label--m")
            .hint("Write each on a line of its own: what goes wrong, and for whom.")
            .error(self.faults.on(PARTS));
        Textarea::new(field).rows(5).value(self.typed.text(PARTS))
    }

    fn keep(&self) -> Choices<'_> {
        let field = Field::new(KEEP, "What becomes of this one?")
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on(KEEP));
        let choices = vec![
            Choice::new(PARKED, "Park it: its parts stand for it"),
            Choice::new(STAYS, "It stays on the list beside its parts"),
        ];
        Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(KEEP))
    }
}
