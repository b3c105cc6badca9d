//! What an organisation sets: limit, points, bands, how answers age, what matters most.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::condition::Condition;
use crate::difference::Judged;
use crate::viewpoints::Statement;

/// A number of points, in hundredths: 0 to 6,000 stand for 0 to 60.
pub type Hundredths = u16;

/// The settings of one organisation. Made by [`Settings::default`], changed through [`Settings::checked`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// How many exemplars at once, 0 to 12.
    pub limit: u8,
    /// How many cases are drawn for shares, at least 1.
    pub cases: u32,
    /// The seed of the cases.
    pub seed: u64,
    /// The smallest difference that matters.
    pub epsilon: Epsilon,
    /// Months after which an answer becomes a guess, by [`Condition::index`]; each at least 1.
    pub stale_after_months: [u32; 3],
    /// Lower edges of reach levels 2 and up, rising from at least 1.
    pub reach_bands: Vec<u64>,
    /// Points of each level.
    pub points: Scales,
    /// The statements that bound the weights.
    pub viewpoints: Vec<Statement>,
}

/// Points of each level of each dimension, each greater than the one before, 0 to 6,000 hundredths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scales {
    /// 5 levels.
    pub harm: Vec<Hundredths>,
    /// 4 levels.
    pub unmet: Vec<Hundredths>,
    /// 3 levels.
    pub disadvantage: Vec<Hundredths>,
    /// One more than the reach bands.
    pub reach: Vec<Hundredths>,
}

/// The smallest difference that matters: ε of the decision model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Epsilon {
    /// The widest step of harm, in the balanced view.
    OneHarmBand,
    /// So many millionths of a point.
    Points(u64),
}

/// A setting out of its range.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// More than 12 exemplars at once.
    #[error("limit is {0}; a whole number from 0 to 12 is accepted")]
    Limit(u64),
    /// No cases.
    #[error("cases is 0; a whole number of at least 1 is accepted")]
    NoCases,
    /// A condition whose answers age in no time.
    #[error("months for {0:?} is 0; a whole number of at least 1 is accepted")]
    NoMonths(Condition),
    /// Bands not rising, from 0, or more than [`Settings::MOST_BANDS`].
    #[error("reach_bands must be rising whole numbers of at least 1, at most {most}", most = Settings::MOST_BANDS)]
    Bands,
    /// Points not rising, out of range or not as many as levels.
    #[error("points of {dimension} must be {levels} rising numbers from 0 to 60")]
    Points {
        /// The dimension, as written in a settings file.
        dimension: &'static str,
        /// How many are wanted.
        levels: usize,
    },
    /// More than 20 statements.
    #[error("there are {0} statements of what matters most; at most 20 are accepted")]
    TooManyStatements(usize),
}

impl Settings {
    /// How many [`Hundredths`] make a point.
    pub const HUNDREDTHS: u64 = 100;
    /// Greatest limit.
    pub const MOST_LIMIT: u8 = 12;
    /// Greatest number of reach bands: enough for any list, and few enough that means over levels stay exact in
    /// machine integers.
    pub const MOST_BANDS: usize = 19;
    /// Greatest number of statements.
    pub const MOST_STATEMENTS: usize = 20;

    /// The same settings when every value is in its range.
    ///
    /// # Errors
    /// Every fault, in the order of the fields. Statements that leave no weights are found by
    /// [`crate::viewpoints`], not here.
    pub fn checked(self) -> Result<Self, Vec<SettingsError>> {
        let mut faults = Vec::new();
        if self.limit > Self::MOST_LIMIT {
            faults.push(SettingsError::Limit(self.limit.into()));
        }
        if self.cases == 0 {
            faults.push(SettingsError::NoCases);
        }
        let no_months = |c: &Condition| self.stale_after_months[c.index()] == 0;
        faults.extend(
            Condition::ALL
                .into_iter()
                .filter(no_months)
                .map(SettingsError::NoMonths),
        );
        let bands = &self.reach_bands;
        if bands.len() > Self::MOST_BANDS || bands.first() == Some(&0) || !rising(bands) {
            faults.push(SettingsError::Bands);
        }
        faults.extend(self.points.faults(bands.len()));
        if self.viewpoints.len() > Self::MOST_STATEMENTS {
            faults.push(SettingsError::TooManyStatements(self.viewpoints.len()));
        }
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(faults)
        }
    }
}

impl Scales {
    fn faults(&self, bands: usize) -> impl Iterator<Item = SettingsError> {
        let scales = [
            ("harm", &self.harm, usize::from(Judged::Harm.levels())),
            ("unmet", &self.unmet, usize::from(Judged::Unmet.levels())),
            (
                "disadvantage",
                &self.disadvantage,
                usize::from(Judged::Disadvantage.levels()),
            ),
            ("reach", &self.reach, bands + 1),
        ];
        scales
            .into_iter()
            .filter_map(|(dimension, points, levels)| {
                let fits =
                    points.len() == levels && rising(points) && points.iter().all(|p| *p <= 6000);
                (!fits).then_some(SettingsError::Points { dimension, levels })
            })
    }
}

fn rising<T: PartialOrd>(numbers: &[T]) -> bool {
    numbers.windows(2).all(|pair| pair[0] < pair[1])
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            limit: 3,
            cases: 10_000,
            seed: 1,
            epsilon: Epsilon::OneHarmBand,
            stale_after_months: [6, 6, 12],
            reach_bands: vec![100, 1_000, 10_000, 100_000, 1_000_000],
            points: Scales {
                harm: vec![0, 1500, 3000, 4500, 6000],
                unmet: vec![0, 2000, 4000, 6000],
                disadvantage: vec![0, 3000, 6000],
                reach: vec![0, 1200, 2400, 3600, 4800, 6000],
            },
            viewpoints: Statement::defaults(),
        }
    }
}
