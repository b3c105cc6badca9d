//! *Where to focus*: the verdict, the few, what is near, and the whole list.

use askama::Template;
use engine::asking::asked_again;
use engine::outlook::{Outlook, VerdictKind};
use operations::decisions::Picks;
use wording::{Names, date, groundwork, nearest, number, verdict};

use super::asking::Asking;
use super::behind::Behind;
use super::beside::Beside;
use super::card::Card;
use super::chosen::Chosen;
use super::column::Column;
use super::gained::Gained;
use super::marks::Scale;
use super::panel::{Next, Panel};
use super::settled::Settled;
use super::unblock::Unblock;
use crate::help::OF_STANDINGS;
use crate::layout::{Section, Shell};
use crate::papers::Take;
use crate::path::ProblemPage;

/// The page. It borrows: nothing of the board is copied but sentences.
#[derive(Template)]
#[template(path = "outlook/page.html")]
pub(super) struct FocusPage<'a> {
    shell: Shell,
    lede: String,
    /// What was chosen and is still to start.
    chosen: Option<Chosen<'a>>,
    panel: Panel,
    few_heading: String,
    few: Vec<Card<'a>>,
    asking_heading: &'static str,
    asking: Asking<'a>,
    unblock: Unblock,
    /// How much is asked again.
    asked_again: Option<String>,
    nearest: Vec<Near<'a>>,
    beside: Vec<Beside<'a>>,
    columns: [Column<'a>; 3],
    /// How many candidates a mark stands for, where it is more than one.
    mark: Option<usize>,
    settled: Vec<Settled<'a>>,
    behind: Behind<'a>,
    gained: Vec<Gained<'a>>,
    take: Vec<Take>,
}

/// One that is near to starting, and what it lacks.
struct Near<'a> {
    page: ProblemPage<'a>,
    title: &'a str,
    lacks: Vec<String>,
}

impl<'a> FocusPage<'a> {
    /// The page of an outlook, which so many of the last answers left as it is.
    pub(super) fn of(
        shell: Shell,
        outlook: &'a Outlook,
        unchanged: u32,
        names: &'a Names<'_>,
    ) -> Self {
        Self {
            shell: shell.at(Section::Focus),
            lede: lede(outlook),
            chosen: None,
            panel: Panel::of(outlook, unchanged, names),
            few_heading: few_heading(outlook),
            few: Card::all(outlook, names),
            asking_heading: asking_heading(outlook),
            asking: Asking::of(outlook, names),
            unblock: Unblock::of(outlook, names),
            asked_again: groundwork::how_many_asked(asked_again(names.board())),
            nearest: outlook
                .nearest
                .iter()
                .map(|near| Near::of(near, outlook, names))
                .collect(),
            beside: Beside::all(outlook, names),
            columns: Column::all(outlook, names),
            mark: Scale::of(outlook).each(),
            settled: Settled::all(outlook, names),
            behind: Behind::of(outlook, names),
            gained: Gained::latest(names.board()),
            take: super::paper::take(),
        }
    }

    /// The page after the latest decision.
    pub(super) fn after(self, latest: Option<&'a (i64, Picks)>, names: &'a Names<'_>) -> Self {
        Self {
            chosen: latest.and_then(|latest| Chosen::of(latest, names)),
            ..self
        }
    }
}

/// What the few are called: while there is something to ask first they are what one would start without asking.
fn few_heading(outlook: &Outlook) -> String {
    match outlook.verdict.kind {
        VerdictKind::Ask => "If you chose today".to_owned(),
        _ => verdict::the_few(outlook),
    }
}

/// What the questions are called: where one need not ask, they may still be worth it.
fn asking_heading(outlook: &Outlook) -> &'static str {
    match outlook.verdict.kind {
        VerdictKind::Ask | VerdictKind::NothingReady { .. } => "Ask these first",
        VerdictKind::Settled | VerdictKind::SettledWithin | VerdictKind::Enough => {
            "Worth asking, if you ask anything"
        }
    }
}

/// `40 problems and opportunities · three places, one of them taken · 2 November 2026`.
fn lede(outlook: &Outlook) -> String {
    let count = outlook.placed.len() + outlook.few.must_do.len();
    let what = if count == 1 {
        "problem or opportunity"
    } else {
        "problems and opportunities"
    };
    let count = number::grouped(count as u64);
    let places = number::of(outlook.places.limit.into(), "place", "places");
    let taken = match outlook.places.under_way {
        0 => String::new(),
        some => format!(", {} taken", number::in_words(some.into())),
    };
    format!(
        "{count} {what} · {places}{taken} · {}",
        date::long(outlook.today)
    )
}

impl<'a> Near<'a> {
    fn of(near: &'a engine::outlook::Nearest, outlook: &Outlook, names: &'a Names<'_>) -> Self {
        Self {
            page: ProblemPage(&near.id),
            title: names.title(&near.id),
            lacks: nearest::reasons(near, outlook, names),
        }
    }
}
