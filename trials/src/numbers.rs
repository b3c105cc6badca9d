//! Numbers that look random and are the same in every run.

/// `SplitMix64` (Steele, Lea and Flood, 2014): small, and good enough to choose when to kill.
#[derive(Debug)]
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Begins at a seed.
    pub(crate) fn from(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }
}

/// A count as a figure: exact up to four thousand million, and more is not counted here.
pub(crate) fn figure(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Bytes as megabytes (of 1,048,576), exact enough to be told.
pub(crate) fn megabytes(bytes: u64) -> f64 {
    let kilobytes = usize::try_from(bytes / 1024).unwrap_or(usize::MAX);
    figure(kilobytes) / 1024.0
}
