//! What a refusal is about.

/// Kinds of things that may not be found or share a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A problem or opportunity.
    Candidate,
    /// A service.
    Service,
    /// A team.
    Team,
    /// A group.
    Group,
    /// A source.
    Source,
    /// An answer.
    Answer,
    /// A decision.
    Decision,
    /// An action of groundwork.
    Action,
    /// A play.
    Play,
    /// A round.
    Round,
    /// An exemplar.
    Exemplar,
    /// A lesson.
    Lesson,
    /// A change that was made.
    Change,
    /// A person.
    Person,
    /// A session.
    Session,
    /// A link.
    Link,
    /// Something put forward without an account.
    Suggestion,
    /// A passkey.
    Passkey,
    /// A token.
    Token,
    /// How lists are read, by name.
    Mapping,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Candidate => "candidate",
            Self::Service => "service",
            Self::Team => "team",
            Self::Group => "group",
            Self::Source => "source",
            Self::Answer => "answer",
            Self::Decision => "decision",
            Self::Action => "action",
            Self::Play => "play",
            Self::Round => "round",
            Self::Exemplar => "exemplar",
            Self::Lesson => "lesson",
            Self::Change => "change",
            Self::Person => "person",
            Self::Session => "session",
            Self::Link => "link",
            Self::Suggestion => "suggestion",
            Self::Passkey => "passkey",
            Self::Token => "token",
            Self::Mapping => "mapping",
        })
    }
}
