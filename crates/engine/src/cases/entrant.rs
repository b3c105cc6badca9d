//! Who enters the cases: *start* and *ask* candidates with what is open about them, together with others that can be
//! worth no more and take the same room.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};

use super::draw::{Draws, Key, Purpose, one_of};
use super::worth::{Ladder, Places, value};
use crate::classes::Class;
use crate::difference::Dimension;
use crate::outlook::{Field, Seen, Sight, Weights};
use crate::standing::Standing;

/// A candidate in the cases.
#[derive(Debug)]
pub(super) struct Entrant {
    /// Its rank in byte order of id.
    pub(super) rank: usize,
    key: Key,
    /// An *ask* candidate takes part where its word is below this.
    chance: Option<u64>,
    /// The places of its least levels.
    least: Places,
    /// How many levels it may have, by dimension.
    counts: [u8; 4],
}

/// Entrants in one lane that can be worth no more than this.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) lane: usize,
    /// Their greatest levels.
    pub(super) greatest: Places,
    /// By rank, rising.
    pub(super) entrants: Vec<Entrant>,
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

    fn greatest(&self) -> Places {
        Places(std::array::from_fn(|d| {
            self.least.0[d] + self.counts[d] - 1
        }))
    }

    /// Whether anything about it is drawn.
    pub(super) fn is_open(&self) -> bool {
        self.chance.is_some() || self.counts != [1; 4]
    }

    /// Whether it takes part in a case.
    pub(super) fn takes_part(&self, draws: Draws) -> bool {
        self.chance
            .is_none_or(|chance| draws.word(self.key, Purpose::TakesPart) < chance)
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
    let all = seen
        .conditions
        .iter()
        .fold(BigRational::one(), |all, c| all * &c.chance_yes.0);
    let words = (all * (BigInt::one() << u64::BITS)).to_integer();
    words.to_u64().unwrap_or(u64::MAX)
}

/// Everyone who can go in and is not proved never to, in rows; those that can be worth most in the balanced view first,
/// so that a case soon has a set that most others cannot enter.
pub(super) fn rows(
    sight: &Sight<'_>,
    field: &Field,
    classes: &[Class],
    lanes: &[Option<usize>],
    ladder: &Ladder,
    centre: &Weights,
) -> Vec<Row> {
    let mut all: Vec<(usize, Places, Entrant)> = Vec::new();
    for (rank, &at) in field.at.iter().enumerate() {
        if let (Some(lane), true) = (lanes[rank], classes[at] != Class::Never) {
            let entrant = Entrant::of(rank, &sight.seen[at], sight, ladder);
            all.push((lane, entrant.greatest(), entrant));
        }
    }
    all.sort_unstable_by_key(|(lane, greatest, entrant)| (*greatest, *lane, entrant.rank));
    let mut rows: Vec<Row> = Vec::new();
    for (lane, greatest, entrant) in all {
        match rows.last_mut() {
            Some(row) if (row.lane, row.greatest) == (lane, greatest) => row.entrants.push(entrant),
            _ => rows.push(Row {
                lane,
                greatest,
                entrants: vec![entrant],
            }),
        }
    }
    let worths = ladder.rough_worths(centre);
    rows.sort_by(|a, b| value(&worths, b.greatest).total_cmp(&value(&worths, a.greatest)));
    rows
}
