//! *Where to focus*, the home page: what the engine makes of everything known.

mod asking;
mod bare;
mod behind;
mod beside;
mod blind;
mod card;
mod chosen;
mod column;
mod entry;
mod gained;
mod marks;
mod page;
mod panel;
mod paper;
mod settled;
mod unblock;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use operations::decisions::latest_picks;
use operations::streak::unchanged_answers;
use wording::Names;

pub(crate) use self::asking::Asking;
use self::bare::BarePage;
use self::blind::BlindPage;
pub(crate) use self::column::look;
pub(crate) use self::entry::why;
pub(crate) use self::marks::{Marks, Scale};
use self::page::FocusPage;
pub(crate) use self::settled::Settled;
use crate::app::App;
use crate::layout::Page;
use crate::rounds::Progress;
use crate::visit::{Answer, Visit};

/// The home page.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(focus))
        .route("/outlook/{paper}", get(paper::file))
}

async fn focus(visit: Visit) -> Answer {
    if visit.view().board().candidates.is_empty() {
        return Ok(Page::new(BarePage::new(visit.shell())).into_response());
    }
    if let Some(veil) = visit.view().veil() {
        let leaves_out = wording::blind::leaves_out(veil.until());
        let page = BlindPage::of(visit.shell(), leaves_out, Progress::of(&visit).await?);
        return Ok(Page::new(page).into_response());
    }
    let outlook = visit.view().outlook().await?;
    let unchanged = unchanged_answers(visit.foothold(), visit.view()).await?;
    let names = Names::of(visit.view().board());
    let decided = latest_picks(visit.foothold(), &visit.view().organisation().id).await?;
    let page = FocusPage::of(visit.shell(), &outlook, unchanged, &names);
    let page = page.after(decided.as_ref(), &names);
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
