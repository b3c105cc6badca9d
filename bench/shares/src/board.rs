//! Boards to draw cases of: those of `bench/boards`, and two of which every condition is known.

#[path = "../../boards/mod.rs"]
mod named;

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said, Source};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::settings::Settings;
use engine::text::Title;

/// Boards to draw cases of.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Everything is known: only the weights vary.
    Known,
    /// Every condition is known, and half of the levels; the others are ranges.
    Half,
    /// One of `bench/boards`.
    Named(named::Kind),
}

impl Kind {
    pub fn parse(text: &str) -> Option<Self> {
        let is_it = |kind: &named::Kind| format!("{kind:?}").to_lowercase() == text;
        match text {
            "known" => Some(Self::Known),
            "half" => Some(Self::Half),
            _ => named::Kind::ALL.into_iter().find(is_it).map(Self::Named),
        }
    }
}

/// Least and greatest level of each dimension, counted from 1.
type Ranges = [[u8; 2]; 4];

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

    fn range(&mut self, is_half: bool, levels: u8) -> [u8; 2] {
        let level = self.below(levels) + 1;
        if is_half && self.below(2) == 0 {
            let other = self.below(levels) + 1;
            return [level.min(other), level.max(other)];
        }
        [level, level]
    }
}

/// A board of so many candidates, with its own teams and places.
pub fn board(kind: Kind, candidates: usize) -> Board {
    let is_half = match kind {
        Kind::Named(kind) => return named::board(kind, candidates),
        Kind::Known => false,
        Kind::Half => true,
    };
    let (mut draw, someone) = (Draw(11), Id::parse("Someone").expect("an id"));
    let one = |at| {
        let ranges = LEVELS.map(|levels| draw.range(is_half, levels));
        Arc::new(candidate(at, &ranges, &someone))
    };
    Board {
        candidates: Arc::new((0..candidates).map(one).collect()),
        ..Board::default()
    }
}

/// The same candidates, who need no teams.
pub fn without_teams(mut board: Board) -> Board {
    let ids: Vec<_> = board.candidates.iter().map(|c| c.id.clone()).collect();
    let candidates = Arc::make_mut(&mut board.candidates);
    for id in &ids {
        Arc::make_mut(candidates.get_mut(id).expect("one of them")).teams = Vec::new();
    }
    board
}

/// The same board with other settings.
pub fn set(mut board: Board, set: impl FnOnce(&mut Settings)) -> Board {
    set(Arc::make_mut(&mut board.settings));
    board
}

fn candidate(at: usize, ranges: &Ranges, someone: &Id<Source>) -> Candidate {
    let title = Title::parse(&format!("Problem {at}")).expect("a title");
    let id = Id::parse(&format!("R{at:06}")).expect("an id");
    let mut candidate = Candidate::new(id, title);
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
