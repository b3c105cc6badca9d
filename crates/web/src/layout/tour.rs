//! The tour: a panel at the top of each of five pages. The address says which step it is, so nothing is kept of it and nothing
//! is to be undone.

use askama::Template;
use askama::filters::HtmlSafe;
use engine::rounds::decided;
use engine::standing::Standing;
use operations::{Right, View};
use wording::tour::{self as say, Answering, Step};

use crate::path::ProblemPage;
use crate::visit::Asker;

/// The parameter of an address that says the step.
pub(crate) const PARAMETER: &str = "tour";

/// Where it begins.
pub(crate) const BEGIN: &str = "/?tour=1";

/// One step of it, as whoever asks may see it.
#[derive(Clone, Debug, Template)]
#[template(path = "layout/tour.html")]
pub struct Tour {
    step: Step,
    /// What to see, a sentence or two each.
    about: Vec<&'static str>,
    next: Option<String>,
    back: Option<String>,
}

/// Its template escapes what is in it.
impl HtmlSafe for Tour {}

impl Tour {
    /// The step that an address asks for, where it is one of the page with this path.
    pub(crate) fn asked(number: &str, path: &str) -> Option<Step> {
        let step = Step::of(number.parse().ok()?)?;
        let pages: &[&str] = match step {
            Step::Focus => &["/"],
            Step::Why => &["/problems/{id}", "/problems"],
            Step::Answers => &["/table", "/waiting", "/problems"],
            Step::Ground => &["/groundwork"],
            Step::Record => &["/decisions/new", "/decisions"],
        };
        pages.contains(&path).then_some(step)
    }

    /// A step, on the pages of the one who asks.
    pub(crate) fn of(step: Step, view: &View, asker: &Asker) -> Self {
        let beside = |number: usize| Some(address(Step::of(number)?, view, asker));
        Self {
            step,
            about: about(step, view, asker),
            next: beside(step.number() + 1),
            back: beside(step.number() - 1),
        }
    }
}

/// Where a step is.
fn address(step: Step, view: &View, asker: &Asker) -> String {
    let page = match step {
        Step::Focus => "/".to_owned(),
        Step::Why => one_problem(view),
        Step::Answers => match answering(asker) {
            Answering::Table => "/table".to_owned(),
            Answering::Own => "/waiting".to_owned(),
            Answering::Look => "/problems".to_owned(),
        },
        Step::Ground => "/groundwork".to_owned(),
        Step::Record if asker.may(Right::Decide) => "/decisions/new".to_owned(),
        Step::Record => "/decisions".to_owned(),
    };
    format!("{page}?{PARAMETER}={}", step.number())
}

/// One of which something is asked, where there is one; else the first; the list where that is empty.
fn one_problem(view: &View) -> String {
    let held = &view.board().candidates;
    let stands = |wanted: Standing| {
        let at = view.assessed().iter();
        let mut at = at.zip(held.iter());
        at.find(|(assessed, _)| assessed.standing == Some(wanted))
            .map(|(_, one)| one)
    };
    let one = stands(Standing::Ask).or_else(|| stands(Standing::Start));
    let one = one.or_else(|| held.iter().next());
    one.map_or_else(
        || "/problems".to_owned(),
        |one| ProblemPage(&one.id).to_string(),
    )
}

fn answering(asker: &Asker) -> Answering {
    if asker.may(Right::WriteDown) {
        Answering::Table
    } else if asker.may(Right::Answer) {
        Answering::Own
    } else {
        Answering::Look
    }
}

/// What to see there, and whether there is anything to see yet.
fn about(step: Step, view: &View, asker: &Asker) -> Vec<&'static str> {
    let board = view.board();
    let (see, is_empty, empty) = match step {
        Step::Focus => (say::FOCUS, board.candidates.is_empty(), say::NOTHING_YET),
        Step::Why => (say::WHY, board.candidates.is_empty(), say::NOTHING_YET),
        Step::Answers => (
            say::answers(answering(asker)),
            board.candidates.is_empty(),
            say::NOTHING_YET,
        ),
        Step::Ground => (
            say::GROUND,
            board.work.actions.is_empty(),
            say::NO_GROUND_YET,
        ),
        Step::Record if asker.may(Right::Decide) => {
            (say::RECORD, board.candidates.is_empty(), say::NOTHING_YET)
        }
        Step::Record => (
            say::RECORDS,
            decided(&board.work).next().is_none(),
            say::NO_DECISION_YET,
        ),
    };
    let mut about = vec![see];
    if is_empty {
        about.push(empty);
    } else if view.veil().is_some() && !matches!(step, Step::Ground) {
        about.push(say::KEPT_BACK);
    }
    about
}
