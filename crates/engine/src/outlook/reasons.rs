//! Why a candidate stands where it stands: what sets it apart, conditions first.

use std::cmp::Reverse;

use super::choice::{Choice, Field};
use super::seen::{Seen, Sight};
use crate::because::{Because, conditions};
use crate::difference::{Judged, Levels};
use crate::exact::Exact;
use crate::standing::Standing;

/// What reasons are made from.
pub(super) struct Reasons<'a> {
    sight: &'a Sight<'a>,
    expected: &'a [Exact],
    /// The picks, by where they are in [`Sight::seen`], rising.
    picks: Vec<usize>,
    /// Room left beside the picks.
    left: Vec<u32>,
    /// Whether a place is free.
    is_free: bool,
}

impl<'a> Reasons<'a> {
    pub(super) fn of(
        sight: &'a Sight<'a>,
        field: &Field,
        choice: &Choice,
        expected: &'a [Exact],
    ) -> Self {
        let picks: Vec<usize> = choice.picks.iter().map(|rank| field.at[*rank]).collect();
        let mut left = sight.rooms.left.clone();
        for pick in &picks {
            sight.seen[*pick].taking.take_from(&mut left);
        }
        let is_free = picks.len() < field.pool.places;
        Self {
            sight,
            expected,
            picks,
            left,
            is_free,
        }
    }

    /// Why this one stands there; never empty, since every standing names its conditions.
    pub(super) fn because(&self, at: usize) -> Vec<Because> {
        let seen = &self.sight.seen[at];
        let Sight { board, ageing, .. } = self.sight;
        let mut because = conditions(
            board,
            seen.candidate,
            &seen.conditions,
            seen.standing,
            ageing,
        );
        because.extend(self.no_room(at));
        because.extend(difference(seen));
        because.extend(serves(seen));
        because
    }

    /// For a ready one that is not picked, where room is what keeps it out: there is too little for it alone, or it
    /// would be picked if places alone counted.
    fn no_room(&self, at: usize) -> Option<Because> {
        let seen = &self.sight.seen[at];
        if seen.standing != Standing::Start || self.picks.binary_search(&at).is_ok() {
            return None;
        }
        if !seen.taking.fits(&self.sight.rooms.left) {
            let short = self.sight.short_of_room([&seen.taking].into_iter());
            return Some(Because::NoRoom(short));
        }
        let beats = |pick: &usize| {
            (&self.expected[at], Reverse(at)) > (&self.expected[*pick], Reverse(*pick))
        };
        let would_go = self.is_free || self.picks.iter().any(beats);
        (would_go && !seen.taking.fits(&self.left)).then(|| Because::NoRoom(Vec::new()))
    }
}

/// What is known of the difference, what stands out first; what is surely least sets nobody apart.
fn difference(seen: &Seen<'_>) -> Vec<Because> {
    let known = |judged: &Judged| {
        let levels = seen.candidate.difference.judged(*judged)?;
        let all = levels.high() - levels.low() + 1 == judged.levels();
        (!all && levels.high() > 1).then_some((*judged, levels))
    };
    let mut known: Vec<(Judged, Levels)> = Judged::ALL.iter().filter_map(known).collect();
    known.sort_by_key(|(judged, _)| Reverse(seen.points.mean[judged.dimension().index()]));
    let because = |(judged, levels)| match judged {
        Judged::Harm => Because::WorstHarm(levels),
        Judged::Unmet => Because::Unmet(levels),
        Judged::Disadvantage => Because::Disadvantage(levels),
    };
    known.into_iter().map(because).collect()
}

/// Whom it serves, where something of it is known.
fn serves(seen: &Seen<'_>) -> Option<Because> {
    let candidate = seen.candidate;
    let reach = candidate.difference.reach;
    (!candidate.groups.is_empty() || reach.is_some()).then(|| Because::Serves {
        groups: candidate.groups.clone(),
        reach,
    })
}
