//! A blind round, as one sees it from whom it keeps something.

use askama::Template;
use engine::rounds::Round;
use engine::text::Note;
use jiff::civil::Date;
use wording::{blind, date, rounds};

use super::Notice;
use super::to_ask::ToAsk;
use crate::components::{BackLink, Button};
use crate::layout::Shell;
use crate::rounds::RoundPage;
use crate::rounds::meanwhile::Progress;

/// The page.
#[derive(Template)]
#[template(path = "rounds/one/blind.html")]
pub(super) struct BlindPage<'a> {
    shell: Shell,
    page: RoundPage,
    title: String,
    opened: String,
    closing: String,
    note: Option<&'a str>,
    leaves_out: String,
    /// For one who runs rounds.
    progress: Option<Progress>,
    notice: Option<Notice>,
    /// For one who runs rounds.
    to_ask: Option<ToAsk>,
}

impl<'a> BlindPage<'a> {
    pub(super) fn of(
        shell: Shell,
        round: &'a Round,
        today: Date,
        progress: Option<Progress>,
        notice: Option<Notice>,
    ) -> Self {
        Self {
            shell,
            page: RoundPage::of(round),
            title: rounds::title(round.number),
            opened: date::long(round.opened),
            closing: rounds::closing(round.closes, today),
            note: round.note.as_ref().map(Note::as_str),
            leaves_out: blind::leaves_out(round.closes),
            progress,
            notice,
            to_ask: None,
        }
    }

    /// The page with whom to ask still.
    pub(super) fn asking(self, to_ask: Option<ToAsk>) -> Self {
        Self { to_ask, ..self }
    }
}

/// What the template asks for.
impl BlindPage<'_> {
    fn edit(&self) -> Button<'static> {
        let path = format!("{}/edit", self.page);
        Button::link(path, "Change this round").classes("govuk-button--secondary")
    }
}
