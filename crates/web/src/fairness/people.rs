//! How many people a year, as a band on a line on which each step to the right is ten times as many.

use engine::difference::People;

/// How wide the line is, in the drawing's own units.
const WHOLE: f64 = 200.0;

/// A band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Band {
    pub(super) left: u64,
    pub(super) width: u64,
    /// Whether it has no end: it is then dotted.
    pub(super) open: bool,
}

/// How far the line goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line(f64);

impl Line {
    /// Far enough for all of these.
    pub(super) fn of(all: impl Iterator<Item = People>) -> Self {
        let furthest = all.map(|people| people.most().unwrap_or(people.least()));
        Self(steps(furthest.max().unwrap_or_default()).max(1.0))
    }

    /// Where a range lies on it.
    pub(super) fn band(self, people: People) -> Band {
        let at = |count: u64| place(steps(count) / self.0 * WHOLE);
        let left = at(people.least());
        let right = people.most().map_or(place(WHOLE), at);
        // Even one number can be seen.
        let width = right.saturating_sub(left).max(4);
        Band {
            left: left.min(place(WHOLE) - 4),
            width,
            open: people.most().is_none(),
        }
    }
}

/// How many steps of ten times as many from one.
fn steps(count: u64) -> f64 {
    let exact = format!("{count}").parse::<f64>().unwrap_or(1.0);
    exact.max(1.0).log10()
}

/// The nearest whole unit.
fn place(at: f64) -> u64 {
    format!("{at:.0}").parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(least: u64, most: Option<u64>) -> People {
        People::between(least, most).unwrap()
    }

    #[test]
    fn each_step_is_ten_times_as_many() {
        let line = Line::of([people(10, Some(10_000)), people(5, None)].into_iter());
        let band = |left, width, open| Band { left, width, open };
        assert_eq!(line.band(people(10, Some(10_000))), band(50, 150, false));
        assert_eq!(line.band(people(100, Some(100))), band(100, 4, false));
        assert_eq!(line.band(people(1_000, None)), band(150, 50, true));
        assert_eq!(line.band(people(10_000, Some(10_000))), band(196, 4, false));
        assert_eq!(line.band(people(0, Some(0))), band(0, 4, false));
    }

    #[test]
    fn where_nobody_is_affected_there_is_a_line_still() {
        let line = Line::of([people(0, Some(0))].into_iter());
        assert_eq!(line.band(people(0, Some(0))).left, 0);
    }
}
