//! What is asked, in the order shown, a page at a time.

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::waiting_for::{Part, Wanted, waiting_for};
use jiff::civil::Date;

use crate::candidates::natural;

/// The most on a page.
const MOST: usize = 100;

/// All that a person is asked, answered or not.
pub(super) struct Rows<'a> {
    parts: Vec<Part<'a>>,
    today: Date,
}

/// One page of several; counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// Which.
    pub(super) page: usize,
    /// How many there are.
    pub(super) pages: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn of(board: &'a Board, person: &'a Id<Source>, today: Date) -> Self {
        let mut parts = waiting_for(board, person);
        for part in &mut parts {
            let key = |wanted: &Wanted<'a>| wanted.candidate.id.as_str();
            part.wanted.sort_by(|a, b| natural(key(a), key(b)));
        }
        Self { parts, today }
    }

    /// Every part of it.
    pub(super) fn parts(&self) -> &[Part<'a>] {
        &self.parts
    }

    /// How many wait.
    pub(super) fn waiting(&self) -> usize {
        let each = self.parts.iter();
        each.map(|part| part.waiting(self.today).count()).sum()
    }

    /// The page that is asked for, or the first on which something waits.
    pub(super) fn page(&self, asked: Option<usize>) -> At {
        let all = self.parts.iter().flat_map(|part| &part.wanted);
        let pages = all.clone().count().div_ceil(MOST).max(1);
        let first = all.clone().position(|wanted| wanted.waits(self.today));
        let waits = first.map_or(1, |first| first / MOST + 1);
        At {
            page: asked.unwrap_or(waits).clamp(1, pages),
            pages,
        }
    }

    /// What stands on a page: each with its number there, and whether a part begins with it.
    pub(super) fn on(&self, at: At) -> impl Iterator<Item = (usize, &Part<'a>, &Wanted<'a>)> {
        let all = self
            .parts
            .iter()
            .flat_map(|part| part.wanted.iter().map(move |wanted| (part, wanted)));
        let here = all.skip((at.page - 1) * MOST).take(MOST).enumerate();
        here.map(|(row, (part, wanted))| (row, part, wanted))
    }
}
