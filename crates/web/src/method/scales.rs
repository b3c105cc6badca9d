//! The four scales of difference as tables: each level in words, and its points.

use engine::difference::{Dimension, Judged};
use engine::settings::{Hundredths, Settings};

/// One scale.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) label: &'static str,
    pub(super) question: &'static str,
    pub(super) levels: Vec<Level>,
}

/// One level of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) words: String,
    pub(super) points: String,
}

/// All four, in their order.
pub(super) fn all(settings: &Settings) -> Vec<Scale> {
    let points = &settings.points;
    let judged = |judged: Judged, points: &[Hundredths]| {
        let words =
            (1..=judged.levels()).map(|level| wording::difference::level(judged, level).to_owned());
        scale(judged.dimension(), words, points)
    };
    let levels_of_reach = u8::try_from(points.reach.len()).unwrap_or(u8::MAX);
    let reach = (1..=levels_of_reach)
        .map(|level| wording::number::reach_level(level, &settings.reach_bands));
    vec![
        judged(Judged::Harm, &points.harm),
        judged(Judged::Unmet, &points.unmet),
        judged(Judged::Disadvantage, &points.disadvantage),
        scale(Dimension::Reach, reach, &points.reach),
    ]
}

fn scale(
    dimension: Dimension,
    words: impl Iterator<Item = String>,
    points: &[Hundredths],
) -> Scale {
    Scale {
        label: wording::difference::label(dimension),
        question: wording::difference::question(dimension),
        levels: words
            .zip(points)
            .map(|(words, points)| Level {
                words,
                points: shown(*points),
            })
            .collect(),
    }
}

/// Points as people write them: `15`, `12.5`.
fn shown(points: Hundredths) -> String {
    let (whole, rest) = (points / 100, points % 100);
    match rest {
        0 => whole.to_string(),
        _ => format!("{whole}.{rest:02}")
            .trim_end_matches('0')
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_without_empty_decimals() {
        assert_eq!(
            [1500, 1250, 1205, 0].map(shown),
            ["15", "12.5", "12.05", "0"]
        );
    }

    #[test]
    fn every_level_has_its_words_and_points() {
        let scales = all(&Settings::default());
        assert_eq!(
            scales
                .iter()
                .map(|scale| scale.levels.len())
                .collect::<Vec<_>>(),
            [5, 4, 3, 6]
        );
        assert_eq!(
            scales[3].levels[5],
            Level {
                words: "1,000,000 or more".to_owned(),
                points: "60".to_owned()
            }
        );
        assert!(
            scales
                .iter()
                .flat_map(|scale| &scale.levels)
                .all(|level| level.words != "not known")
        );
    }
}
