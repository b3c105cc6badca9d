//! How much a candidate is needed and how many it reaches, in bands: thirds of the organisation's own scales. What may be
//! anything is in none of them.

use crate::difference::{Difference, Dimension};
use crate::points::{Points, Scale, all_levels};
use crate::settings::Settings;

/// How much it is needed: how bad it is for one person, and how badly they are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// In the upper third.
    Much,
    /// In the middle.
    Middling,
    /// In the lower third.
    Little,
    /// Nothing is known of either.
    NotKnown,
}

/// How many people a year it affects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// In the lower third of the levels.
    Few,
    /// In the middle.
    Middling,
    /// In the upper third.
    Many,
    /// It may be any level.
    NotKnown,
}

impl Needed {
    /// All bands, the most needed first.
    pub const ALL: [Self; 4] = [Self::Much, Self::Middling, Self::Little, Self::NotKnown];
}

/// The sizes of reach that there are, least first, each with the number of people a year from which it begins.
pub fn sizes(settings: &Settings) -> Vec<(Reached, u64)> {
    let edges = [0].into_iter().chain(settings.reach_bands.iter().copied());
    let count = settings.reach_bands.len() + 1;
    let mut sizes: Vec<(Reached, u64)> = Vec::new();
    for (level, edge) in (1..).zip(edges) {
        let size = Reached::between(level, level, count);
        if count > 1 && sizes.last().is_none_or(|(known, _)| *known != size) {
            sizes.push((size, edge));
        }
    }
    sizes
}

impl Reached {
    /// By the middle of a range of so many levels.
    const fn between(low: usize, high: usize, count: usize) -> Self {
        match (low + high - 1) * 3 / (2 * count) {
            0 => Self::Few,
            1 => Self::Middling,
            _ => Self::Many,
        }
    }
}

/// The bands of an organisation.
pub(super) struct Bands<'a> {
    settings: &'a Settings,
    scale: Scale<'a>,
    /// The points of what is not known.
    whole: Points,
}

impl<'a> Bands<'a> {
    pub(super) fn of(settings: &'a Settings) -> Self {
        let scale = Scale::of(settings);
        Self {
            settings,
            whole: scale.points(&Difference::default()),
            scale,
        }
    }

    /// By the middle of what harm and unmet may be, half each; where one of them is not known, by the other alone.
    pub(super) fn needed(&self, difference: &Difference) -> Needed {
        let points = self.scale.points(difference);
        let [harm, unmet] = [Dimension::Harm, Dimension::Unmet].map(|one| self.part(&points, one));
        match (harm, unmet) {
            (None, None) => Needed::NotKnown,
            (Some((part, of)), None) | (None, Some((part, of))) => third(part, of),
            (Some((a, of_a)), Some((b, of_b))) => third(a * of_b + b * of_a, 2 * of_a * of_b),
        }
    }

    /// How far up its scale the middle of a dimension lies, as a part of a whole; none where it may be anywhere.
    fn part(&self, points: &Points, dimension: Dimension) -> Option<(u64, u64)> {
        let ends = |points: &Points| {
            let at = dimension.index();
            (u64::from(points.low[at]), u64::from(points.high[at]))
        };
        let ((low, high), (least, most)) = (ends(points), ends(&self.whole));
        ((low, high) != (least, most)).then(|| (low + high - 2 * least, 2 * (most - least)))
    }

    pub(super) fn reached(&self, difference: &Difference) -> Reached {
        let levels = self.scale.levels(difference, Dimension::Reach);
        let all = all_levels(self.settings, Dimension::Reach);
        if levels == all {
            return Reached::NotKnown;
        }
        Reached::between(levels.low().into(), levels.high().into(), all.high().into())
    }
}

fn third(part: u64, of: u64) -> Needed {
    match 3 * part {
        low if low < of => Needed::Little,
        middle if middle < 2 * of => Needed::Middling,
        _ => Needed::Much,
    }
}
