//! Whom to ask still: for those who run rounds.

use engine::rounds::Round;
use operations::Right;

use crate::rounds::RoundPage;
use crate::rounds::send_on::Unclaimed;
use crate::visit::Visit;

/// What there is to do about who is asked.
pub(super) struct ToAsk {
    /// What nobody is asked about any more.
    pub(super) unclaimed: Vec<Unclaimed>,
}

impl ToAsk {
    /// For one who runs rounds; none for others.
    pub(super) fn of(visit: &Visit, round: &Round) -> Option<Self> {
        visit.may(Right::RunRounds).then(|| Self {
            unclaimed: Unclaimed::all(visit.view().board(), RoundPage::of(round)),
        })
    }
}
