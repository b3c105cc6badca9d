//! Settings as a document.

use engine::settings::{Epsilon, Hundredths, Scales, Settings, SettingsError};
use engine::viewpoints::Statement;
use serde::{Deserialize, Serialize};

use crate::json::Decimal;
use crate::settings::{decimal_text, parse_decimal};

/// Settings, under the names of a settings file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsDocument {
    /// How many exemplars at once.
    pub limit: u8,
    /// How many cases are drawn.
    pub cases: u32,
    /// Their seed.
    pub seed: u64,
    /// `one-harm-band`, or points as text.
    pub epsilon: String,
    /// Months after which an answer becomes a guess.
    pub stale_after_months: MonthsDocument,
    /// Lower edges of reach levels 2 and up.
    pub reach_bands: Vec<u64>,
    /// Points of each level.
    pub points: PointsDocument,
    /// The statements, in byte order.
    pub viewpoints: Vec<Statement>,
}

/// Months by condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthsDocument {
    /// Interest.
    pub interest: u32,
    /// Operations.
    pub operations: u32,
    /// Capability.
    pub capability: u32,
}

/// Points by dimension, one for each level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsDocument {
    /// Harm.
    pub harm: Vec<Decimal>,
    /// Unmet.
    pub unmet: Vec<Decimal>,
    /// Disadvantage.
    pub disadvantage: Vec<Decimal>,
    /// Reach.
    pub reach: Vec<Decimal>,
}

/// The word for the epsilon that follows harm.
const ONE_HARM_BAND: &str = "one-harm-band";
const POINT_PLACES: u8 = 2;
const EPSILON_PLACES: u8 = 6;

/// What keeps settings of a document from being settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    Epsilon(String),
    Points(String),
    OutOfRange(SettingsError),
}

impl SettingsDocument {
    pub(super) fn of(settings: &Settings) -> Self {
        let [interest, operations, capability] = settings.stale_after_months;
        let mut viewpoints = settings.viewpoints.clone();
        viewpoints.sort_by(|a, b| a.text().cmp(b.text()));
        Self {
            limit: settings.limit,
            cases: settings.cases,
            seed: settings.seed,
            epsilon: match settings.epsilon {
                Epsilon::OneHarmBand => ONE_HARM_BAND.to_owned(),
                Epsilon::Points(millionths) => decimal_text(millionths, EPSILON_PLACES),
            },
            stale_after_months: MonthsDocument {
                interest,
                operations,
                capability,
            },
            reach_bands: settings.reach_bands.clone(),
            points: PointsDocument::of(&settings.points),
            viewpoints,
        }
    }

    pub(super) fn settings(&self) -> Result<Settings, Vec<Unfit>> {
        let mut unfit = Vec::new();
        let months = self.stale_after_months;
        let settings = Settings {
            limit: self.limit,
            cases: self.cases,
            seed: self.seed,
            epsilon: self.epsilon(&mut unfit),
            stale_after_months: [months.interest, months.operations, months.capability],
            reach_bands: self.reach_bands.clone(),
            points: self.points.scales(&mut unfit),
            viewpoints: self.viewpoints.clone(),
        };
        if !unfit.is_empty() {
            return Err(unfit);
        }
        settings
            .checked()
            .map_err(|errors| errors.into_iter().map(Unfit::OutOfRange).collect())
    }

    fn epsilon(&self, unfit: &mut Vec<Unfit>) -> Epsilon {
        if let Some(millionths) = parse_decimal(&self.epsilon, EPSILON_PLACES) {
            return Epsilon::Points(millionths);
        }
        if self.epsilon != ONE_HARM_BAND {
            unfit.push(Unfit::Epsilon(self.epsilon.clone()));
        }
        Epsilon::OneHarmBand
    }
}

impl PointsDocument {
    fn of(scales: &Scales) -> Self {
        let written = |points: &[Hundredths]| {
            let text = |p: &Hundredths| decimal_text(u64::from(*p), POINT_PLACES);
            points
                .iter()
                .filter_map(|p| Decimal::of_text(text(p)))
                .collect()
        };
        Self {
            harm: written(&scales.harm),
            unmet: written(&scales.unmet),
            disadvantage: written(&scales.disadvantage),
            reach: written(&scales.reach),
        }
    }

    fn scales(&self, unfit: &mut Vec<Unfit>) -> Scales {
        let mut read = |points: &[Decimal]| {
            let mut scale = Vec::with_capacity(points.len());
            for point in points {
                let hundredths = parse_decimal(point.text(), POINT_PLACES);
                match hundredths.and_then(|h| Hundredths::try_from(h).ok()) {
                    Some(hundredths) => scale.push(hundredths),
                    None => unfit.push(Unfit::Points(point.text().to_owned())),
                }
            }
            scale
        };
        Scales {
            harm: read(&self.harm),
            unmet: read(&self.unmet),
            disadvantage: read(&self.disadvantage),
            reach: read(&self.reach),
        }
    }
}
