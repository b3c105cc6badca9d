//! What other settings would change, before they are saved.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, outlook};
use engine::settings::Settings;
use engine::standing::Standing;

use crate::aside::aside;
use crate::refusal::{Done, Error, Refusal};
use crate::view::View;

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// The few as they would be.
    pub few: Vec<Id<Candidate>>,
    /// Who would join the few.
    pub join: Vec<Id<Candidate>>,
    /// Who would leave them.
    pub leave: Vec<Id<Candidate>>,
    /// Standings that would hold more or fewer: how many now, how many then.
    pub standings: Vec<(Standing, usize, usize)>,
}

impl Foreseen {
    /// Whether nothing would change.
    pub fn is_nothing(&self) -> bool {
        self.join.is_empty() && self.leave.is_empty() && self.standings.is_empty()
    }

    fn between(now: &Outlook, then: &Outlook) -> Self {
        let only = |one: &Outlook, other: &Outlook| {
            let picks = one.few.picks.iter();
            picks.filter(|id| !other.picks(id)).cloned().collect()
        };
        let count = |outlook: &Outlook, standing| {
            let placed = outlook.placed.iter();
            placed.filter(|p| p.standing == standing).count()
        };
        let all = [Standing::Start, Standing::Ask, Standing::Prepare];
        let standings = all.map(|standing| (standing, count(now, standing), count(then, standing)));
        Self {
            few: then.few.picks.clone(),
            join: only(then, now),
            leave: only(now, then),
            standings: standings
                .into_iter()
                .filter(|(_, now, then)| now != then)
                .collect(),
        }
    }
}

/// What these settings would change. Where the present ones leave no outlook, nothing can be compared.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights.
///
/// # Panics
/// When the engine does: a bug.
pub async fn foresee(view: &View, settings: Settings) -> Done<Foreseen> {
    let each = foresee_each(view, vec![settings]).await?;
    Ok(each.into_iter().next().unwrap_or_default())
}

/// What each of several settings would change; nothing is told of any while answers are kept back.
///
/// # Errors
/// Refused when the statements of what matters most in one of them leave no weights.
///
/// # Panics
/// When the engine does: a bug.
pub async fn foresee_each(view: &View, all: Vec<Settings>) -> Done<Vec<Foreseen>> {
    // What is not shown yet is not foreseen either.
    if view.veil().is_some() {
        return Ok(Vec::new());
    }
    let now = match view.outlook().await {
        Ok(now) => Some(now),
        Err(Error::Refused(Refusal::NoWeights(_))) => None,
        Err(error) => return Err(error),
    };
    let (board, today) = (view.board().clone(), view.today());
    let made = aside(move || {
        let foreseen = |settings: Settings| {
            let settings = Arc::new(settings);
            // What holds now is made already.
            let held = now.as_ref().filter(|_| board.settings == settings);
            let then = match held {
                Some(now) => Arc::clone(now),
                None => Arc::new(outlook(
                    &Board {
                        settings,
                        ..board.clone()
                    },
                    today,
                )?),
            };
            Ok(Foreseen::between(now.as_ref().unwrap_or(&then), &then))
        };
        side_by_side(all, &foreseen)
    });
    Ok(made.await.map_err(Refusal::NoWeights)?)
}

/// What each comes to, in their order: on a long list one alone takes as long as a page may.
fn side_by_side<T: Send, U: Send, E: Send>(
    all: Vec<T>,
    made: &(impl Fn(T) -> Result<U, E> + Sync),
) -> Result<Vec<U>, E> {
    thread::scope(|scope| {
        let making: Vec<_> = all
            .into_iter()
            .map(|one| scope.spawn(move || made(one)))
            .collect();
        let done = making.into_iter().map(ScopedJoinHandle::join);
        done.map(|done| done.unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}
