//! The list of services, teams or groups, with a form for a new one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::board::Board;
use engine::id::Id;
use engine::text::Name;
use operations::{Error, Refusal, named};
use serde::Deserialize;
use wording::refusal;

use super::typed::{self, Meant, meant};
use super::{Listed, Room, Words, address};
use crate::components::{Button, ErrorSummary, Input, Pagination};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Shell};
use crate::lists::TakeList;
use crate::visit::{Answer, Visit};

/// Rows on a page.
const ROWS: usize = 100;

/// What the address of the list may say.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    /// Which page, from 1.
    #[serde(default)]
    page: Option<usize>,
    /// What was just done.
    #[serde(default)]
    done: Option<Notice>,
}

/// What was just done, to say so once more.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Notice {
    Added,
    Removed,
}

/// The page.
#[derive(Template)]
#[template(path = "named/list.html")]
pub(super) struct List<'a> {
    shell: Shell,
    words: Words,
    has_room: bool,
    notice: Option<&'static str>,
    count: usize,
    rows: Vec<Row<'a>>,
    pages: Option<Pagination<'a>>,
    summary: Option<ErrorSummary<'a>>,
    name: Input<'a>,
    room: Option<Input<'a>>,
    add: Button<'a>,
    take: TakeList,
}

/// One of them.
pub(super) struct Row<'a> {
    href: String,
    name: &'a str,
    room: Option<Room>,
    problems: usize,
}

/// Shows the list.
pub(super) async fn show<T: Listed>(visit: Visit, Query(asked): Query<Asked>) -> Response {
    let (typed, faults) = (Typed::default(), Faults::default());
    Page::new(page::<T>(&visit, &asked, &typed, &faults)).into_response()
}

/// Adds one.
pub(super) async fn add<T: Listed>(visit: Visit, typed: Typed) -> Answer {
    let refused = |faults: &Faults| {
        let page = page::<T>(&visit, &Asked::default(), &typed, faults);
        Ok(Page::refused(page).into_response())
    };
    let Meant { name, room } = match meant::<T>(&typed) {
        Ok(meant) => meant,
        Err(faults) => return refused(&faults),
    };
    let mut act = visit.act();
    let new = T::make(act.ids.fresh(), name, room);
    match named::put(visit.foothold(), &act, new).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=added", T::SECTION.path())).into_response()),
        Err(Error::Refused(Refusal::NameTaken { name, .. })) => refused(&name_taken(&name)),
        Err(other) => Err(other.into()),
    }
}

/// Two of a kind never share a name.
pub(super) fn name_taken(name: &Name) -> Faults {
    let mut faults = Faults::default();
    faults.tell("name", refusal::name_taken(name.as_str()));
    faults
}

fn page<'a, T: Listed>(
    visit: &'a Visit,
    asked: &Asked,
    typed: &'a Typed,
    faults: &'a Faults,
) -> List<'a> {
    let board = visit.view().board();
    let count = T::all(board).len();
    let last = count.div_ceil(ROWS).max(1);
    let current = asked.page.unwrap_or(1).clamp(1, last);
    let href = |page| format!("{}?page={page}", T::SECTION.path());
    List {
        shell: visit.shell().at(T::SECTION),
        words: T::WORDS,
        has_room: T::HAS_ROOM,
        notice: asked.done.map(said),
        count,
        rows: rows::<T>(board, current),
        pages: (last > 1).then(|| Pagination::of(current, last, href)),
        summary: faults.summary(),
        name: typed::name_field::<T>(typed, faults),
        room: typed::room_field::<T>(typed, faults),
        add: Button::submit("Add").prevent_double_click(true),
        take: TakeList::of(T::LIST),
    }
}

/// A page of them, in order of their names.
fn rows<T: Listed>(board: &Board, page: usize) -> Vec<Row<'_>> {
    let problems = problems::<T>(board);
    let mut all: Vec<&T> = T::all(board).iter().map(AsRef::as_ref).collect();
    all.sort_by_cached_key(|one| one.name().as_str().to_lowercase());
    let row = |one: &'_ &'_ T| {
        let one: &T = one;
        (
            address(one.id()),
            one.room(board),
            problems.get(one.id()).copied().unwrap_or(0),
        )
    };
    let shown = all.iter().skip((page - 1) * ROWS).take(ROWS);
    shown
        .map(|one| {
            let (href, room, problems) = row(one);
            Row {
                href,
                name: (*one).name().as_str(),
                room,
                problems,
            }
        })
        .collect()
}

/// How many candidates name each, counted in one pass over the board.
fn problems<T: Listed>(board: &Board) -> HashMap<&Id<T>, usize> {
    let mut counts = HashMap::new();
    for id in board
        .candidates
        .iter()
        .flat_map(|candidate| T::named_in(candidate))
    {
        *counts.entry(id).or_default() += 1;
    }
    counts
}

const fn said(notice: Notice) -> &'static str {
    match notice {
        Notice::Added => "Added.",
        Notice::Removed => "Removed.",
    }
}
