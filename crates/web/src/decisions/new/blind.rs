//! While a blind round keeps answers back no decision is prepared: the way to show everyone stands here instead.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use engine::rounds::veiling;
use wording::blind;

use crate::components::{BackLink, Button};
use crate::layout::{Page, Section, Shell};
use crate::rounds::RoundPage;
use crate::visit::Visit;

/// The page.
#[derive(Template)]
#[template(path = "decisions/new/blind.html")]
struct BlindPage {
    shell: Shell,
    page: RoundPage,
    /// Whether the one who asks can show everyone.
    facilitates: bool,
}

/// The page in place of the form, while it is so.
pub(super) fn in_the_way(visit: &Visit) -> Option<Response> {
    let view = visit.view();
    let round = veiling(&view.board().work, view.today())?;
    let page = BlindPage {
        shell: visit.shell().at(Section::Decisions),
        page: RoundPage::of(round),
        facilitates: visit.facilitates(),
    };
    Some(Page::conflict(page).into_response())
}

/// What the template asks for.
impl BlindPage {
    fn reveal(&self) -> Button<'static> {
        let path = format!("{}/reveal", self.page);
        Button::link(path, "Show everyone where things stand")
    }
}
