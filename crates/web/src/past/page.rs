//! The page of a past day.

use askama::Template;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::standing::Standing;
use operations::View;
use operations::past::Past;
use wording::{Names, blind, candidate, date, number, standing, verdict};

use super::{ON, ON_DAY};
use crate::components::{Button, DateInput, DatePart, Field};
use crate::form::{Faults, Typed};
use crate::layout::Shell;
use crate::path::ProblemPage;

/// The page: a day to ask for, and how things stood then.
#[derive(Template)]
#[template(path = "past/page.html")]
pub(super) struct PastPage {
    pub(super) shell: Shell,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    pub(super) then: Option<Then>,
}

/// How things stood.
pub(super) struct Then {
    day: String,
    /// Said where a blind round keeps something back; then neither the verdict nor the counts are told.
    leaves_out: Option<String>,
    verdict: String,
    /// Each standing, and how many stood there then and stand there now.
    counts: Vec<(&'static str, String, String)>,
    /// What stands elsewhere now, or was not there then.
    moved: Vec<Moved>,
}

/// One whose place changed.
pub(super) struct Moved {
    href: String,
    title: String,
    then: String,
    now: String,
}

/// The most that are named.
const MOST: usize = 500;

/// The standings that are counted.
const COUNTED: [Standing; 4] = [
    Standing::Start,
    Standing::Ask,
    Standing::Prepare,
    Standing::UnderWay,
];

impl PastPage {
    fn on(&self) -> DateInput<'_> {
        let field = Field::new(ON, "Which day?")
            .words_classes("govuk-fieldset__legend--m")
            .hint("For example, 27 3 2026. You see how things stood when that day ended.")
            .error(self.faults.on(ON_DAY));
        let [day, month, year] = self.typed.date_parts(ON).map(DatePart::new);
        DateInput::new(field).day(day).month(month).year(year)
    }
}

impl Then {
    pub(super) fn of(past: &Past, view: &View) -> Self {
        let names = Names::of(&past.board);
        let count_now = |one| {
            let now = view.assessed().iter();
            now.filter(|assessed| assessed.standing == Some(one))
                .count()
        };
        let count = |one: Standing| {
            let then = past.outlook.placed.iter();
            let then = then.filter(|placed| placed.standing == one).count();
            let text = |count: usize| number::grouped(count as u64);
            (standing::label(one), text(then), text(count_now(one)))
        };
        Self {
            leaves_out: view.veil().map(|veil| blind::leaves_out(veil.until())),
            day: date::long(past.outlook.today),
            verdict: verdict::sentence(&past.outlook, &names),
            counts: COUNTED.map(count).into(),
            moved: moved(past, view),
        }
    }

    /// Whether more moved than are named.
    fn is_cut(&self) -> bool {
        self.moved.len() == MOST
    }
}

/// What stands elsewhere now, in the order of ids.
fn moved(past: &Past, view: &View) -> Vec<Moved> {
    let board = view.board();
    let each = board.candidates.iter().zip(view.assessed());
    let moved = each.filter_map(|(held, assessed)| {
        if view.hides(&held.id) {
            return None;
        }
        let then = stood(&held.id, &past.board, &past.outlook);
        let now = said(held, assessed.standing);
        (then != now).then(|| Moved {
            href: ProblemPage(&held.id).to_string(),
            title: held.title.to_string(),
            then,
            now,
        })
    });
    moved.take(MOST).collect()
}

fn stood(id: &Id<Candidate>, board: &Board, outlook: &Outlook) -> String {
    let Some(held) = board.candidates.get(id) else {
        return "Not put forward yet".to_owned();
    };
    said(held, outlook.placed(id).map(|placed| placed.standing))
}

fn said(held: &Candidate, stands: Option<Standing>) -> String {
    match stands {
        Some(stands) => standing::label(stands).to_owned(),
        None => candidate::status(held.status),
    }
}
