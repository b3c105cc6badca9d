//! Settings as a record holds them: points and ε as decimals in text, so that they are read exactly.

use engine::condition::Condition;
use engine::settings::{Epsilon, Hundredths, Scales, Settings};
use engine::viewpoints::Statement;
use serde::{Deserialize, Serialize};

use super::InputsError;
use crate::settings::decimal;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsForm {
    limit: u8,
    cases: u32,
    seed: u64,
    epsilon: String,
    stale_after_months: MonthsForm,
    reach_bands: Vec<u64>,
    points: PointsForm,
    viewpoints: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MonthsForm {
    interest: u32,
    operations: u32,
    capability: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PointsForm {
    harm: Vec<String>,
    unmet: Vec<String>,
    disadvantage: Vec<String>,
    reach: Vec<String>,
}

/// ε as the widest step of harm, as settings files write it.
const ONE_HARM_BAND: &str = "one-harm-band";

impl SettingsForm {
    pub(super) fn of(settings: &Settings) -> Self {
        let [interest, operations, capability] =
            Condition::ALL.map(|c| settings.stale_after_months[c.index()]);
        let points = |scale: &[Hundredths]| {
            scale
                .iter()
                .map(|p| decimal::text(u64::from(*p), 2))
                .collect()
        };
        Self {
            limit: settings.limit,
            cases: settings.cases,
            seed: settings.seed,
            epsilon: match settings.epsilon {
                Epsilon::OneHarmBand => ONE_HARM_BAND.to_owned(),
                Epsilon::Points(millionths) => decimal::text(millionths, 6),
            },
            stale_after_months: MonthsForm {
                interest,
                operations,
                capability,
            },
            reach_bands: settings.reach_bands.clone(),
            points: PointsForm {
                harm: points(&settings.points.harm),
                unmet: points(&settings.points.unmet),
                disadvantage: points(&settings.points.disadvantage),
                reach: points(&settings.points.reach),
            },
            viewpoints: settings.viewpoints.clone(),
        }
    }

    pub(super) fn settings(&self) -> Result<Settings, InputsError> {
        let epsilon = match self.epsilon.as_str() {
            ONE_HARM_BAND => Epsilon::OneHarmBand,
            points => Epsilon::Points(decimal::parse(points, 6).ok_or_else(|| refused(points))?),
        };
        let months = &self.stale_after_months;
        let settings = Settings {
            limit: self.limit,
            cases: self.cases,
            seed: self.seed,
            epsilon,
            stale_after_months: [months.interest, months.operations, months.capability],
            reach_bands: self.reach_bands.clone(),
            points: Scales {
                harm: scale(&self.points.harm)?,
                unmet: scale(&self.points.unmet)?,
                disadvantage: scale(&self.points.disadvantage)?,
                reach: scale(&self.points.reach)?,
            },
            viewpoints: self.viewpoints.clone(),
        };
        let told = |faults: Vec<_>| {
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; ")
        };
        settings
            .checked()
            .map_err(|faults| InputsError::Settings(told(faults)))
    }
}

fn scale(points: &[String]) -> Result<Vec<Hundredths>, InputsError> {
    let read = |text: &String| decimal::parse(text, 2).and_then(|p| Hundredths::try_from(p).ok());
    points
        .iter()
        .map(|text| read(text).ok_or_else(|| refused(text)))
        .collect()
}

fn refused(text: &str) -> InputsError {
    InputsError::Settings(format!("`{text}` is not a number of points"))
}
