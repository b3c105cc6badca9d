//! What was just done to an exemplar, said on the page that it leads to.

use engine::exemplars::Exemplar;
use engine::id::Id;

use super::ExemplarPage;
use crate::components::NotificationBanner;
use crate::form::Word;

/// What was done. It travels in the address, so that a page loaded again does nothing again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// It was started.
    Started,
    /// What is kept of it was changed.
    Edited,
    /// A note was added.
    Noted,
    /// It was looked back at.
    Reviewed,
    /// It went back to the list.
    WentBack,
}

impl Word for Notice {
    const ALL: &'static [Self] = &[
        Self::Started,
        Self::Edited,
        Self::Noted,
        Self::Reviewed,
        Self::WentBack,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Edited => "edited",
            Self::Noted => "noted",
            Self::Reviewed => "reviewed",
            Self::WentBack => "went-back",
        }
    }
}

impl Notice {
    pub(super) fn banner(self) -> NotificationBanner<'static> {
        NotificationBanner::success(match self {
            Self::Started => "It is under way.",
            Self::Edited => "What you changed is saved.",
            Self::Noted => "The note is kept.",
            Self::Reviewed => "The review is kept, and what it taught.",
            Self::WentBack => "It is back on the list.",
        })
    }

    /// The page of an exemplar, where this was just done.
    pub(super) fn path(self, id: &Id<Exemplar>) -> String {
        format!("{}?done={}", ExemplarPage(id), self.word())
    }
}
