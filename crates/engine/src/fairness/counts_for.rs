//! How much size counts, and how much it would have to count for the few to change.

use crate::difference::Dimension;
use crate::exact::Exact;
use crate::outlook::{Outlook, Weights};

/// Weights of reach, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizeCounts<'a> {
    /// The least that what matters most allows.
    pub least: &'a Exact,
    /// That of the balanced view.
    pub balanced: &'a Exact,
    /// The most that what matters most allows.
    pub most: &'a Exact,
    /// From where on the few would change; none where they never would, or where it could not be worked out.
    pub changes: Option<&'a Exact>,
}

impl<'a> SizeCounts<'a> {
    /// What an outlook says of it.
    pub fn of(outlook: &'a Outlook) -> Self {
        let reach = |weights: &'a Weights| &weights[Dimension::Reach.index()];
        let balanced = reach(&outlook.centre);
        let allowed = || outlook.vertices.iter().map(reach);
        Self {
            least: allowed().min().unwrap_or(balanced),
            balanced,
            most: allowed().max().unwrap_or(balanced),
            changes: outlook.by_size.reach_weight.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Board;

    #[test]
    fn the_range_is_that_of_every_allowed_view_and_holds_the_balanced_one() {
        let made = crate::outlook(&Board::default(), jiff::civil::date(2026, 11, 2)).unwrap();
        let size = SizeCounts::of(&made);
        assert!(size.least <= size.balanced && size.balanced <= size.most);
        let within = |w: &Weights| size.least <= &w[3] && &w[3] <= size.most;
        assert!(made.vertices.iter().all(within));
        assert_eq!(size.changes, None);
    }
}
