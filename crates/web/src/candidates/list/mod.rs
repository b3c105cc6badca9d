//! The list of problems and opportunities: filtered, searched, sorted, fifty to a page.

mod asked;
mod filter;
mod found;
mod index;
mod natural;
mod page;

use std::borrow::Cow;

use axum::extract::{Query, State};
use axum::response::IntoResponse as _;

use operations::suggestions::waiting;
use operations::{Right, View};
use wording::suggestions;

use self::asked::Sort;
use self::index::Index;
use self::page::ListPage;
use crate::app::App;
use crate::layout::{Fault, Page, Section};
use crate::visit::{Answer, Visit};

pub(crate) use asked::Asked;
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
    let found = found(view, &index, &asked).await?;
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

/// The places on the board of all that is asked for, in the order asked for.
pub(crate) async fn listed(app: &App, view: &View, asked: &Asked) -> Result<Vec<u32>, Fault> {
    let index = app.indexes().of(view);
    Ok(found(view, &index, asked).await?.into_owned())
}

async fn found<'a>(view: &View, index: &'a Index, asked: &Asked) -> Result<Cow<'a, [u32]>, Fault> {
    let outlook = match asked.sort() {
        Sort::Difference => Some(view.outlook().await?),
        Sort::Number | Sort::Title | Sort::Standing => None,
    };
    let mut found = found::matching(view, index, asked);
    found::sort(&mut found, view, asked.sort(), outlook.as_deref());
    Ok(found)
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
