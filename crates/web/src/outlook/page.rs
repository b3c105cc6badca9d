//! *Where to focus*: the verdict, the few, what is near, and the whole list.

use askama::Template;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use wording::{Names, date, nearest, number, swap, verdict};

use super::card::Card;
use super::column::Column;
use super::entry::Entry;
use super::panel::{Next, Panel};
use crate::layout::{Section, Shell};
use crate::path::ProblemPage;

/// How many swaps, and how much of the work that is not chosen, the page names.
const MOST_NAMED: usize = 5;

/// The page. It borrows: nothing of the board is copied but sentences.
#[derive(Template)]
#[template(path = "outlook/page.html")]
pub(super) struct FocusPage<'a> {
    shell: Shell,
    lede: String,
    panel: Panel,
    few_heading: String,
    few: Vec<Card<'a>>,
    swaps: Vec<Entry<'a>>,
    nearest: Vec<Near<'a>>,
    taken: [Taken<'a>; 2],
    columns: [Column<'a>; 3],
}

/// One that is near to starting, and what it lacks.
struct Near<'a> {
    page: ProblemPage<'a>,
    title: &'a str,
    lacks: Vec<String>,
}

/// Work that is not chosen and takes its teams' room.
struct Taken<'a> {
    title: &'static str,
    about: &'static str,
    /// Its word in the list's address.
    status: &'static str,
    count: String,
    some: Vec<(ProblemPage<'a>, &'a str)>,
    more: bool,
}

impl<'a> FocusPage<'a> {
    /// The page of an outlook.
    pub(super) fn of(shell: Shell, outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        Self {
            shell: shell.at(Section::Focus),
            lede: lede(outlook),
            panel: Panel::of(outlook, names),
            few_heading: verdict::the_few(outlook),
            few: Card::all(outlook, names),
            swaps: swaps(outlook, names),
            nearest: outlook
                .nearest
                .iter()
                .map(|near| Near::of(near, outlook, names))
                .collect(),
            taken: [
                Taken::of("Must do", "must-do", MUST_DO, &outlook.few.must_do, names),
                Taken::of(
                    "Under way",
                    "exemplar",
                    UNDER_WAY,
                    &outlook.few.under_way,
                    names,
                ),
            ],
            columns: Column::all(outlook, names),
        }
    }

    fn anything_taken(&self) -> bool {
        self.taken.iter().any(|taken| !taken.some.is_empty())
    }
}

const MUST_DO: &str =
    "Law or an inspection asks for these. They are not chosen, and take their teams’ room.";
const UNDER_WAY: &str = "We are working on these now. Each takes a place and its teams’ room.";

/// `40 problems and opportunities · three places, one of them taken · 2 November 2026`.
fn lede(outlook: &Outlook) -> String {
    let count = number::grouped((outlook.placed.len() + outlook.few.must_do.len()) as u64);
    let places = number::of(outlook.places.limit.into(), "place", "places");
    let taken = match outlook.places.under_way {
        0 => String::new(),
        some => format!(", {} taken", number::in_words(some.into())),
    };
    format!(
        "{count} problems and opportunities · {places}{taken} · {}",
        date::long(outlook.today)
    )
}

/// Those that could take the place of one of the few without an excuse, cheapest first.
fn swaps<'a>(outlook: &'a Outlook, names: &'a Names<'_>) -> Vec<Entry<'a>> {
    let free = |placed: &&Placed| {
        placed
            .swap
            .as_ref()
            .is_some_and(|swap| swap::needs_no_excuse(swap, &outlook.epsilon))
    };
    let mut all: Vec<&Placed> = outlook.placed.iter().filter(free).collect();
    all.sort_by(|a, b| {
        let cost = |placed: &'a Placed| placed.swap.as_ref().map(|swap| &swap.cost);
        cost(a).cmp(&cost(b)).then_with(|| a.id.cmp(&b.id))
    });
    all.truncate(MOST_NAMED);
    all.into_iter()
        .map(|placed| Entry::of(placed, outlook, names))
        .collect()
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

impl<'a> Taken<'a> {
    fn of(
        title: &'static str,
        status: &'static str,
        about: &'static str,
        ids: &'a [Id<Candidate>],
        names: &'a Names<'_>,
    ) -> Self {
        Self {
            title,
            about,
            status,
            count: number::grouped(ids.len() as u64),
            some: ids
                .iter()
                .take(MOST_NAMED)
                .map(|id| (ProblemPage(id), names.title(id)))
                .collect(),
            more: ids.len() > MOST_NAMED,
        }
    }
}
