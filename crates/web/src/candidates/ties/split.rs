//! It is split into parts.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::{Note, Title};
use operations::candidates::{Split, split};
use wording::form::Wrong;

use super::form::{self, Words};
use super::held;
use crate::candidates::{Notice, path_after};
use crate::components::{Choice, Choices, Control, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::visit::{Answer, Visit};

const PARTS: &str = "parts";
const KEEP: &str = "keep";
/// What [`KEEP`] says where the whole stays on the list.
const STAYS: &str = "stays";
const PARKED: &str = "parked";

/// How many parts it can have at once.
pub(crate) const MOST: usize = 10;

/// Why the whole is parked.
pub(crate) const WHY: &str = "Split into its parts.";

const WORDS: Words = Words {
    title: "Split it into parts",
    lede: "Each part takes over the service, the teams, the people affected, the sponsor and the needs. Answers and levels stay here: what is true of the whole need not be true of a part.",
    button: "Split it",
};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let held = held(&visit, &id)?;
    let key: Id<Candidate> = visit.act().ids.fresh();
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(KEEP, PARKED);
    Ok(page(&visit, held, &typed, &Faults::default()))
}

pub(super) async fn send(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let held = held(&visit, &id)?;
    let meant = match meant(&held.id, &typed) {
        Ok(meant) => meant,
        Err(faults) => {
            return Ok(page(&visit, held, &typed, &faults));
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

fn page(visit: &Visit, of: &Candidate, typed: &Typed, faults: &Faults) -> Response {
    let controls = vec![parts_field(typed, faults), keep_field(typed, faults)];
    form::page(visit, of, WORDS, (typed, faults), controls)
}

fn parts_field<'a>(typed: &'a Typed, faults: &'a Faults) -> Control<'a> {
    let field = Field::new(PARTS, "What are its parts?")
        .words_classes("govuk-label--m")
        .hint("Write each on a line of its own: what goes wrong, and for whom.")
        .error(faults.on(PARTS));
    Control::Lines(Textarea::new(field).rows(5).value(typed.text(PARTS)))
}

fn keep_field<'a>(typed: &'a Typed, faults: &'a Faults) -> Control<'a> {
    let field = Field::new(KEEP, "What becomes of this one?")
        .words_classes("govuk-fieldset__legend--m")
        .error(faults.on(KEEP));
    let choices = vec![
        Choice::new(PARKED, "Park it: its parts stand for it"),
        Choice::new(STAYS, "It stays on the list beside its parts"),
    ];
    let radios = Choices::radios(field, choices).classes("govuk-radios--small");
    Control::OneOf(radios.value(typed.text(KEEP)))
}
