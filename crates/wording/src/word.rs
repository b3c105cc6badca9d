//! The words of Foothold as they stand on pages: one word, one thing.

/// A thing people name on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// What it provides to people.
    Service,
    /// People with room for work.
    Team,
    /// People a candidate affects.
    Group,
    /// A problem or an opportunity put forward.
    Candidate,
    /// What one says about a condition.
    Answer,
    /// What the model would start now.
    Few,
    /// Something open whose answer could change the few.
    Question,
    /// Work that makes a missing condition.
    Groundwork,
    /// One time of choosing.
    Round,
    /// The record of a round.
    Decision,
    /// A candidate that was started.
    Exemplar,
    /// The look back at an exemplar.
    Review,
    /// What it taught.
    Lesson,
    /// The weights the organisation allows.
    Viewpoints,
    /// The page that shows what is made of everything known.
    Outlook,
}

impl Word {
    /// Every word.
    pub const ALL: [Self; 15] = [
        Self::Service,
        Self::Team,
        Self::Group,
        Self::Candidate,
        Self::Answer,
        Self::Few,
        Self::Question,
        Self::Groundwork,
        Self::Round,
        Self::Decision,
        Self::Exemplar,
        Self::Review,
        Self::Lesson,
        Self::Viewpoints,
        Self::Outlook,
    ];

    /// One of them, in a sentence.
    pub const fn one(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Team => "team",
            Self::Group => "people affected",
            Self::Candidate => "problem or opportunity",
            Self::Answer => "answer",
            Self::Few => "the few",
            Self::Question => "question",
            Self::Groundwork => "ground to prepare",
            Self::Round => "round",
            Self::Decision => "decision",
            Self::Exemplar => "exemplar",
            Self::Review => "review",
            Self::Lesson => "lesson",
            Self::Viewpoints => "what matters most",
            Self::Outlook => "where to focus",
        }
    }

    /// Several of them, as a heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Service => "Services",
            Self::Team => "Teams",
            Self::Group => "People affected",
            Self::Candidate => "Problems and opportunities",
            Self::Answer => "Answers",
            Self::Few => "The few",
            Self::Question => "Questions",
            Self::Groundwork => "Ground to prepare",
            Self::Round => "Rounds",
            Self::Decision => "Decisions",
            Self::Exemplar => "Exemplars",
            Self::Review => "Reviews",
            Self::Lesson => "Lessons",
            Self::Viewpoints => "What matters most",
            Self::Outlook => "Where to focus",
        }
    }
}
