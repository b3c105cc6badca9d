//! What the list knows of a whole board, made once for each revision: its natural order, and how many stand where.

use std::sync::{Arc, PoisonError, RwLock};

use engine::id::Id;
use engine::standing::Standing;
use operations::{Organisation, View};

use super::natural::natural;

/// The order and the counts of one revision.
#[derive(Debug)]
pub(super) struct Index {
    organisation: Id<Organisation>,
    revision: i64,
    today: jiff::civil::Date,
    /// Places on the board, in natural order of their ids.
    pub(super) order: Arc<[u32]>,
    /// How many stand where, by [`place`].
    counts: [usize; 4],
}

/// The index of the latest revision that was asked for.
#[derive(Clone, Default)]
pub(crate) struct Indexes(Arc<RwLock<Option<Arc<Index>>>>);

impl Indexes {
    /// Places on a view's board, in natural order of their ids.
    pub(crate) fn order(&self, view: &View) -> Arc<[u32]> {
        Arc::clone(&self.of(view).order)
    }

    /// The index of a view.
    pub(super) fn of(&self, view: &View) -> Arc<Index> {
        let latest = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(index) = latest
            .as_ref()
            .filter(|index| view.veil().is_none() && index.is_of(view))
        {
            return Arc::clone(index);
        }
        let index = Arc::new(Index::of(view, latest.as_deref()));
        // What a blind round leaves to one person is theirs alone.
        if view.veil().is_some() {
            return index;
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&index));
        index
    }
}

/// Where the candidate at a place stands, as far as that is shown already.
pub(super) fn stands(view: &View, at: usize) -> Option<Standing> {
    let is_shown = !view.hides(&view.board().candidates[at].id);
    view.assessed()[at].standing.filter(|_| is_shown)
}

impl Index {
    fn of(view: &View, earlier: Option<&Self>) -> Self {
        let candidates = &view.board().candidates;
        let organisation = &view.organisation().id;
        // Nothing ever leaves a board, so as many are the same ones in the same places.
        let same = |earlier: &&Self| {
            earlier.organisation == *organisation && earlier.order.len() == candidates.len()
        };
        let order = earlier
            .filter(same)
            .map_or_else(|| in_order(view), |earlier| Arc::clone(&earlier.order));
        let mut counts = [0; 4];
        for at in 0..candidates.len() {
            if let Some(standing) = stands(view, at) {
                counts[place(standing)] += 1;
            }
        }
        Self {
            organisation: organisation.clone(),
            revision: view.revision(),
            today: view.today(),
            order,
            counts,
        }
    }

    fn is_of(&self, view: &View) -> bool {
        self.revision == view.revision()
            && self.today == view.today()
            && self.organisation == view.organisation().id
    }

    /// How many stand there.
    pub(super) fn count(&self, standing: Standing) -> usize {
        self.counts[place(standing)]
    }
}

fn in_order(view: &View) -> Arc<[u32]> {
    let candidates = view.board().candidates.as_slice();
    let mut order: Vec<u32> = (0..).take(candidates.len()).collect();
    let id = |at: u32| candidates[at as usize].id.as_str();
    order.sort_unstable_by(|a, b| natural(id(*a), id(*b)));
    order.into()
}

/// The order in which standings are listed.
pub(super) const fn place(standing: Standing) -> usize {
    match standing {
        Standing::Start => 0,
        Standing::UnderWay => 1,
        Standing::Ask => 2,
        Standing::Prepare => 3,
    }
}
