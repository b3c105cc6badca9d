//! The list of problems and opportunities: filtered, searched, sorted, fifty to a page.

mod asked;
mod filter;
mod found;
mod index;
mod natural;
mod page;

use axum::extract::{Query, State};
use axum::response::IntoResponse as _;

use operations::Right;
use operations::suggestions::waiting;
use wording::suggestions;

use self::asked::{Asked, Sort};
use self::page::ListPage;
use crate::app::App;
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

pub(crate) use index::Indexes;
pub(crate) use natural::natural;

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
        held: held(&visit).await?,
    };
    Ok(Page::new(page).into_response())
}

/// That something was put forward without an account and waits, for those who keep the list.
async fn held(visit: &Visit) -> Result<Option<String>, Fault> {
    if !visit.may(Right::KeepList) {
        return Ok(None);
    }
    let many = waiting(visit.foothold(), &visit.act()).await?;
    let many = u64::try_from(many).unwrap_or_default();
    Ok((many > 0).then(|| suggestions::waiting(many)))
}

#[cfg(test)]
mod tests;
