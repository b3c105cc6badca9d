//! What was just done, said on the page that it leads to.

use crate::components::NotificationBanner;
use crate::form::Word;

/// What was done. It travels in the address, so that a page loaded again does nothing again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// It was put forward.
    PutForward,
    /// It was edited.
    Edited,
    /// An answer was kept.
    Answered,
    /// An answer was taken back.
    TakenBack,
}

impl Word for Notice {
    const ALL: &'static [Self] = &[
        Self::PutForward,
        Self::Edited,
        Self::Answered,
        Self::TakenBack,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::PutForward => "put-forward",
            Self::Edited => "edited",
            Self::Answered => "answered",
            Self::TakenBack => "taken-back",
        }
    }
}

impl Notice {
    pub(super) fn banner(self) -> NotificationBanner<'static> {
        NotificationBanner::success(match self {
            Self::PutForward => "It is on the list.",
            Self::Edited => "What you changed is saved.",
            Self::Answered => "The answer is kept.",
            Self::TakenBack => "The answer is taken back. What it said stays in the history.",
        })
    }
}
