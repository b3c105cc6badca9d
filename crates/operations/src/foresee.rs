//! What other settings would change, before they are saved.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, outlook};
use engine::settings::Settings;
use engine::standing::Standing;

use crate::aside::aside;
use crate::refusal::{Done, Refusal};
use crate::view::View;

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
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
        *self == Self::default()
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
    // What is not shown yet is not foreseen either.
    if view.veil().is_some() {
        return Ok(Foreseen::default());
    }
    let board = Board {
        settings: Arc::new(settings),
        ..view.board().clone()
    };
    let today = view.today();
    let then = aside(move || outlook(&board, today)).await;
    let then = then.map_err(Refusal::NoWeights)?;
    match view.outlook().await {
        Ok(now) => Ok(Foreseen::between(&now, &then)),
        Err(crate::Error::Refused(Refusal::NoWeights(_))) => Ok(Foreseen::default()),
        Err(error) => Err(error),
    }
}
