//! What each choice would do to the few, beside today's.

use engine::settings::Settings;
use engine::viewpoints::{Priority, ViewpointsError};
use operations::organisation::{Foreseen, foresee_each};
use operations::{Error, Refusal, View};
use wording::{Names, matters as say};

use super::form::{NUMBERS, OWN, PRIORITY};
use crate::form::Typed;
use crate::layout::Fault;
use crate::path::ProblemPage;

/// What one choice would do.
pub(super) struct Effect {
    pub(super) choice: &'static str,
    /// What it says, where it is no ready answer.
    pub(super) says: Vec<String>,
    pub(super) is_now: bool,
    pub(super) few: Vec<Pick>,
    /// Who would leave the few.
    pub(super) leaves: Vec<Pick>,
}

/// One of the few.
pub(super) struct Pick {
    pub(super) page: String,
    pub(super) title: String,
    pub(super) joins: bool,
}

/// The rows of the table, and the settings that each stands for.
struct Rows(Vec<(&'static str, Settings)>);

/// What each ready choice would do, and what holds now or was filled in where that is none of them; or which statements of it
/// leave no weights. Nothing while answers are kept back.
pub(super) async fn effects(
    view: &View,
    filled_in: Option<Settings>,
    typed: &Typed,
) -> Result<Result<Vec<Effect>, ViewpointsError>, Fault> {
    let board = view.board();
    let rows = Rows::of(&board.settings, filled_in, typed);
    let all = rows.0.iter().map(|(_, settings)| settings.clone());
    let foreseen = match foresee_each(view, all.collect()).await {
        Ok(foreseen) => foreseen,
        Err(Error::Refused(Refusal::NoWeights(odds))) => return Ok(Err(odds)),
        Err(error) => return Err(error.into()),
    };
    if board.candidates.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    let names = Names::of(board);
    let each = rows.0.iter().zip(&foreseen);
    let each = each.map(|((choice, settings), foreseen)| {
        let is_now = *settings == *board.settings;
        Effect::of(choice, settings, is_now, foreseen, &names)
    });
    Ok(Ok(each.collect()))
}

impl Rows {
    fn of(now: &Settings, filled_in: Option<Settings>, typed: &Typed) -> Self {
        let is_asked = filled_in.is_some() && [NUMBERS, OWN].contains(&typed.text(PRIORITY));
        let base = filled_in.unwrap_or_else(|| now.clone());
        let ready = Priority::ALL.map(|one| {
            let viewpoints = one.statements();
            (
                say::answer(one),
                Settings {
                    viewpoints,
                    ..base.clone()
                },
            )
        });
        let mut rows = Vec::from(ready);
        if Priority::of(&now.viewpoints).is_none() {
            rows.push((say::AS_IT_IS, now.clone()));
        }
        if is_asked {
            rows.push((say::AS_FILLED_IN, base));
        }
        Self(rows)
    }
}

impl Effect {
    fn of(
        choice: &'static str,
        settings: &Settings,
        is_now: bool,
        foreseen: &Foreseen,
        names: &Names<'_>,
    ) -> Self {
        let pick = |id, joins| Pick {
            page: ProblemPage(id).to_string(),
            title: names.title(id).to_owned(),
            joins,
        };
        let is_ready = Priority::of(&settings.viewpoints).is_some();
        Self {
            choice,
            says: if is_ready {
                Vec::new()
            } else {
                say::told(&settings.viewpoints)
            },
            is_now,
            few: foreseen
                .few
                .iter()
                .map(|id| pick(id, foreseen.join.contains(id)))
                .collect(),
            leaves: foreseen.leave.iter().map(|id| pick(id, false)).collect(),
        }
    }

    /// Whether the few are as they are today.
    pub(super) fn is_same(&self) -> bool {
        self.leaves.is_empty() && !self.few.iter().any(|pick| pick.joins)
    }
}
