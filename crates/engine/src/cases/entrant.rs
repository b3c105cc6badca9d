//! Who enters the cases: *start* and *ask* candidates with what is open about them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::draw::{Draws, Key, Purpose, one_of};
use super::worth::{Ladder, Places};
use crate::difference::Dimension;
use crate::outlook::{Seen, Sight};
use crate::standing::Standing;

/// A candidate in the cases.
#[derive(Debug)]
pub(super) struct Entrant {
    /// Its rank in byte order of id.
    pub(super) rank: usize,
    key: Key,
    /// An *ask* candidate takes part where its number is below this.
    chance: Option<u64>,
    /// The places of its least levels.
    least: Places,
    /// How many levels it may have, by dimension.
    counts: [u8; 4],
}

impl Entrant {
    pub(super) fn of(rank: usize, seen: &Seen<'_>, sight: &Sight<'_>, ladder: &Ladder) -> Self {
        let levels = Dimension::ALL.map(|d| sight.scale.levels(&seen.candidate.difference, d));
        let least = |d: usize| ladder.place(d, levels[d].low());
        Self {
            rank,
            key: Key::of(seen.candidate.id.as_str()),
            chance: (seen.standing == Standing::Ask).then(|| chance(seen)),
            least: Places(std::array::from_fn(least)),
            counts: levels.map(|levels| levels.high() - levels.low() + 1),
        }
    }

    /// The places of its greatest levels.
    pub(super) fn greatest(&self) -> Places {
        Places(std::array::from_fn(|d| {
            self.least.0[d] + self.counts[d] - 1
        }))
    }

    /// Whether anything about it is drawn.
    pub(super) fn is_open(&self) -> bool {
        self.chance.is_some() || self.counts != [1; 4]
    }

    /// In which of these cases of a block it takes part.
    pub(super) fn takes_part(&self, block: Draws, among: u64) -> u64 {
        self.chance
            .map_or(among, |chance| block.takes_part(self.key, chance, among))
    }

    /// Its levels in a case.
    pub(super) fn levels(&self, draws: Draws) -> Places {
        let mut places = self.least;
        if self.counts != [1; 4] {
            let mut word = draws.word(self.key, Purpose::Levels);
            for (place, count) in places.0.iter_mut().zip(self.counts) {
                if count > 1 {
                    let (which, rest) = one_of(count, word);
                    *place += which;
                    word = rest;
                }
            }
        }
        places
    }
}

/// The chance that every open condition turns out yes, in 2^64ths rounded down. It is less than 1: something is open.
fn chance(seen: &Seen<'_>) -> u64 {
    let chances = seen.conditions.each_ref().map(|c| c.chance_yes.exact().0);
    let all: BigInt = chances.iter().map(BigRational::numer).product();
    let of: BigInt = chances.iter().map(BigRational::denom).product();
    ((all << u64::BITS) / of).to_u64().unwrap_or(u64::MAX)
}
