//! Someone shows everyone where things stand in a blind round, after a page that says what that does.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::rounds::Round;
use operations::Refusal;
use operations::rounds::reveal;
use wording::blind;

use super::one::Notice;
use super::{RoundPage, find};
use crate::components::{BackLink, Button};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The page that asks whether it is meant.
#[derive(Template)]
#[template(path = "rounds/reveal.html")]
struct RevealPage {
    shell: Shell,
    page: RoundPage,
}

/// Asks.
pub(super) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = find(visit.view(), &number)?;
    can_be_shown(round, &visit)?;
    let page = RevealPage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
    };
    Ok(Page::new(page).into_response())
}

/// Does it.
pub(super) async fn send(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = find(visit.view(), &number)?;
    reveal(visit.foothold(), &visit.act(), round.id.clone()).await?;
    let path = RoundPage::of(round).after(Notice::Revealed);
    Ok(Redirect::to(&path).into_response())
}

/// Refuses what the operation would.
fn can_be_shown(round: &Round, visit: &Visit) -> Result<(), Refusal> {
    let number = round.number;
    if !round.is_open() {
        Err(Refusal::RoundClosed { number })
    } else if !round.blind {
        Err(Refusal::NotBlind { number })
    } else if !round.is_veiling(visit.view().today()) {
        Err(Refusal::ShownAlready { number })
    } else {
        Ok(())
    }
}
