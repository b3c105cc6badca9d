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
    /// It was parked.
    Parked,
    /// It was taken up again.
    TakenUp,
    /// Another was merged into it.
    Merged,
    /// It was split into parts.
    Split,
    /// It was linked to another.
    Linked,
    /// A link was taken away.
    Unlinked,
}

impl Word for Notice {
    const ALL: &'static [Self] = &[
        Self::PutForward,
        Self::Edited,
        Self::Answered,
        Self::TakenBack,
        Self::Parked,
        Self::TakenUp,
        Self::Merged,
        Self::Split,
        Self::Linked,
        Self::Unlinked,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::PutForward => "put-forward",
            Self::Edited => "edited",
            Self::Answered => "answered",
            Self::TakenBack => "taken-back",
            Self::Parked => "parked",
            Self::TakenUp => "taken-up",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
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
            Self::Parked => "It is parked. You can take it up again at any time.",
            Self::TakenUp => "It is on the list again.",
            Self::Merged => "They are one now: this one stands for both.",
            Self::Split => "Its parts are on the list.",
            Self::Linked => "They are linked.",
            Self::Unlinked => "The link is taken away.",
        })
    }
}
