//! A round that is open: how far it is, and whether it is enough.

use askama::Template;
use engine::outlook::{Outlook, VerdictKind};
use engine::rounds::{Round, progress};
use engine::text::Note;
use wording::{Names, date, rounds, verdict};

use super::Notice;
use super::heard::Line;
use super::to_ask::ToAsk;
use crate::components::{BackLink, Button};
use crate::layout::Shell;
use crate::outlook::Asking;
use crate::rounds::{KeepPlace, RoundPage};

/// The page.
#[derive(Template)]
#[template(path = "rounds/one/open.html")]
pub(super) struct OpenPage<'a> {
    shell: Shell,
    page: RoundPage,
    title: String,
    opened: String,
    closing: String,
    note: Option<&'a str>,
    verdict: String,
    next: Option<String>,
    /// The words of the button that leads to the decision, and whether it is enough to decide.
    decide: (&'static str, bool),
    asking: Asking<'a>,
    skipped: Vec<KeepPlace>,
    lines: Vec<Line>,
    notice: Option<Notice>,
    /// Whether the one who looks can show everyone what they see.
    reveals: bool,
    /// For one who runs rounds.
    to_ask: Option<ToAsk>,
}

impl<'a> OpenPage<'a> {
    pub(super) fn of(
        shell: Shell,
        round: &'a Round,
        outlook: &'a Outlook,
        names: &'a Names<'_>,
        notice: Option<Notice>,
    ) -> Self {
        let heard = progress(round, names.board());
        Self {
            shell,
            page: RoundPage::of(round),
            title: rounds::title(round.number),
            opened: date::long(round.opened),
            closing: rounds::closing(round.closes, outlook.today),
            note: round.note.as_ref().map(Note::as_str),
            verdict: verdict::sentence(outlook, names),
            next: verdict::what_next(outlook),
            decide: decide(round, outlook),
            asking: Asking::of(outlook, names),
            skipped: KeepPlace::all(names.board(), outlook, names),
            lines: heard.iter().map(|heard| Line::of(heard, names)).collect(),
            notice,
            reveals: false,
            to_ask: None,
        }
    }

    /// The page with whom to ask still.
    pub(super) fn asking(self, to_ask: Option<ToAsk>) -> Self {
        Self { to_ask, ..self }
    }

    /// The page with the way to show everyone.
    pub(super) fn revealing(self, reveals: bool) -> Self {
        Self { reveals, ..self }
    }
}

/// What the template asks for.
impl OpenPage<'_> {
    fn edit(&self) -> Button<'static> {
        let path = format!("{}/edit", self.page);
        Button::link(path, "Change this round").classes("govuk-button--secondary")
    }
}

/// What leads to the decision: at once where it is good enough; else as it stands.
fn decide(round: &Round, outlook: &Outlook) -> (&'static str, bool) {
    let is_enough = matches!(
        outlook.verdict.kind,
        VerdictKind::Settled | VerdictKind::SettledWithin | VerdictKind::Enough
    );
    match (is_enough, round.closes > outlook.today) {
        (true, true) => ("Close early: it is good enough", true),
        (true, false) => ("Record the decision", true),
        (false, _) => ("Record the decision as it stands", false),
    }
}
