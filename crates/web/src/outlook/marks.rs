//! A row of marks, one for each candidate; in a very long list, one for each ten or each hundred of them.

use engine::outlook::Outlook;
use engine::standing::Standing;

/// The most that a column draws.
const MOST: usize = 400;

/// How many candidates a mark stands for: the same in every column, or their lengths could not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale(usize);

/// The marks of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks {
    /// How many are of the few.
    pub(crate) picked: usize,
    /// How many others there are.
    pub(crate) others: usize,
}

impl Scale {
    /// One, unless the longest column would be too long; then ten, a hundred and so on.
    pub(crate) fn of(outlook: &Outlook) -> Self {
        let count = |one| {
            outlook
                .placed
                .iter()
                .filter(|placed| placed.standing == one)
                .count()
        };
        let longest = [Standing::Start, Standing::Ask, Standing::Prepare]
            .into_iter()
            .map(count)
            .max();
        Self::for_longest(longest.unwrap_or_default())
    }

    fn for_longest(longest: usize) -> Self {
        let mut each = 1;
        while longest.div_ceil(each) > MOST {
            each *= 10;
        }
        Self(each)
    }

    /// How many each mark stands for, where it is more than one.
    pub(crate) fn each(self) -> Option<usize> {
        (self.0 > 1).then_some(self.0)
    }

    /// The marks of a column of so many, some of them of the few. A mark of many does not tell the few apart.
    pub(crate) fn marks(self, count: usize, picked: usize) -> Marks {
        let picked = if self.0 == 1 { picked } else { 0 };
        Marks {
            picked,
            others: count.div_ceil(self.0).saturating_sub(picked),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_a_candidate_while_there_is_room() {
        let scale = Scale::for_longest(400);
        assert_eq!(scale.each(), None);
        assert_eq!(
            scale.marks(6, 3),
            Marks {
                picked: 3,
                others: 3
            }
        );
        assert_eq!(
            scale.marks(0, 0),
            Marks {
                picked: 0,
                others: 0
            }
        );
    }

    #[test]
    fn columns_of_a_very_long_list_can_still_be_compared() {
        let scale = Scale::for_longest(3_115);
        assert_eq!(scale.each(), Some(10));
        assert_eq!(
            scale.marks(3_115, 0),
            Marks {
                picked: 0,
                others: 312
            }
        );
        assert_eq!(
            scale.marks(3, 3),
            Marks {
                picked: 0,
                others: 1
            }
        );
        assert_eq!(Scale::for_longest(20_000).each(), Some(100));
    }
}
