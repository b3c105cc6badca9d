//! What the words of the pages mean, a sentence or two each: the same where they are asked or shown, and on the page of help.

use engine::standing::Standing;

use crate::standing;

/// Over several of them.
pub const HEADING: &str = "What these words mean";

/// Something that may need saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// The answer between yes and no.
    Partly,
    /// No, and not known.
    NotKnown,
    /// How one knows.
    Basis,
    /// What a difference is.
    Differences,
    /// Their levels.
    Levels,
    /// The three standings.
    Standings,
    /// In how many of 100 ways.
    Share,
    /// What counts for at least, and at most.
    Numbers,
    /// The few, and the places for them.
    TheFew,
    /// A sponsor.
    Sponsor,
    /// A round.
    Round,
    /// An exemplar.
    Exemplar,
    /// Ground to prepare.
    Groundwork,
}

impl Help {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Partly,
        Self::NotKnown,
        Self::Basis,
        Self::Differences,
        Self::Levels,
        Self::Standings,
        Self::Share,
        Self::Numbers,
        Self::TheFew,
        Self::Sponsor,
        Self::Round,
        Self::Exemplar,
        Self::Groundwork,
    ];

    /// What one may ask.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Partly => "What does “partly” mean?",
            Self::NotKnown => "Is “not known” the same as “no”?",
            Self::Basis => "Why do we ask how you know?",
            Self::Differences => "What are the four differences?",
            Self::Levels => "What is a level?",
            Self::Standings => "Where can a problem stand?",
            Self::Share => "What does “in 94 of 100 ways” mean?",
            Self::Numbers => "What does “counts for at most 20 %” mean?",
            Self::TheFew => "What are “the few” and their “places”?",
            Self::Sponsor => "What is a sponsor?",
            Self::Round => "What is a round?",
            Self::Exemplar => "What is an exemplar?",
            Self::Groundwork => "What is ground to prepare?",
        }
    }

    /// The answer.
    pub fn answer(self) -> String {
        match self {
            Self::Partly => "Some of what it takes is there, but not all: some managers back it, or there is room for a piece of it.",
            Self::NotKnown => "No. “No” means that it is not there now. “Not known” means that nobody who knows has said so yet, and it never counts as a no.",
            Self::Basis => "Those who decide it or do the work count first, then those whom they told. A guess is kept, but it never counts.",
            Self::Differences => "How hard it hits one person, how well they are served now, whether they are worse off than most, and how many people a year it touches.",
            Self::Levels => "A step on a scale, in words, such as “delay or extra effort”. Choose the one that fits, or the two that it lies between, or leave it “not known”.",
            Self::Standings => return standings(),
            Self::Share => "Answers that are still open could fall in many ways. In 94 of 100 of these it is among the best to start. It does not say how likely the work is to succeed.",
            Self::Numbers => "The four differences together are 100 %. Size may then be at most a fifth of what decides which of those that can start come first.",
            Self::TheFew => "The few are what would be best to start now. You say how many may be under way at once: each of these is a place. What is under way has taken its place.",
            Self::Sponsor => "The senior manager who stands behind it: who makes time for it, and helps where it is stuck.",
            Self::Round => "One time of choosing. It opens, people are asked, and it closes with a decision. Then the next can come.",
            Self::Exemplar => "Something that was chosen and started. It is there to show what is possible, and to teach you for the next.",
            Self::Groundwork => "What has to be done before something can start: time with a manager, room in a team, a skill.",
        }
        .to_owned()
    }
}

/// `Start now: all it takes to succeed is there. …`
fn standings() -> String {
    let each = [Standing::Start, Standing::Ask, Standing::Prepare];
    let told = each.map(|one| format!("“{}”: {}", standing::label(one), standing::meaning(one)));
    told.join(" ")
}
