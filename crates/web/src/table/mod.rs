//! The table that a facilitator fills with everybody looking on: a row a problem, every answer and level in it.
//!
//! A cell carries what it showed, so that two people never silently overwrite one another. Without a script the page is
//! saved as a whole; with it each cell is kept as one goes. Both send the same form to the same place.

mod asked;
mod cell;
mod form;
mod keep;
mod page;
mod row;
mod told;
mod trouble;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use operations::View;

use self::asked::Asked;
use self::cell::Column;
use self::keep::{Outcome, Tried, Voiced, keep_all};
use self::page::TablePage;
use self::row::{Row, source_of};
use crate::app::App;
use crate::form::Typed;
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

/// Rows on a page.
const ROWS: usize = 50;

/// The page of the table.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/table", get(show).post(send))
}

/// The table.
async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let view = visit.view();
    let places = places(view, &app.indexes().order(view), &asked);
    let pages = places.len().div_ceil(ROWS).max(1);
    let first = (asked.page().min(pages) - 1) * ROWS;
    let shown = places.iter().copied().skip(first).take(ROWS).enumerate();
    let mut page = page(&visit, view, asked, shown);
    (page.count, page.pages) = (places.len(), pages);
    Ok(Page::new(page).into_response())
}

/// The table, sent: the whole page, or one cell of it by the script.
async fn send(visit: Visit, headers: HeaderMap, form: Typed) -> Answer {
    let asked = Asked::of_form(&form);
    let voiced = Voiced {
        name: asked.source_name(visit.view().today()),
        basis: asked.basis(),
        veil: visit.view().veil(),
    };
    let (mut act, rows) = (visit.act(), form::rows(&form));
    let tried = keep_all(visit.foothold(), &mut act, &voiced, &form, &rows).await?;
    let now = visit.afresh().await?;
    if wants_json(&headers) {
        return told::told(&tried, &now, source_of(now.board(), &voiced.name), &form);
    }
    if tried.iter().all(|tried| tried.outcome == Outcome::Kept) {
        return Ok(back(asked, tried.len(), form.text("row")));
    }
    Ok(troubled(&visit, &now, asked, &tried, &form, &rows))
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .is_some_and(|accepts| accepts.as_bytes().starts_with(b"application/json"))
}

/// Back to the same page of the table, and to the row whose button was pressed.
fn back(asked: Asked, kept: usize, row: &str) -> Response {
    let asked = Asked {
        kept: kept.to_string(),
        ..asked
    };
    let place = row
        .parse()
        .map_or(String::new(), |row: usize| format!("#row-{row}"));
    Redirect::to(&format!("{asked}{place}")).into_response()
}

/// The same rows, with what could not be kept as it was typed, beside what stands there by now.
fn troubled(
    visit: &Visit,
    now: &View,
    asked: Asked,
    tried: &[Tried],
    form: &Typed,
    rows: &[(usize, Id<Candidate>)],
) -> Response {
    let at = |(row, id): &(usize, Id<Candidate>)| {
        let place = now
            .board()
            .candidates
            .binary_search_by(|held| held.id.cmp(id))
            .ok()?;
        Some((*row, place))
    };
    let mut page = page(visit, now, asked, rows.iter().filter_map(at));
    for tried in tried.iter().filter(|tried| tried.outcome != Outcome::Kept) {
        let row = page.rows.iter_mut().find(|row| row.at == tried.row);
        let cell = row.and_then(|row| row.cells.iter_mut().find(|shown| shown.cell == tried.cell));
        let Some(cell) = cell else { continue };
        cell.trouble = trouble::in_words(tried, &cell.value, form);
        let field = tried.cell.field(tried.row);
        form.text(&field).clone_into(&mut cell.value);
        page.troubles
            .extend(cell.trouble.clone().map(|why| (field, why)));
    }
    page.count = page.rows.len();
    (told::status(tried), Page::new(page)).into_response()
}

/// The places on the board of the rows that are asked for, from `order`.
fn places(view: &View, order: &[u32], asked: &Asked) -> Vec<usize> {
    let (service, team) = (Id::parse(&asked.service).ok(), Id::parse(&asked.team).ok());
    let standing = asked.standing();
    let shown = |at: &usize| {
        let (held, assessed) = (&view.board().candidates[*at], &view.assessed()[*at]);
        matches!(held.status, Status::Candidate | Status::Exemplar)
            && service
                .as_ref()
                .is_none_or(|id| held.service.as_ref() == Some(id))
            && team.as_ref().is_none_or(|id| held.teams.contains(id))
            && (standing.is_none() || assessed.standing == standing && !view.hides(&held.id))
    };
    order.iter().map(|at| *at as usize).filter(shown).collect()
}

/// The page of these rows: the number of each, and its place on the board.
fn page<'a>(
    visit: &Visit,
    view: &'a View,
    asked: Asked,
    shown: impl Iterator<Item = (usize, usize)>,
) -> TablePage<'a> {
    let board = view.board();
    let source = source_of(board, &asked.source_name(view.today()));
    let row = |(at, place): (usize, usize)| {
        let held = &board.candidates[place];
        let assessed = Some(&*view.assessed()[place]).filter(|_| !view.hides(&held.id));
        Row::of(at, held, assessed, source)
    };
    TablePage {
        shell: visit.shell().at(Section::Table),
        board,
        today: view.today(),
        is_blind: view.veil().is_some(),
        columns: Column::all(),
        rows: shown.map(row).collect(),
        count: 0,
        pages: 1,
        troubles: Vec::new(),
        asked,
    }
}

#[cfg(test)]
mod tests;
