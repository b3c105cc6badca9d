//! What is held in memory of each organisation: pages are made from it, never from the database row by row.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use engine::board::Board;
use engine::id::Id;

use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::{
    StoreError, answer, candidate, group, organisation, revision, service, settings, source, team,
    work,
};

/// Everything an organisation knows at one revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Raised by one with every write.
    pub revision: i64,
    /// The organisation itself.
    pub organisation: Organisation,
    /// What the decision model reads.
    pub board: Arc<Board>,
}

impl Held {
    /// Loads it afresh. Run in a transaction, so that all of it is of one moment.
    pub(crate) fn load(
        db: &mut dyn Connection,
        org: &Id<Organisation>,
    ) -> Result<Self, StoreError> {
        let organisation = organisation::get(db, org)?;
        let revision = revision::get(db, org)?;
        let mut board = Board {
            settings: Arc::new(settings::load(db, org)?),
            services: Arc::new(service::load(db, org)?),
            teams: Arc::new(team::load(db, org)?),
            groups: Arc::new(group::load(db, org)?),
            sources: Arc::new(source::load(db, org)?),
            work: Arc::new(work::load(db, org)?),
            ..Board::default()
        };
        let mut candidates = candidate::load(db, org)?;
        answer::load(db, org, &board, &mut candidates)?;
        board.candidates = Arc::new(candidates.into_values().map(Arc::new).collect());
        Ok(Self {
            revision,
            organisation,
            board: Arc::new(board),
        })
    }
}

/// The latest committed state of each organisation that was asked for.
#[derive(Default)]
pub(crate) struct Boards(RwLock<HashMap<Id<Organisation>, Arc<Held>>>);

impl Boards {
    pub(crate) fn get(&self, org: &Id<Organisation>) -> Option<Arc<Held>> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(org)
            .cloned()
    }

    /// Holds a state, unless a later one is held already.
    pub(crate) fn put(&self, held: Arc<Held>) {
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let id = held.organisation.id.clone();
        if all
            .get(&id)
            .is_none_or(|there| there.revision < held.revision)
        {
            all.insert(id, held);
        }
    }

    /// Lets go of a state: the next who asks has it loaded afresh.
    pub(crate) fn forget(&self, org: &Id<Organisation>) {
        self.0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(org);
    }
}
