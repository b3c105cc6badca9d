//! What is known of the difference that something would make.

use engine::difference as kept;
use engine::difference::Judged;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use super::reading::Reading;

/// What is known of the difference that it would make. What is left out is not known.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Difference {
    /// How much harm there is: levels 1 to 5.
    harm: Option<Levels>,
    /// How far needs are not met: levels 1 to 4.
    unmet: Option<Levels>,
    /// How far it falls on those who have less already: levels 1 to 3.
    disadvantage: Option<Levels>,
    /// How many people a year.
    reach: Option<People>,
}

/// A range of levels, ends included.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    #[schema(minimum = 1, maximum = 5)]
    low: u8,
    #[schema(minimum = 1, maximum = 5)]
    high: u8,
}

/// A number of people a year.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct People {
    /// At least so many.
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    least: u64,
    /// At most so many; left out where nobody knows.
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    most: Option<u64>,
}

/// The most people that a number of JSON can tell exactly.
const MOST_PEOPLE: u64 = 9_007_199_254_740_991;

/// What is meant; what is wrong goes to `reading`, and is left out here.
pub(super) fn meant(sent: &Difference, reading: &mut Reading) -> kept::Difference {
    let mut meant = kept::Difference::default();
    for (field, judged, levels) in [
        ("difference.harm", Judged::Harm, &sent.harm),
        ("difference.unmet", Judged::Unmet, &sent.unmet),
        (
            "difference.disadvantage",
            Judged::Disadvantage,
            &sent.disadvantage,
        ),
    ] {
        if let Some(Levels { low, high }) = *levels {
            let most = judged.levels().into();
            let wrong = if low > high {
                Wrong::WrongWayRound
            } else {
                Wrong::NotWhole { least: 1, most }
            };
            let levels = kept::Levels::of(judged, low, high).ok_or(wrong);
            meant.set_judged(judged, reading.take(field, levels));
        }
    }
    let reach = sent.reach.as_ref();
    meant.reach = reach.and_then(|sent| people("difference.reach", sent, reading));
    meant
}

/// How many people are meant; what is wrong goes to `reading`.
pub(super) fn people(
    field: &str,
    People { least, most }: &People,
    reading: &mut Reading,
) -> Option<kept::People> {
    let is_exact = *least.max(&most.unwrap_or(0)) <= MOST_PEOPLE;
    let wrong = if is_exact {
        Wrong::WrongWayRound
    } else {
        let (least, most) = (0, MOST_PEOPLE);
        Wrong::NotWhole { least, most }
    };
    let people = kept::People::between(*least, *most).filter(|_| is_exact);
    reading.take(field, people.ok_or(wrong))
}

impl From<&kept::Difference> for Difference {
    fn from(kept: &kept::Difference) -> Self {
        let levels = |levels: kept::Levels| Levels {
            low: levels.low(),
            high: levels.high(),
        };
        Self {
            harm: kept.harm.map(levels),
            unmet: kept.unmet.map(levels),
            disadvantage: kept.disadvantage.map(levels),
            reach: kept.reach.map(Into::into),
        }
    }
}

impl From<kept::People> for People {
    fn from(kept: kept::People) -> Self {
        Self {
            least: kept.least(),
            most: kept.most(),
        }
    }
}
