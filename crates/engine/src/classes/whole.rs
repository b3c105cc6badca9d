//! The whole truth, where there is room for everyone and only places are scarce.
//!
//! A candidate can be missing from a best set exactly where, for some weights, as many others as there are places can be
//! worth at least as much, itself at its least and they at their greatest; or where it can be worth nothing, or need not
//! take part. It can be in one exactly where, for some weights, fewer *start* candidates than there are places must be
//! worth more than its greatest. Both ask how many half-spaces of weights meet ([`super::depth`]).

use super::Class;
use super::depth::{Half, reach};
use crate::outlook::Field;
use crate::settings::Hundredths;
use crate::viewpoints::Viewpoints;
use crate::viewpoints::cone::Ray;

/// The classes of everyone who enters, by rank.
pub(super) fn classes(field: &Field, viewpoints: &Viewpoints) -> Vec<Class> {
    let truth = Truth {
        field,
        rays: &viewpoints.rays,
    };
    let class = |rank: usize| {
        if truth.is_never(rank) {
            Class::Never
        } else if truth.is_certain(rank) {
            Class::Certain
        } else {
            Class::Possible
        }
    };
    (0..field.at.len()).map(class).collect()
}

struct Truth<'a> {
    field: &'a Field,
    rays: &'a [Ray],
}

impl Truth<'_> {
    fn is_certain(&self, rank: usize) -> bool {
        let Field {
            ready,
            points,
            pool,
            ..
        } = self.field;
        let least = points[rank].low;
        let can_be_worthless = || {
            let nothing = |ray: &Ray| {
                ray.direction
                    .iter()
                    .zip(least)
                    .all(|(part, points)| points == 0 || part.sign() == num_bigint::Sign::NoSign)
            };
            self.rays.iter().any(nothing)
        };
        if !ready[rank] || can_be_worthless() {
            return false;
        }
        let others = (0..points.len()).filter(|other| *other != rank);
        let rivals: Vec<Half> = others
            .map(|other| less(points[other].high, least))
            .collect();
        !reach(self.rays, &rivals, pool.places)
    }

    fn is_never(&self, rank: usize) -> bool {
        let Field {
            ready,
            points,
            pool,
            ..
        } = self.field;
        let others = (0..points.len()).filter(|other| ready[*other] && *other != rank);
        let at_least: Vec<Half> = others
            .map(|other| less(points[rank].high, points[other].low))
            .collect();
        let may_be_more = pool.places.checked_sub(1);
        may_be_more.is_none_or(|more| {
            let needed = at_least.len().saturating_sub(more);
            !reach(self.rays, &at_least, needed)
        })
    }
}

/// Where the first is worth no less than the second.
fn less(first: [Hundredths; 4], second: [Hundredths; 4]) -> Half {
    std::array::from_fn(|d| i32::from(first[d]) - i32::from(second[d]))
}
