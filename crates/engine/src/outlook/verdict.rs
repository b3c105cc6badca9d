//! Is it good enough to stop? The verdict (section 5, as far as it needs no cases).

use num_traits::Zero;

use super::seen::Sight;
use super::{Verdict, VerdictKind, Weights};
use crate::difference::Dimension;
use crate::exact::Exact;
use crate::few::budget::Budget;
use crate::id::Id;
use crate::people::Team;
use crate::regret::Stakes;
use crate::settings::{Epsilon, Settings};
use crate::standing::Standing;
use crate::viewpoints::Viewpoints;

/// The first of the verdicts that holds.
pub(super) fn verdict(
    sight: &Sight<'_>,
    stakes: &Stakes<'_>,
    viewpoints: &Viewpoints,
    epsilon: &Exact,
    budget: &mut Budget,
) -> Verdict {
    let worst_regret_at_centre = stakes.regret(&viewpoints.centre, budget);
    let at_vertices = viewpoints
        .vertices
        .iter()
        .map(|weights| stakes.regret(weights, budget));
    let worst_regret = at_vertices.fold(worst_regret_at_centre.clone(), Exact::max);
    let kind = if stakes.picks.is_empty() && stakes.pool.places > 0 {
        VerdictKind::NothingReady {
            no_room: no_room(sight),
        }
    } else if !budget.is_left() {
        VerdictKind::Ask
    } else if worst_regret.0.is_zero() {
        VerdictKind::Settled
    } else if worst_regret <= *epsilon {
        VerdictKind::SettledWithin
    } else {
        VerdictKind::Ask
    };
    Verdict {
        kind,
        worst_regret,
        worst_regret_at_centre,
        gain: Exact::ratio(0, 1),
        gain_bound: Exact::ratio(0, 1),
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
