//! What was just done to a round, said on its page.

use crate::components::NotificationBanner;
use crate::form::Word;

/// What was done. It travels in the address, so that a page loaded again does nothing again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rounds) enum Notice {
    /// It was opened.
    Opened,
    /// It was changed.
    Changed,
    /// Everyone sees where things stand.
    Revealed,
    /// It was given up.
    GivenUp,
    /// It was opened again.
    Reopened,
}

impl Word for Notice {
    const ALL: &'static [Self] = &[
        Self::Opened,
        Self::Changed,
        Self::Revealed,
        Self::GivenUp,
        Self::Reopened,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Changed => "changed",
            Self::Revealed => "revealed",
            Self::GivenUp => "given-up",
            Self::Reopened => "reopened",
        }
    }
}

impl Notice {
    pub(super) fn banner(self) -> NotificationBanner<'static> {
        NotificationBanner::success(match self {
            Self::Opened => "The round is open.",
            Self::Changed => "What you changed is saved.",
            Self::Revealed => wording::blind::SHOWN,
            Self::GivenUp => "The round is given up.",
            Self::Reopened => "The round is open again.",
        })
    }
}
