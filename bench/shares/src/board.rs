//! Boards to draw cases of, written down as levels too, so that others can draw the same.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said, Source};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::settings::Settings;
use engine::text::Title;

/// How much is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything: only the weights vary.
    Known,
    /// Every condition, and half of the levels; the others are ranges.
    Half,
    /// Titles alone.
    Blank,
}

impl Kind {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "known" => Some(Self::Known),
            "half" => Some(Self::Half),
            "blank" => Some(Self::Blank),
            _ => None,
        }
    }

    /// In how many of three ways each condition may turn out yes.
    pub const fn chance_yes(self) -> &'static str {
        match self {
            Self::Known | Self::Half => "1",
            Self::Blank => "1/3",
        }
    }
}

/// Least and greatest level of each dimension, counted from 1.
pub type Ranges = [[u8; 2]; 4];

/// Levels of each dimension.
const LEVELS: [u8; 4] = [5, 4, 3, 6];
/// Least people a year of each level of reach, by default bands.
const BANDS: [u64; 6] = [0, 100, 1_000, 10_000, 100_000, 1_000_000];

/// A generator of its own (`SplitMix64`, Steele and others 2014), so that no library's change moves a board.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u8) -> u8 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % u64::from(end)).to_le_bytes()[0]
    }

    fn range(&mut self, kind: Kind, levels: u8) -> [u8; 2] {
        let level = self.below(levels) + 1;
        match kind {
            Kind::Blank => [1, levels],
            Kind::Half if self.below(2) == 0 => {
                let other = self.below(levels) + 1;
                [level.min(other), level.max(other)]
            }
            Kind::Known | Kind::Half => [level, level],
        }
    }
}

/// The levels of so many candidates.
pub fn ranges(kind: Kind, candidates: usize) -> Vec<Ranges> {
    let mut draw = Draw(11);
    let one = |_| LEVELS.map(|levels| draw.range(kind, levels));
    (0..candidates).map(one).collect()
}

/// The board of these: five places, no teams, one case.
pub fn board(kind: Kind, ranges: &[Ranges]) -> Board {
    let someone = Id::parse("Someone").expect("an id");
    let candidates = ranges.iter().enumerate();
    let candidates = candidates.map(|(at, ranges)| Arc::new(candidate(kind, at, ranges, &someone)));
    Board {
        settings: Arc::new(Settings {
            limit: 5,
            cases: 1,
            ..Settings::default()
        }),
        candidates: Arc::new(candidates.collect()),
        ..Board::default()
    }
}

fn candidate(kind: Kind, at: usize, ranges: &Ranges, someone: &Id<Source>) -> Candidate {
    let title = Title::parse(&format!("Problem {at}")).expect("a title");
    let id = Id::parse(&format!("R{at:06}")).expect("an id");
    let mut candidate = Candidate::new(id, title);
    if kind == Kind::Blank {
        return candidate;
    }
    for judged in Judged::ALL {
        let [low, high] = ranges[judged.dimension().index()];
        let levels = Levels::of(judged, low, high);
        candidate.difference.set_judged(judged, levels);
    }
    let [low, high] = ranges[3].map(usize::from);
    let most = BANDS.get(high).map(|edge| edge - 1);
    candidate.difference.reach = People::between(BANDS[low - 1], most);
    for condition in Condition::ALL {
        candidate.answer(yes(condition, someone));
    }
    candidate
}

fn yes(condition: Condition, someone: &Id<Source>) -> Answer {
    Answer {
        condition,
        team: None,
        source: someone.clone(),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        given: Given::Undated,
    }
}
