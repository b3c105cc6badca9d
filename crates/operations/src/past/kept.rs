//! What is kept of past days, so that nobody waits for the whole activity to be gone through. Who is erased is erased from
//! the activity too: what was made before knows their name, and is let go as soon as a view tells that somebody was.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use engine::erasing;
use engine::id::Id;
use jiff::civil::Date;
use store::{Organisation, Zone};

use super::{Milestone, Past};
use crate::foothold::held;
use crate::view::View;

/// What is kept of the past of every organisation. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<HashMap<Id<Organisation>, OfOne>>>);

/// What is kept of one.
#[derive(Default)]
struct OfOne {
    /// How many people were erased when it was made.
    erased: usize,
    /// By whose clock the day is one, and the day that was asked for last.
    day: Option<(Zone, Arc<Past>)>,
    milestones: Vec<Milestone>,
    /// The revision up to which milestones were set.
    prepared: i64,
}

impl Kept {
    /// A day, where it is the one that was asked for last.
    pub(super) fn day(&self, view: &View, day: Date) -> Option<Arc<Past>> {
        let zone = &view.organisation().zone;
        self.of(view, |one| {
            let is_it = |(by, past): &&(Zone, Arc<Past>)| by == zone && past.outlook.today == day;
            let found = one.day.as_ref().filter(is_it);
            found.map(|(_, past)| Arc::clone(past))
        })
        .flatten()
    }

    /// Keeps it.
    pub(super) fn keep_day(&self, view: &View, past: &Arc<Past>) {
        let day = (view.organisation().zone.clone(), Arc::clone(past));
        self.of(view, |one| one.day = Some(day));
    }

    /// Boards to begin at.
    pub(super) fn milestones(&self, view: &View) -> Vec<Milestone> {
        self.of(view, |one| one.milestones.clone())
            .unwrap_or_default()
    }

    /// The revision up to which there are some.
    pub(super) fn prepared(&self, view: &View) -> i64 {
        self.of(view, |one| one.prepared).unwrap_or_default()
    }

    /// Keeps them in place of those there were.
    pub(super) fn keep_milestones(&self, view: &View, milestones: Vec<Milestone>) {
        self.of(view, |one| {
            one.milestones = milestones;
            one.prepared = view.revision();
        });
    }

    /// Lets go of an organisation.
    pub(crate) fn forget(&self, organisation: &Id<Organisation>) {
        held(&self.0).remove(organisation);
    }

    /// Looks at what is kept of the organisation of a view. None where somebody was erased since the view: what was made
    /// from it is neither given nor kept.
    fn of<T>(&self, view: &View, look: impl FnOnce(&mut OfOne) -> T) -> Option<T> {
        let erased = erasing::erased(view.whole().board());
        let mut all = held(&self.0);
        let one = all.entry(view.organisation().id.clone()).or_default();
        if one.erased < erased {
            *one = OfOne {
                erased,
                ..OfOne::default()
            };
        }
        (one.erased == erased).then(|| look(one))
    }
}
