//! One service, team or group: what concerns it, and where each problem stands.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::standing::Standing;
use operations::View;
use serde::Deserialize;
use wording::{blind, candidate, standing};

use super::{Aside, Listed, Room, Words, address};
use crate::components::{Button, Pagination};
use crate::layout::{Fault, Page, Shell};
use crate::path::ProblemPage;
use crate::visit::{Answer, Visit};

/// Rows on a page.
const ROWS: usize = 50;

/// What its address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which page of its problems, from 1.
    #[serde(default)]
    page: Option<usize>,
    /// Whether it was just changed.
    #[serde(default)]
    saved: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "named/one.html")]
pub(super) struct One<'a> {
    shell: Shell,
    words: Words,
    list: &'static str,
    name: &'a str,
    saved: bool,
    room: Option<Room>,
    asides: Vec<Aside>,
    count: usize,
    problems: Vec<Problem<'a>>,
    pages: Option<Pagination<'a>>,
    change: Button<'a>,
    remove: Option<String>,
}

/// A problem or an opportunity that names it.
struct Problem<'a> {
    id: &'a Id<Candidate>,
    title: &'a str,
    kind: &'static str,
    mark: Option<&'static str>,
    standing: String,
}

impl Problem<'_> {
    fn page(&self) -> ProblemPage<'_> {
        ProblemPage(self.id)
    }
}

/// The one with this id.
pub(super) fn find<'a, T: Listed>(board: &'a Board, id: &str) -> Result<&'a T, Fault> {
    let id = Id::parse(id).map_err(|_| Fault::NotFound)?;
    T::all(board)
        .get(&id)
        .map(AsRef::as_ref)
        .ok_or(Fault::NotFound)
}

/// Shows it.
pub(super) async fn show<T: Listed>(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = visit.view();
    let thing = find::<T>(view.board(), &id)?;
    let naming = naming(view, thing);
    let last = naming.len().div_ceil(ROWS).max(1);
    let current = asked.page.unwrap_or(1).clamp(1, last);
    let here = address(thing.id());
    let page = One {
        shell: visit.shell().at(T::SECTION),
        words: T::WORDS,
        list: T::SECTION.path(),
        name: thing.name().as_str(),
        saved: asked.saved,
        room: thing.room(view.board()),
        asides: T::asides(thing.id(), &view.board().work),
        count: naming.len(),
        problems: naming
            .into_iter()
            .skip((current - 1) * ROWS)
            .take(ROWS)
            .map(|at| problem(view, at))
            .collect(),
        pages: (last > 1)
            .then(|| Pagination::of(current, last, |page| format!("{here}?page={page}"))),
        change: Button::link(format!("{here}/edit"), "Change").classes("govuk-button--secondary"),
        remove: None,
    };
    let remove = (page.count == 0).then(|| format!("{here}/remove"));
    Ok(Page::new(One { remove, ..page }).into_response())
}

/// The places on the board of the candidates that name it.
fn naming<T: Listed>(view: &View, thing: &T) -> Vec<usize> {
    let names_it = |(at, candidate): (usize, &std::sync::Arc<Candidate>)| {
        T::named_in(candidate).contains(thing.id()).then_some(at)
    };
    view.board()
        .candidates
        .iter()
        .enumerate()
        .filter_map(names_it)
        .collect()
}

fn problem(view: &View, at: usize) -> Problem<'_> {
    let held = &view.board().candidates[at];
    let stands = view.assessed()[at].standing;
    let is_hidden = view.hides(&held.id);
    let stands = stands.filter(|_| held.status == Status::Candidate && !is_hidden);
    Problem {
        id: &held.id,
        title: held.title.as_str(),
        kind: candidate::kind(held.kind),
        mark: stands.map(mark),
        standing: match stands {
            Some(stands) => standing::label(stands).to_owned(),
            None if is_hidden => blind::NOT_SHOWN.to_owned(),
            None => candidate::status(held.status),
        },
    }
}

/// The shape that stands for a standing everywhere.
const fn mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Start | Standing::UnderWay => "start",
        Standing::Ask => "ask",
        Standing::Prepare => "prepare",
    }
}
