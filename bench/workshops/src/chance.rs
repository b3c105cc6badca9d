//! Where chance comes from: a generator for each thing that happens, named by numbers. So what a person would say is the
//! same whoever asks, and when.

/// A generator of its own (`SplitMix64`, Steele and others 2014), so that no library's change moves a workshop.
pub struct Chance(u64);

impl Chance {
    /// That of what these numbers name together.
    pub fn of(name: &[u64]) -> Self {
        let mut chance = Self(0);
        for part in name {
            chance.0 = chance.word() ^ part;
        }
        chance.word();
        chance
    }

    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of so many, counted from 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.word() % end as u64).unwrap_or(0)
    }

    /// So often in a hundred.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the first so many levels, counted from 1.
    pub fn level(&mut self, levels: u8) -> u8 {
        self.below(usize::from(levels)) as u8 + 1
    }

    /// A level as somebody sees it: so often one off, up or down alike, or the one way there is at an end.
    pub fn blurred(&mut self, level: u8, levels: u8, percent: usize) -> u8 {
        if !self.percent(percent) {
            return level;
        }
        match level {
            1 => 2,
            last if last == levels => last - 1,
            _ if self.percent(50) => level + 1,
            _ => level - 1,
        }
    }
}
