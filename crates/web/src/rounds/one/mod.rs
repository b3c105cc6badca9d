//! One round: how far it is while it is open, and how it closed.

mod blind;
mod closed;
mod heard;
mod notice;
mod open;
mod to_ask;

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use engine::rounds::open_round;
use serde::Deserialize;
use wording::Names;

use self::blind::BlindPage;
use self::closed::ClosedPage;
use self::open::OpenPage;
use self::to_ask::ToAsk;
use super::find;
use super::meanwhile::Progress;
use crate::form::Word as _;
use crate::layout::{Page, Section};
use crate::visit::{Answer, Visit};

pub(super) use notice::Notice;

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    done: String,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (view, notice) = (visit.view(), Notice::of(&asked.done));
    let (round, names) = (find(view, &number)?, Names::of(view.board()));
    let shell = visit.shell().at(Section::Rounds);
    let Some(closed) = round.closed() else {
        if view.veil().is_some() {
            let progress = Progress::of(&visit).await?;
            let to_ask = ToAsk::of(&visit, round);
            let page = BlindPage::of(shell, round, view.today(), progress, notice);
            let page = page.asking(to_ask);
            return Ok(Page::new(page).into_response());
        }
        let outlook = view.outlook().await?;
        let reveals = visit.facilitates() && round.is_veiling(view.today());
        let page = OpenPage::of(shell, round, &outlook, &names, notice).revealing(reveals);
        let page = page.asking(ToAsk::of(&visit, round));
        return Ok(Page::new(page).into_response());
    };
    let can_reopen = closed.decision.is_none() && open_round(&view.board().work).is_none();
    let page = ClosedPage::of(shell, (round, closed), &names, can_reopen, notice);
    Ok(Page::new(page).into_response())
}
