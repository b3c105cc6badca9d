//! Points of a difference, level by level.

use engine::candidate::Candidate;
use engine::difference::Judged;
use engine::settings::Settings;
use num_rational::BigRational;

/// The points of every level that each dimension may have.
pub(crate) fn possible(candidate: &Candidate, settings: &Settings) -> [Vec<BigRational>; 4] {
    let judged = |judged: Judged, scale: &[u16]| -> Vec<BigRational> {
        let known = candidate.difference.judged(judged);
        let may_be = |level: u8| known.is_none_or(|k| k.low() <= level && level <= k.high());
        (1u8..)
            .zip(scale)
            .filter(|(level, _)| may_be(*level))
            .map(|(_, p)| points(*p))
            .collect()
    };
    let scales = &settings.points;
    [
        judged(Judged::Harm, &scales.harm),
        judged(Judged::Unmet, &scales.unmet),
        judged(Judged::Disadvantage, &scales.disadvantage),
        reach(candidate, settings),
    ]
}

/// A band is possible when some number of people is in it that is also in the range.
fn reach(candidate: &Candidate, settings: &Settings) -> Vec<BigRational> {
    let bands = &settings.reach_bands;
    let (least, most) = candidate.difference.reach.map_or((0, u64::MAX), |people| {
        (people.least(), people.most().unwrap_or(u64::MAX))
    });
    let meets = |band: usize| {
        let from = if band == 0 { 0 } else { bands[band - 1] };
        let to = bands.get(band).map_or(u64::MAX, |next| next - 1);
        from <= most && least <= to
    };
    let scale = settings.points.reach.iter().enumerate();
    scale
        .filter(|(band, _)| meets(*band))
        .map(|(_, p)| points(*p))
        .collect()
}

fn points(hundredths: u16) -> BigRational {
    BigRational::new(hundredths.into(), 100.into())
}
