//! Where chance comes from: a word for each (seed, case, candidate, purpose), whatever else is drawn and in what order.
//!
//! The words are those of the output function of `SplitMix64` (Steele, Lea and Flood, *Fast splittable pseudorandom
//! number generators*, 2014; the constants are Stafford's variant 13), taken at a place that the four together name.
//! `docs/method.md` writes it out: changing anything here makes a new model number.

/// The odd number nearest to 2^64 divided by the golden ratio: what one step adds.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Cases of a block: as many as a word has bits.
pub(crate) const BLOCK: u64 = u64::BITS as u64;

/// What a word is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub(crate) enum Purpose {
    /// The levels of a candidate's open dimensions, in the order of every weight vector.
    Levels = 2,
    /// Which part of the allowed weights (a case's own).
    Part = 3,
    /// Where in it: two numbers of 32 bits (a case's own).
    Where = 4,
    /// Where in it: the third.
    WhereElse = 5,
    /// Whether an *ask* candidate takes part (a block's): the first of 64, a word for each binary digit.
    TakesPart = 64,
}

/// What is drawn in one case, or for a block of them at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draws(u64);

/// A candidate's place in the draws: by its id alone, so that no other candidate moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u64);

impl Key {
    /// FNV-1a (Fowler, Noll and Vo) of the id's bytes, mixed.
    pub(crate) fn of(id: &str) -> Self {
        let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(mixed(id.bytes().fold(0xcbf2_9ce4_8422_2325, fold)))
    }

    /// The place of what belongs to the case itself.
    pub(crate) const CASE: Self = Self(0);
}

impl Draws {
    /// Those of a case, or of a block, counted from 0.
    pub(crate) const fn of(seed: u64, at: u64) -> Self {
        let seed = mixed(seed.wrapping_add(STEP));
        Self(mixed(seed.wrapping_add(at.wrapping_mul(STEP))))
    }

    /// 64 bits.
    pub(crate) const fn word(self, key: Key, purpose: Purpose) -> u64 {
        mixed(self.place(key, purpose))
    }

    const fn place(self, key: Key, purpose: Purpose) -> u64 {
        let place = self.0.wrapping_add(key.0);
        place.wrapping_add((purpose as u64).wrapping_mul(STEP))
    }

    /// In which of these cases of a block, a bit each, somebody takes part who does with this chance, in 2^64ths.
    ///
    /// A case's number has 64 binary digits, one from each word, and is to be less than the chance. About seven words
    /// tell for all 64 cases: more are drawn only while the digits of one and the chance's are the same.
    pub(crate) const fn takes_part(self, key: Key, chance: u64, among: u64) -> u64 {
        let (mut less, mut same) = (0, among);
        let (mut place, mut digits) = (self.place(key, Purpose::TakesPart), chance);
        while same != 0 && digits != 0 {
            let word = mixed(place);
            // All ones where the chance's digit is 1.
            let digit = (digits >> (u64::BITS - 1)).wrapping_neg();
            less |= same & digit & !word;
            same &= !(digit ^ word);
            digits <<= 1;
            place = place.wrapping_add(STEP);
        }
        less
    }
}

/// One of `count` (at least 1), all alike, and what is left of the word for the next. `count`s that are drawn from one
/// word multiply to far less than 2^64, so that none is noticeably more likely.
pub(crate) fn one_of(count: u8, word: u64) -> (u8, u64) {
    let (rest, which) = word.carrying_mul(count.into(), 0);
    // Less than `count`.
    (which.to_le_bytes()[0], rest)
}

const fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use num_traits::ToPrimitive;

    use super::*;

    /// Chi-squared of how often each of 16 comes up.
    fn unevenness(words: impl Iterator<Item = u64>) -> f64 {
        let mut counts = [0u32; 16];
        words.for_each(|word| counts[usize::from(one_of(16, word).0)] += 1);
        let all: u32 = counts.iter().sum();
        let expected = f64::from(all) / 16.0;
        let part = |count: &u32| (f64::from(*count) - expected).powi(2) / expected;
        counts.iter().map(part).sum()
    }

    /// What 15 degrees of freedom exceed once in a million times.
    const UNLIKELY: f64 = 56.5;

    #[test]
    fn words_are_even_over_cases_candidates_and_fields() {
        let key = |at: u64| Key::of(&format!("R{at}"));
        for seed in [0, 1, u64::MAX] {
            let over_cases =
                (0..20_000).map(|case| Draws::of(seed, case).word(key(2), Purpose::Levels));
            assert!(unevenness(over_cases) < UNLIKELY);
            let one = Draws::of(seed, 7);
            let over_candidates = (0..20_000).map(|at| one.word(key(at), Purpose::TakesPart));
            assert!(unevenness(over_candidates) < UNLIKELY);
            // What two candidates draw in one case, and one in two, has nothing to do with each other.
            let pairs = (0..20_000).map(|case| {
                let draws = Draws::of(seed, case);
                draws.word(key(1), Purpose::Levels)
                    ^ draws.word(key(2), Purpose::Levels).rotate_left(1)
            });
            assert!(unevenness(pairs) < UNLIKELY);
            let steps = (0..20_000).map(|case| {
                let word = |case| Draws::of(seed, case).word(key(1), Purpose::TakesPart);
                word(case) ^ word(case + 1)
            });
            assert!(unevenness(steps) < UNLIKELY);
        }
    }

    #[test]
    fn one_word_gives_several_numbers_that_are_even_together() {
        let pair = |word| {
            let (first, rest) = one_of(4, word);
            u64::from(first * 4 + one_of(4, rest).0) << 60
        };
        let words = (0..20_000).map(|case| Draws::of(1, case).word(Key::CASE, Purpose::Part));
        assert!(unevenness(words.map(pair)) < UNLIKELY);
    }

    #[test]
    fn as_many_take_part_as_their_chance_says() {
        for chance in [1, 1 << 63, u64::MAX / 27, u64::MAX / 3 * 2, u64::MAX] {
            let part = chance.to_f64().unwrap() / 2f64.powi(64);
            let takes_part = |block| {
                let key = Key::of(&format!("R{}", block % 100));
                Draws::of(1, block).takes_part(key, chance, u64::MAX)
            };
            let mut by_case = [0u32; 64];
            for block in 0..20_000 {
                let there = takes_part(block);
                for (case, count) in by_case.iter_mut().enumerate() {
                    *count += u32::from(there >> case & 1 == 1);
                }
            }
            for count in by_case {
                let expected = part * 20_000.0;
                let most = 5.0 * (expected * (1.0 - part)).sqrt() + 1e-9;
                assert!((f64::from(count) - expected).abs() <= most, "{count}");
            }
        }
    }

    #[test]
    fn whom_it_is_asked_among_changes_nothing() {
        let (draws, chance) = (Draws::of(3, 4), u64::MAX / 3);
        for at in 0..200 {
            let key = Key::of(&format!("R{at}"));
            let all = draws.takes_part(key, chance, u64::MAX);
            for case in 0..64 {
                let alone = draws.takes_part(key, chance, 1 << case);
                assert_eq!(alone, all & 1 << case);
            }
        }
    }

    #[test]
    fn the_words_are_these() {
        let word = Draws::of(1, 0).word(Key::of("R2"), Purpose::Levels);
        assert_eq!(word, Draws::of(1, 0).word(Key::of("R2"), Purpose::Levels));
        assert_ne!(word, Draws::of(2, 0).word(Key::of("R2"), Purpose::Levels));
        assert_ne!(word, Draws::of(1, 1).word(Key::of("R2"), Purpose::Levels));
        assert_ne!(word, Draws::of(1, 0).word(Key::of("R3"), Purpose::Levels));
        assert_ne!(
            word,
            Draws::of(1, 0).word(Key::of("R2"), Purpose::TakesPart)
        );
    }
}
