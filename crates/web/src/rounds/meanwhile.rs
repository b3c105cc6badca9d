//! What those who run a blind round are told of it meanwhile: how much was heard of whom, and whether it is enough. Nothing
//! of what was said.

use engine::rounds::{Round, veiling};
use operations::rounds::{Heard, heard, verdict};
use wording::{Names, blind, rounds};

use super::RoundPage;
use crate::components::Button;
use crate::layout::Fault;
use crate::visit::Visit;

/// All of it.
pub(crate) struct Progress {
    pub(crate) page: RoundPage,
    pub(crate) verdict: &'static str,
    pub(crate) heard: String,
    /// Who has something left to answer.
    pub(crate) missing: Option<String>,
    pub(crate) lines: Vec<Line>,
}

/// One who is asked.
pub(crate) struct Line {
    pub(crate) who: String,
    pub(crate) what: String,
    pub(crate) answered: String,
    pub(crate) is_silent: bool,
}

impl Progress {
    /// For one who runs rounds, from whom a blind round keeps something; none for others.
    ///
    /// # Errors
    /// When the store fails, and when the statements of what matters most leave no weights.
    pub(crate) async fn of(visit: &Visit) -> Result<Option<Self>, Fault> {
        let view = visit.view();
        let round = veiling(&view.board().work, view.today());
        match round.filter(|_| view.veil().is_some() && visit.facilitates()) {
            Some(round) => Ok(Some(Self::told(visit, round).await?)),
            None => Ok(None),
        }
    }

    async fn told(visit: &Visit, round: &Round) -> Result<Self, Fault> {
        let view = visit.view();
        let (names, all) = (Names::of(view.board()), heard(view, round));
        let sum = |count: fn(&Heard) -> usize| all.iter().map(count).sum();
        let lines: Vec<Line> = all.iter().map(|one| Line::of(one, &names)).collect();
        let left = all.iter().zip(&lines);
        let left = left.filter(|(one, _)| one.left() > 0);
        let mut missing: Vec<String> = left.map(|(_, line)| line.who.clone()).collect();
        missing.sort_unstable();
        missing.dedup();
        Ok(Self {
            page: RoundPage::of(round),
            verdict: blind::verdict(&verdict(view).await?),
            heard: blind::heard(sum(|one| one.answered), sum(|one| one.concerns)),
            missing: blind::missing(&missing),
            lines,
        })
    }

    /// The way to show everyone.
    pub(crate) fn reveal(&self) -> Button<'static> {
        Button::link(
            format!("{}/reveal", self.page),
            "Show everyone where things stand",
        )
    }
}

impl Line {
    fn of(heard: &Heard, names: &Names<'_>) -> Self {
        let source = names.board().sources.get(&heard.who);
        Self {
            who: source.map_or(heard.who.to_string(), |source| source.name.to_string()),
            what: rounds::asked_what(heard.condition, heard.team.as_ref(), names),
            answered: rounds::heard(heard.answered, heard.passed, heard.concerns),
            is_silent: heard.is_silent(),
        }
    }
}
