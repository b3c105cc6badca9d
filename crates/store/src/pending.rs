//! What a batch makes of the organisation, before anybody else sees it.
//!
//! Readers keep the board they were given, so a writer needs another to change. Copying one of 20,000 candidates for every
//! commit would cost more than the commit. So there are two: while readers have one, the writer brings the one before it up
//! to date with the same few changes, adds its own, and hands it out in turn. Only where a reader still keeps the older
//! one is anything copied, and then as little as the parts that are shared.

use std::sync::Arc;

use engine::board::{Board, Change};
use engine::id::Id;

use crate::StoreError;
use crate::driver::Connection;
use crate::held::{Boards, Held};
use crate::organisation::Organisation;

/// Past so many changes a copy is cheaper than doing them again.
const LONGEST_TRAIL: usize = 1_000;

/// What an organisation begins from: before its first revision.
const BEGINNING: Option<i64> = Some(0);

/// Changes that were made, as long as they are few enough to be worth doing again.
pub(crate) struct Trail(Option<Vec<Change>>);

/// The state before the one that readers have, and what makes the one of the other.
pub(crate) struct Spare {
    held: Arc<Held>,
    behind: Vec<Change>,
    /// The revision that it comes to with those changes.
    comes_to: i64,
}

/// The organisation as the writes of a batch make it.
pub(crate) struct Pending<'a> {
    boards: &'a Boards,
    org: Id<Organisation>,
    spare: Option<Spare>,
    /// None: not needed yet, or to be made anew.
    now: Option<Held>,
    /// The revision that the batch began from, and the changes of its writes since.
    base: Option<i64>,
    trail: Trail,
    /// Whether anything is to be committed.
    kept: bool,
}

/// No change yet.
impl Default for Trail {
    fn default() -> Self {
        Self(Some(Vec::new()))
    }
}

impl Trail {
    /// One more.
    pub(crate) fn add(&mut self, change: &Change) {
        match &mut self.0 {
            Some(changes) if changes.len() < LONGEST_TRAIL => changes.push(change.clone()),
            _ => self.0 = None,
        }
    }

    fn join(&mut self, more: Self) {
        match (&mut self.0, more.0) {
            (Some(changes), Some(more)) if changes.len() + more.len() <= LONGEST_TRAIL => {
                changes.extend(more);
            }
            _ => self.0 = None,
        }
    }
}

impl Spare {
    /// Brought up to date, if `latest` is what it was kept for.
    fn caught_up(self, latest: &Held) -> Option<Held> {
        if latest.revision != self.comes_to || latest.organisation.id != self.held.organisation.id {
            return None;
        }
        let mut board = Arc::unwrap_or_clone(self.held).board;
        if !self.behind.is_empty() {
            let board = Arc::make_mut(&mut board);
            self.behind.iter().for_each(|change| board.apply(change));
        }
        Some(Held {
            revision: latest.revision,
            organisation: latest.organisation.clone(),
            board,
        })
    }
}

impl<'a> Pending<'a> {
    /// Of a batch that has done nothing yet. `spare` is what the batch before it left.
    pub(crate) fn new(boards: &'a Boards, org: Id<Organisation>, spare: Option<Spare>) -> Self {
        Self {
            boards,
            org,
            spare,
            now: None,
            base: None,
            trail: Trail::default(),
            kept: false,
        }
    }

    /// The organisation.
    pub(crate) fn org(&self) -> &Id<Organisation> {
        &self.org
    }

    /// The organisation at a revision: as it is here, as readers have it, or loaded where another server wrote meanwhile.
    pub(crate) fn at(
        &mut self,
        db: &mut dyn Connection,
        revision: i64,
    ) -> Result<&mut Held, StoreError> {
        let here = self.now.take().filter(|held| held.revision == revision);
        let known = here.or_else(|| self.latest().filter(|held| held.revision == revision));
        let now = match known {
            Some(held) => held,
            None => Held {
                revision,
                ..Held::load(db, &self.org)?
            },
        };
        self.base.get_or_insert(revision);
        Ok(self.now.insert(now))
    }

    /// An organisation that begins. (Whatever was held by its id before, the example taken away, is no base for it.)
    pub(crate) fn begin(&mut self, organisation: Organisation) {
        self.base = BEGINNING;
        self.now = Some(Held {
            revision: 0,
            organisation,
            board: Arc::new(Board::default()),
        });
    }

    /// The organisation as it is here.
    pub(crate) fn now(&mut self) -> Option<&mut Held> {
        self.now.as_mut()
    }

    /// A write is to be kept.
    pub(crate) fn keep(&mut self, changes: Trail) {
        self.kept = true;
        self.trail.join(changes);
        if let Some(now) = &mut self.now {
            now.revision += 1;
        }
    }

    /// The organisation is taken away.
    pub(crate) fn remove(&mut self) {
        (self.now, self.kept) = (None, true);
    }

    /// A write was undone after it had changed what is here: it is made anew when it is next needed.
    pub(crate) fn give_up(&mut self) {
        self.now = None;
    }

    /// The transaction is committed: readers have it from now on. What they had before is spare.
    pub(crate) fn publish(self) -> Option<Spare> {
        if self.kept && (self.now.is_none() || self.base == BEGINNING) {
            self.boards.forget(&self.org);
        }
        let Some(now) = self.now.map(Arc::new) else {
            return self.spare.filter(|_| !self.kept);
        };
        let comes_to = now.revision;
        let before = self.boards.get(&self.org);
        if before
            .as_ref()
            .is_some_and(|held| held.revision == comes_to)
        {
            return Some(Spare {
                held: now,
                behind: Vec::new(),
                comes_to,
            });
        }
        self.boards.put(now);
        let held = before.filter(|held| Some(held.revision) == self.base)?;
        Some(Spare {
            held,
            behind: self.trail.0?,
            comes_to,
        })
    }

    /// The transaction failed: readers have it loaded afresh.
    pub(crate) fn discard(self) {
        self.boards.forget(&self.org);
    }

    /// What readers have, to be changed.
    fn latest(&mut self) -> Option<Held> {
        let latest = self.boards.get(&self.org)?;
        let spare = self.spare.take().and_then(|spare| spare.caught_up(&latest));
        Some(spare.unwrap_or_else(|| Held::clone(&latest)))
    }
}
