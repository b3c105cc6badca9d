//! The board of groundwork, as a list: what to unblock, what to begin next, who is asked again, and every action.

mod asked;
mod entry;
mod filter;
mod openings;
mod page;
mod part;

use axum::extract::Query;
use axum::response::IntoResponse as _;

use self::filter::Asked;
use self::page::BoardPage;
use crate::layout::Page;
use crate::visit::{Answer, Visit};

pub(crate) use asked::{AskShown, OldShown};
pub(crate) use entry::Entry;

/// Shows it.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let outlook = visit.view().outlook().await?;
    let page = BoardPage::of(visit.shell(), visit.view(), &outlook, &asked);
    Ok(Page::new(page).into_response())
}
