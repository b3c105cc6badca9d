//! Is it good enough to stop? The verdict (section 5).

use num_traits::Zero;

use super::seen::Sight;
use super::{Verdict, VerdictKind, Weights};
use crate::cases::{Cases, gain_bound};
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::id::Id;
use crate::people::Team;
use crate::regret::Stakes;
use crate::settings::{Epsilon, Settings};
use crate::standing::Standing;
use crate::viewpoints::Viewpoints;

/// What could be lost by starting the few now: worst regret over all allowed weights, and in the balanced view alone.
pub(super) struct AtStake {
    pub(super) worst: Exact,
    pub(super) at_centre: Exact,
}

impl AtStake {
    pub(super) fn of(stakes: &Stakes<'_>, viewpoints: &Viewpoints, budget: &mut Budget) -> Self {
        let at_centre = stakes.regret(&viewpoints.centre, budget);
        let mut at = |weights| stakes.regret(weights, budget);
        let worst = viewpoints
            .vertices
            .iter()
            .map(&mut at)
            .fold(at_centre.clone(), Exact::max);
        Self { worst, at_centre }
    }
}

/// The first of the verdicts that holds. `proved` says whether picks and regret are.
pub(super) fn verdict(
    sight: &Sight<'_>,
    stakes: &Stakes<'_>,
    at_stake: AtStake,
    cases: &Cases,
    epsilon: &Exact,
    proved: bool,
) -> Verdict {
    let gain_bound = gain_bound(&cases.gain, &at_stake.at_centre, sight.board.settings.cases);
    let kind = if stakes.picks.is_empty() && stakes.pool.places > 0 {
        VerdictKind::NothingReady {
            no_room: no_room(sight),
        }
    } else if !proved {
        VerdictKind::Ask
    } else if at_stake.worst.0.is_zero() {
        VerdictKind::Settled
    } else if at_stake.worst <= *epsilon {
        VerdictKind::SettledWithin
    } else if cases.proved && gain_bound <= *epsilon {
        VerdictKind::Enough
    } else {
        VerdictKind::Ask
    };
    Verdict {
        kind,
        worst_regret: at_stake.worst,
        worst_regret_at_centre: at_stake.at_centre,
        gain: cases.gain.clone(),
        gain_bound,
    }
}

/// The teams that keep ready candidates from starting when nothing can start.
fn no_room(sight: &Sight<'_>) -> Vec<Id<Team>> {
    let ready = sight.seen.iter().filter(|s| s.standing == Standing::Start);
    sight.short_of_room(ready.map(|s| &s.taking))
}

/// ε: the smallest difference that matters, in points.
pub(super) fn epsilon(settings: &Settings, centre: &Weights) -> Exact {
    match settings.epsilon {
        Epsilon::OneHarmBand => {
            let steps = settings
                .points
                .harm
                .windows(2)
                .map(|step| step[1] - step[0]);
            let widest = Exact::ratio(steps.max().unwrap_or(0).into(), Settings::HUNDREDTHS);
            Exact(widest.0 * &centre[Dimension::Harm.index()].0)
        }
        Epsilon::Points(millionths) => Exact::ratio(millionths, 1_000_000),
    }
}
