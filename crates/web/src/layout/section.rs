//! The places that the navigation leads to.

use operations::Right;

/// One place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Where to focus: the home page.
    Focus,
    /// What waits for one's own answer.
    Waiting,
    /// Problems and opportunities.
    Problems,
    /// The table that a facilitator fills.
    Table,
    /// Groundwork and the playbook.
    Groundwork,
    /// Teams and their room.
    Teams,
    /// Services.
    Services,
    /// Groups: the people affected.
    Groups,
    /// Rounds of choosing.
    Rounds,
    /// Exemplars: what was started, and what it taught.
    Exemplars,
    /// Decisions.
    Decisions,
    /// The strategy: what rounds have come to over time.
    Strategy,
    /// People of the organisation.
    People,
    /// Settings.
    Settings,
}

impl Section {
    /// All of them, in the order shown.
    pub const ALL: [Self; 14] = [
        Self::Focus,
        Self::Waiting,
        Self::Problems,
        Self::Table,
        Self::Rounds,
        Self::Decisions,
        Self::Groundwork,
        Self::Exemplars,
        Self::Strategy,
        Self::Teams,
        Self::Services,
        Self::Groups,
        Self::People,
        Self::Settings,
    ];

    /// Where it is.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Focus => "/",
            Self::Waiting => "/waiting",
            Self::Problems => "/problems",
            Self::Table => "/table",
            Self::Groundwork => "/groundwork",
            Self::Teams => "/teams",
            Self::Services => "/services",
            Self::Groups => "/groups",
            Self::Rounds => "/rounds",
            Self::Exemplars => "/exemplars",
            Self::Decisions => "/decisions",
            Self::Strategy => "/strategy",
            Self::People => "/people",
            Self::Settings => "/settings",
        }
    }

    /// The right to go there.
    pub const fn right(self) -> Right {
        match self {
            Self::Table => Right::WriteDown,
            Self::Waiting => Right::Answer,
            Self::People => Right::RunRounds,
            _ => Right::Read,
        }
    }

    /// What it is called on the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Focus => "Where to focus",
            Self::Waiting => "Waiting for you",
            Self::Problems => "Problems and opportunities",
            Self::Table => "The table",
            Self::Groundwork => "Ground to prepare",
            Self::Teams => "Teams",
            Self::Services => "Services",
            Self::Groups => "Groups",
            Self::Rounds => "Rounds",
            Self::Exemplars => "Exemplars",
            Self::Decisions => "Decisions",
            Self::Strategy => "Strategy",
            Self::People => "People",
            Self::Settings => "Settings",
        }
    }
}
