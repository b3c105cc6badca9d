//! What was gained, each with its day and what brought it.

use engine::board::Board;
use engine::exemplars::Exemplar;
use engine::id::Id;
use engine::strategy::Gained;
use wording::date;

use crate::exemplars::ExemplarPage;

/// How many of each are shown.
const MOST: usize = 10;

/// What was gained, latest first.
pub(super) struct Won<'a> {
    pub(super) needs: Vec<Gain<'a>>,
    pub(super) support: Vec<Gain<'a>>,
    /// Whether there is more than is shown.
    pub(super) more: bool,
}

/// One thing that was gained.
pub(super) struct Gain<'a> {
    pub(super) what: &'a str,
    pub(super) on: String,
    /// The exemplar that brought it, where one did.
    pub(super) from: Option<Source<'a>>,
}

/// An exemplar, and what was started with it.
pub(super) struct Source<'a> {
    pub(super) page: ExemplarPage<'a>,
    pub(super) title: &'a str,
}

impl<'a> Source<'a> {
    pub(super) fn of(id: &'a Id<Exemplar>, board: &'a Board) -> Option<Self> {
        let exemplar = board.work.exemplars.get(id)?;
        let held = board.candidates.get(&exemplar.candidate);
        Some(Self {
            page: ExemplarPage(&exemplar.id),
            title: held.map_or(exemplar.candidate.as_str(), |held| held.title.as_str()),
        })
    }
}

impl<'a> Won<'a> {
    pub(super) fn of(gained: &Gained<'a>, board: &'a Board) -> Self {
        let needs = gained.needs.iter().map(|met| Gain {
            what: met.need.as_str(),
            on: date::long(met.on),
            from: met.from.and_then(|id| Source::of(id, board)),
        });
        let support = gained.support.iter().map(|support| Gain {
            what: support.note.as_str(),
            on: date::long(support.on),
            from: Source::of(support.from, board),
        });
        Self {
            more: needs.len().max(support.len()) > MOST,
            needs: needs.take(MOST).collect(),
            support: support.take(MOST).collect(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.needs.is_empty() && self.support.is_empty()
    }
}
