//! How many people, so roughly that nobody can be told from it.

use serde::{Deserialize, Serialize};

use crate::difference::People;

/// People a year, by powers of ten. Nothing finer is ever shown to everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Crowd {
    /// Fewer than ten.
    FewerThanTen,
    /// 10 to 99.
    Tens,
    /// 100 to 999.
    Hundreds,
    /// 1,000 to 9,999.
    Thousands,
    /// 10,000 to 99,999.
    TensOfThousands,
    /// 100,000 or more.
    More,
}

impl Crowd {
    /// All of them, the smallest first.
    pub const ALL: [Self; 6] = [
        Self::FewerThanTen,
        Self::Tens,
        Self::Hundreds,
        Self::Thousands,
        Self::TensOfThousands,
        Self::More,
    ];

    /// How many people these are; none where what is known reaches over more than one.
    pub fn of(people: People) -> Option<Self> {
        let least = Self::with(people.least());
        let is_one = match people.most() {
            Some(most) => least == Self::with(most),
            None => least == Self::More,
        };
        is_one.then_some(least)
    }

    const fn with(people: u64) -> Self {
        match people {
            0..10 => Self::FewerThanTen,
            10..100 => Self::Tens,
            100..1_000 => Self::Hundreds,
            1_000..10_000 => Self::Thousands,
            10_000..100_000 => Self::TensOfThousands,
            _ => Self::More,
        }
    }
}
