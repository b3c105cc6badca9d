//! What is known of the difference that acting could make: four dimensions, each a range of levels.

use serde::{Deserialize, Serialize};

/// The four dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// How bad it is for one person it hits.
    Harm,
    /// How they are served now, against others using the same service.
    Unmet,
    /// Whether they live in the most deprived areas or belong to a locally named disadvantaged group.
    Disadvantage,
    /// People a year.
    Reach,
}

impl Dimension {
    /// All four, in the order of every weight vector.
    pub const ALL: [Self; 4] = [Self::Harm, Self::Unmet, Self::Disadvantage, Self::Reach];

    /// Its place in [`Dimension::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The dimensions that are judged by level; reach is counted in people and its level follows from the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// Levels 1–5.
    Harm,
    /// Levels 1–4.
    Unmet,
    /// Levels 1–3.
    Disadvantage,
}

impl Judged {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Harm, Self::Unmet, Self::Disadvantage];

    /// How many levels it has; the least is 1.
    pub const fn levels(self) -> u8 {
        match self {
            Self::Harm => 5,
            Self::Unmet => 4,
            Self::Disadvantage => 3,
        }
    }

    /// The dimension it is.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Harm => Dimension::Harm,
            Self::Unmet => Dimension::Unmet,
            Self::Disadvantage => Dimension::Disadvantage,
        }
    }
}

/// A range of levels, ends included, counted from 1; one level where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Levels {
    low: u8,
    high: u8,
}

impl Levels {
    /// A range of `judged`, none when the ends are the wrong way round or outside its levels.
    pub fn of(judged: Judged, low: u8, high: u8) -> Option<Self> {
        (1 <= low && low <= high && high <= judged.levels()).then_some(Self { low, high })
    }

    /// Levels known to be in order: for the engine's own ranges of reach.
    pub(crate) const fn between(low: u8, high: u8) -> Self {
        Self { low, high }
    }

    /// Least level.
    pub const fn low(self) -> u8 {
        self.low
    }

    /// Greatest level.
    pub const fn high(self) -> u8 {
        self.high
    }
}

/// People a year: at least `least`, at most `most` (no end where none is known).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct People {
    least: u64,
    most: Option<u64>,
}

impl People {
    /// A range of people, none when the ends are the wrong way round.
    pub fn between(least: u64, most: Option<u64>) -> Option<Self> {
        most.is_none_or(|most| least <= most)
            .then_some(Self { least, most })
    }

    /// At least so many.
    pub const fn least(self) -> u64 {
        self.least
    }

    /// At most so many; none: no end.
    pub const fn most(self) -> Option<u64> {
        self.most
    }
}

/// What is known of each dimension. `None` is not known: a range of all levels, never small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Levels 1–5.
    pub harm: Option<Levels>,
    /// Levels 1–4.
    pub unmet: Option<Levels>,
    /// Levels 1–3.
    pub disadvantage: Option<Levels>,
    /// People a year.
    pub reach: Option<People>,
}

impl Difference {
    /// What is known of a judged dimension.
    pub const fn judged(&self, judged: Judged) -> Option<Levels> {
        match judged {
            Judged::Harm => self.harm,
            Judged::Unmet => self.unmet,
            Judged::Disadvantage => self.disadvantage,
        }
    }

    /// Sets what is known of a judged dimension.
    pub fn set_judged(&mut self, judged: Judged, levels: Option<Levels>) {
        match judged {
            Judged::Harm => self.harm = levels,
            Judged::Unmet => self.unmet = levels,
            Judged::Disadvantage => self.disadvantage = levels,
        }
    }
}
