//! The generator as the method page writes it, and what a case draws with it.

use engine::outlook::Weights;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

pub(crate) const LEVELS: u64 = 2;

fn mixed(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn case_key(seed: u64, case: u64) -> u64 {
    mixed(mixed(seed.wrapping_add(STEP)).wrapping_add(STEP.wrapping_mul(case)))
}

/// The word of a candidate in a case, or in a block of them.
pub(crate) fn word(seed: u64, case: u64, id: &str, purpose: u64) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in id.as_bytes() {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let key = case_key(seed, case).wrapping_add(mixed(hash));
    mixed(key.wrapping_add(STEP.wrapping_mul(purpose)))
}

fn own_word(seed: u64, case: u64, purpose: u64) -> u64 {
    mixed(case_key(seed, case).wrapping_add(STEP.wrapping_mul(purpose)))
}

fn two_to(power: u32) -> BigRational {
    BigRational::from(BigInt::one() << power)
}

/// Whether a candidate whose conditions come out yes with this chance takes part in a case.
pub(crate) fn takes_part(seed: u64, case: u64, id: &str, chance: &BigRational) -> bool {
    let mut number = BigInt::zero();
    for purpose in 64..128 {
        let digit = word(seed, case / 64, id, purpose) >> (case % 64) & 1;
        number = number * 2 + digit;
    }
    BigRational::from(number) < (chance * two_to(64)).floor()
}

/// Which of so many each, one after another from one word.
pub(crate) fn which(word: u64, counts: [usize; 4]) -> [usize; 4] {
    let mut word = u128::from(word);
    counts.map(|count| {
        if count == 1 {
            return 0;
        }
        let wide = word * count as u128;
        word = wide % (1 << 64);
        usize::try_from(wide >> 64).unwrap()
    })
}

/// The weights of a case: `parts` are the simplices, each its corners and its share.
pub(crate) fn weights(
    seed: u64,
    case: u64,
    vertices: &[Weights],
    parts: &[(Vec<usize>, BigRational)],
) -> [BigRational; 4] {
    let word = BigRational::from(BigInt::from(own_word(seed, case, 3)));
    let mut before = BigRational::zero();
    let mut chosen = parts.len() - 1;
    for (at, (_, share)) in parts.iter().enumerate() {
        before += share;
        if word < (&before * two_to(64)).floor() {
            chosen = at;
            break;
        }
    }
    let corners = &parts[chosen].0;
    let (both, third) = (own_word(seed, case, 4), own_word(seed, case, 5));
    let mut cuts = [both >> 32, both & 0xffff_ffff, third >> 32][..corners.len() - 1].to_vec();
    cuts.sort_unstable();
    cuts.insert(0, 0);
    cuts.push(1 << 32);
    std::array::from_fn(|d| {
        let parts = corners.iter().zip(cuts.windows(2));
        let sum: BigRational = parts
            .map(|(corner, cut)| {
                &vertices[*corner][d].0 * BigRational::from(BigInt::from(cut[1] - cut[0]))
            })
            .sum();
        sum / two_to(32)
    })
}
