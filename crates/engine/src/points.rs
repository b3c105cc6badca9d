//! What is known of a difference, in points: the least, the greatest and the mean of each dimension.

use num_integer::Integer;

use crate::difference::{Difference, Dimension, Judged, Levels};
use crate::settings::{Hundredths, Settings};

/// The points of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Points {
    /// The least on each dimension.
    pub(crate) low: [Hundredths; 4],
    /// The greatest on each dimension.
    pub(crate) high: [Hundredths; 4],
    /// The mean over the levels of each dimension, in hundredths times [`Scale::shares`]: a whole number.
    pub(crate) mean: [u64; 4],
}

/// How an organisation turns levels into points.
pub(crate) struct Scale<'a> {
    settings: &'a Settings,
    /// What every count of levels divides, so that means are whole: at most 232,792,560, for 20 levels.
    pub(crate) shares: u64,
}

impl<'a> Scale<'a> {
    pub(crate) fn of(settings: &'a Settings) -> Self {
        let most = Dimension::ALL
            .map(|d| scale_of(settings, d).len())
            .into_iter()
            .max();
        let shares = (1..=most.unwrap_or(1) as u64).fold(1, |all, count| all.lcm(&count));
        Self { settings, shares }
    }

    /// The points of a difference. What is not known has every level.
    pub(crate) fn points(&self, difference: &Difference) -> Points {
        let ranges = Dimension::ALL.map(|dimension| {
            let levels = self.levels(difference, dimension);
            let (low, high) = (usize::from(levels.low()), usize::from(levels.high()));
            &scale_of(self.settings, dimension)[low - 1..high]
        });
        Points {
            low: ranges.map(|range| range[0]),
            high: ranges.map(|range| range[range.len() - 1]),
            mean: ranges.map(|range| {
                let sum: u64 = range.iter().copied().map(u64::from).sum();
                sum * (self.shares / range.len() as u64)
            }),
        }
    }

    /// Points in the unit of [`Points::mean`].
    pub(crate) fn means_of(&self, points: [Hundredths; 4]) -> [u64; 4] {
        points.map(|points| u64::from(points) * self.shares)
    }

    /// The points of one level, counted from 1, in the unit of [`Points::mean`].
    pub(crate) fn level_points(&self, dimension: usize, level: u8) -> u64 {
        let scale = scale_of(self.settings, Dimension::ALL[dimension]);
        u64::from(scale[usize::from(level) - 1]) * self.shares
    }

    /// The levels that a dimension may have.
    pub(crate) fn levels(&self, difference: &Difference, dimension: Dimension) -> Levels {
        let judged = Judged::ALL.into_iter().find(|j| j.dimension() == dimension);
        let known = match judged {
            Some(judged) => difference.judged(judged),
            None => difference.reach.map(|people| {
                let top = self.reach_level(u64::MAX);
                Levels::between(
                    self.reach_level(people.least()),
                    people.most().map_or(top, |most| self.reach_level(most)),
                )
            }),
        };
        known.unwrap_or_else(|| all_levels(self.settings, dimension))
    }

    /// The level of so many people a year.
    fn reach_level(&self, people: u64) -> u8 {
        let passed = self
            .settings
            .reach_bands
            .partition_point(|edge| *edge <= people);
        u8::try_from(passed).unwrap_or(u8::MAX - 1) + 1
    }
}

/// Every level of a dimension.
pub(crate) fn all_levels(settings: &Settings, dimension: Dimension) -> Levels {
    let levels = scale_of(settings, dimension).len();
    Levels::between(1, u8::try_from(levels).unwrap_or(u8::MAX))
}

fn scale_of(settings: &Settings, dimension: Dimension) -> &[Hundredths] {
    let points = &settings.points;
    match dimension {
        Dimension::Harm => &points.harm,
        Dimension::Unmet => &points.unmet,
        Dimension::Disadvantage => &points.disadvantage,
        Dimension::Reach => &points.reach,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::People;

    fn reach(least: u64, most: Option<u64>) -> (u8, u8) {
        let settings = Settings::default();
        let people = People::between(least, most).unwrap();
        let difference = Difference {
            reach: Some(people),
            ..Difference::default()
        };
        let levels = Scale::of(&settings).levels(&difference, Dimension::Reach);
        (levels.low(), levels.high())
    }

    #[test]
    fn a_band_begins_at_its_lower_edge() {
        assert_eq!(reach(0, Some(99)), (1, 1));
        assert_eq!(reach(100, Some(100)), (2, 2));
        assert_eq!(reach(999_999, Some(1_000_000)), (5, 6));
        assert_eq!(reach(5_000, None), (3, 6));
        assert_eq!(reach(u64::MAX, None), (6, 6));
    }

    #[test]
    fn what_is_not_known_has_every_level() {
        let settings = Settings::default();
        let scale = Scale::of(&settings);
        let points = scale.points(&Difference::default());
        assert_eq!((points.low, points.high), ([0; 4], [6000; 4]));
        assert_eq!(points.mean, [3000 * scale.shares; 4]);
    }
}
