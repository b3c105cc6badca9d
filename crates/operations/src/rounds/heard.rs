//! What a facilitator is told of a blind round that gives no answer away: how much was heard of whom, and whether it is
//! enough.

use engine::answer::Source;
use engine::condition::Condition;
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::people::Team;
use engine::rounds::{Round, progress};

use crate::refusal::Done;
use crate::view::View;

/// How much was heard of one who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Who.
    pub who: Id<Source>,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which team's candidates.
    pub team: Option<Id<Team>>,
    /// How many candidates it concerns.
    pub concerns: usize,
    /// How many of these they have answered since the round opened.
    pub answered: usize,
    /// How many of the others they passed on, or said are not theirs.
    pub passed: usize,
}

impl Heard {
    /// How many are left.
    pub const fn left(&self) -> usize {
        self.concerns - self.answered - self.passed
    }

    /// Whether nothing was heard of what there is to answer.
    pub const fn is_silent(&self) -> bool {
        self.answered == 0 && self.passed == 0 && self.concerns > 0
    }
}

/// How much was heard of each who is asked, in the order of [`progress`].
pub fn heard(view: &View, round: &Round) -> Vec<Heard> {
    let board = view.whole().board();
    let told = progress(round, board).into_iter().map(|heard| Heard {
        who: heard.asked.who.clone(),
        condition: heard.asked.condition,
        team: heard.asked.team.clone(),
        concerns: heard.concerns,
        answered: heard.answered,
        passed: heard.passed,
    });
    told.collect()
}

/// Whether all that was answered is enough to choose: without saying what would be chosen.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights.
pub async fn verdict(view: &View) -> Done<VerdictKind> {
    Ok(view.whole().outlook().await?.verdict.kind.clone())
}
