//! A round that closed: with which decision, and how things stood.

use askama::Template;
use engine::rounds::{Closed, Round};
use engine::text::Note;
use wording::{Names, date, rounds};

use super::Notice;
use super::heard::{what, who};
use crate::components::{BackLink, Button};
use crate::layout::Shell;
use crate::rounds::RoundPage;

/// How many groups are named.
const MOST_GROUPS: usize = 10;

/// The page.
#[derive(Template)]
#[template(path = "rounds/one/closed.html")]
pub(super) struct ClosedPage<'a> {
    shell: Shell,
    page: RoundPage,
    title: String,
    opened: String,
    closed: String,
    note: Option<&'a str>,
    why: Option<&'a str>,
    decision: Option<i64>,
    /// How things stood, each in a sentence.
    stood: Vec<String>,
    /// Who was asked what.
    asked: Vec<(String, String)>,
    can_reopen: bool,
    notice: Option<Notice>,
}

impl<'a> ClosedPage<'a> {
    pub(super) fn of(
        shell: Shell,
        (round, closed): (&'a Round, &'a Closed),
        names: &Names<'_>,
        can_reopen: bool,
        notice: Option<Notice>,
    ) -> Self {
        let asked = round.asked.iter();
        Self {
            shell,
            page: RoundPage::of(round),
            title: rounds::title(round.number),
            opened: date::long(round.opened),
            closed: rounds::closed(closed),
            note: round.note.as_ref().map(Note::as_str),
            why: closed.why.as_ref().map(Note::as_str),
            decision: closed.decision,
            stood: match closed.decision {
                Some(_) => rounds::stood(&closed.tally, names, MOST_GROUPS),
                None => Vec::new(),
            },
            asked: asked
                .map(|one| (who(one, names), what(one, names)))
                .collect(),
            can_reopen,
            notice,
        }
    }
}
