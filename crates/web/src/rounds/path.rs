//! Where a round is.

use std::fmt;

use engine::rounds::Round;

use super::one::Notice;
use crate::form::Word as _;

/// The page of a round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RoundPage(pub(crate) u32);

impl RoundPage {
    pub(crate) fn of(round: &Round) -> Self {
        Self(round.number)
    }

    /// The same page, saying what was just done.
    pub(super) fn after(self, notice: Notice) -> String {
        format!("{self}?done={}", notice.word())
    }
}

impl fmt::Display for RoundPage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/rounds/{}", self.0)
    }
}
