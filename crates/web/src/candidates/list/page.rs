//! The list as a page. It borrows what it shows: a page of fifty copies nothing of the board.

use askama::Template;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::reading::Reading;
use engine::standing::Standing;
use operations::View;
use operations::lists::List;
use wording::{blind, candidate, condition, number, reading, standing};

use super::asked::{Asked, Sort, standing_word};
use super::filter::NameField;
use super::index::{Index, stands};
use crate::components::{Button, Pagination};
use crate::layout::Shell;
use crate::lists::TakeList;
use crate::path::ProblemPage;

/// How many rows a page has.
const ROWS: usize = 50;

/// One page of the list.
#[derive(Template)]
#[template(path = "candidates/list/page.html")]
pub(super) struct ListPage<'a> {
    pub(super) shell: Shell,
    pub(super) asked: &'a Asked,
    pub(super) view: &'a View,
    pub(super) index: &'a Index,
    /// Everything found, in order.
    pub(super) found: &'a [u32],
    /// That something was put forward without an account, for those who keep the list.
    pub(super) held: Option<String>,
}

/// One problem or opportunity.
struct Row<'a> {
    candidate: &'a Candidate,
    service: Option<&'a str>,
    standing: Option<Standing>,
    /// Whether where it stands is not shown yet.
    is_hidden: bool,
    /// What is not there, or not known to be.
    open: [Option<(Condition, Reading)>; 3],
}

/// What the template asks for.
impl<'a> ListPage<'a> {
    /// Said where a blind round keeps something back.
    fn leaves_out(&self) -> Option<String> {
        let veil = self.view.veil();
        veil.map(|veil| blind::leaves_out(veil.until()))
    }

    fn take(&self) -> TakeList {
        TakeList::filtered(List::Problems, &self.asked.query()).with_answers()
    }

    fn last(&self) -> usize {
        self.found.len().div_ceil(ROWS).max(1)
    }

    fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let from = (self.asked.page(self.last()) - 1) * ROWS;
        let view = self.view;
        self.found
            .iter()
            .skip(from)
            .take(ROWS)
            .map(move |at| Row::of(view, *at))
    }

    fn pages(&self) -> Option<Pagination<'_>> {
        let last = self.last();
        (last > 1)
            .then(|| Pagination::of(self.asked.page(last), last, |page| self.asked.paged(page)))
    }

    /// `14 of 299 problems and opportunities`.
    fn count(&self) -> String {
        let all = number::grouped(self.index.order.len() as u64);
        if self.asked.filters() {
            format!(
                "{} of {all} problems and opportunities",
                number::grouped(self.found.len() as u64)
            )
        } else {
            format!("{all} problems and opportunities")
        }
    }

    fn sort_state(&self, sort: Sort) -> &'static str {
        match self.asked.sort() == sort {
            false => "none",
            true if sort == Sort::Difference => "descending",
            true => "ascending",
        }
    }
}

impl<'a> Row<'a> {
    fn of(view: &'a View, at: u32) -> Self {
        let candidate = &*view.board().candidates[at as usize];
        let assessed = &view.assessed()[at as usize];
        let service = candidate
            .service
            .as_ref()
            .and_then(|id| view.board().services.get(id));
        let standing = stands(view, at as usize);
        Self {
            candidate,
            service: service.map(|service| service.name.as_str()),
            standing,
            is_hidden: view.hides(&candidate.id),
            open: open(&assessed.conditions, standing),
        }
    }

    fn page(&self) -> ProblemPage<'a> {
        ProblemPage(&self.candidate.id)
    }

    fn kind(&self) -> &'static str {
        candidate::kind(self.candidate.kind)
    }

    /// The mark and the words for where it stands; for what is not to be chosen there is none.
    fn standing(&self) -> Option<(&'static str, &'static str)> {
        self.standing
            .map(|one| (standing_word(one), standing::label(one)))
    }

    fn status(&self) -> String {
        if self.is_hidden {
            return blind::NOT_SHOWN.to_owned();
        }
        candidate::status(self.candidate.status)
    }

    fn open(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let words = |(what, how)| (condition::label(what), reading::label(how));
        self.open.into_iter().flatten().map(words)
    }
}

/// For one to ask about, what is open; for one to prepare, what cannot be yes.
fn open(
    conditions: &[engine::reading::ConditionReading; 3],
    standing: Option<Standing>,
) -> [Option<(Condition, Reading)>; 3] {
    conditions.each_ref().map(|one| {
        let tells = match standing {
            Some(Standing::Ask) => one.reading != Reading::Present,
            Some(Standing::Prepare) => one.is_blocked(),
            Some(Standing::Start | Standing::UnderWay) | None => false,
        };
        tells.then_some((one.condition, one.reading))
    })
}
