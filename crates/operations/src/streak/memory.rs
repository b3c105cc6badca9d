//! What is remembered of the last answers of each organisation.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use engine::id::Id;
use jiff::civil::Date;
use store::Organisation;

use super::Streak;
use super::last::LastAnswers;
use crate::foothold::held;

/// The last answers that were told of, at a revision and on a day.
type Told = (i64, Date, Arc<LastAnswers>);

/// What is remembered. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<HashMap<Id<Organisation>, Known>>>);

#[derive(Default)]
struct Known {
    streak: Option<Streak>,
    told: Option<Told>,
}

impl Memory {
    /// Lets go of an organisation that was taken away.
    pub(crate) fn forget(&self, organisation: &Id<Organisation>) {
        held(&self.0).remove(organisation);
    }

    pub(super) fn streak(&self, organisation: &Id<Organisation>, today: Date) -> Option<Streak> {
        let known = held(&self.0).get(organisation)?.streak.clone();
        known.filter(|streak| streak.today == today)
    }

    pub(super) fn keep_streak(&self, organisation: &Id<Organisation>, streak: Streak) {
        held(&self.0)
            .entry(organisation.clone())
            .or_default()
            .streak = Some(streak);
    }

    pub(super) fn told(
        &self,
        organisation: &Id<Organisation>,
        revision: i64,
        today: Date,
    ) -> Option<Arc<LastAnswers>> {
        let held = held(&self.0);
        let (at, on, told) = held.get(organisation)?.told.as_ref()?;
        (*at == revision && *on == today).then(|| Arc::clone(told))
    }

    pub(super) fn keep_told(&self, organisation: &Id<Organisation>, told: Told) {
        held(&self.0).entry(organisation.clone()).or_default().told = Some(told);
    }
}
