//! What happened on one day, and the ids for what it adds.

use engine::id::Id;
use jiff::{SignedDuration, Timestamp};
use store::WriteTx;

use crate::act::Ids;
use crate::refusal::Error;

/// What is done in one write.
type Work = Box<dyn FnOnce(&mut WriteTx<'_>) -> Result<(), Error> + Send>;

/// What happened at an instant.
pub(crate) struct Chapter {
    /// When.
    pub(crate) at: Timestamp,
    /// What.
    pub(crate) work: Work,
}

impl Chapter {
    /// What happened so many days before now. It may take `most` new ids.
    pub(super) fn new(
        (now, ids): (Timestamp, &mut Ids),
        days_ago: i64,
        most: usize,
        work: impl FnOnce(&mut WriteTx<'_>, &mut Supply) -> Result<(), Error> + Send + 'static,
    ) -> Self {
        let mut supply = Supply::of(most, ids);
        Self {
            at: now - SignedDuration::from_hours(24 * days_ago),
            work: Box::new(move |tx| work(tx, &mut supply)),
        }
    }
}

/// New ids, made before the write that takes them.
pub(super) struct Supply(std::vec::IntoIter<Id<()>>);

impl Supply {
    fn of(most: usize, ids: &mut Ids) -> Self {
        let all: Vec<Id<()>> = (0..most).map(|_| ids.fresh()).collect();
        Self(all.into_iter())
    }

    /// The next, later than those before it.
    ///
    /// # Panics
    /// Never: a chapter says how many it takes, and a test loads it.
    pub(super) fn fresh<Kind>(&mut self) -> Id<Kind> {
        let next = self.0.next().expect("a chapter takes what it says");
        next.of_kind()
    }
}
