//! The list of problems and opportunities: filtered, searched, sorted, fifty to a page.

mod asked;
mod filter;
mod found;
mod index;
mod natural;
mod page;

use axum::extract::{Query, State};
use axum::response::IntoResponse as _;

use self::asked::{Asked, Sort};
use self::page::ListPage;
use crate::app::App;
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

pub(crate) use index::Indexes;

/// Shows the part of the list that its address asks for.
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = visit.view();
    let index = app.indexes().of(view);
    let outlook = match asked.sort() {
        Sort::Difference => Some(view.outlook().await?),
        Sort::Number | Sort::Title | Sort::Standing => None,
    };
    let mut found = found::matching(view, &index, &asked);
    found::sort(&mut found, view, asked.sort(), outlook.as_deref());
    let page = ListPage {
        shell: visit.shell().at(Section::Problems),
        asked: &asked,
        view,
        index: &index,
        found: &found,
    };
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
