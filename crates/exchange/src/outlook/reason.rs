//! Reasons in the JSON: a code, what it is about, and the sentence.

use engine::because::{Because, HangsOn};
use engine::candidate::Kind;
use engine::condition::{Condition, Level};
use engine::difference::Levels;
use engine::id::Id;
use engine::people::{Group, Team};
use engine::reading::Reading;
use engine::text::Name;
use serde::{Deserialize, Serialize};
use wording::Names;

use crate::inputs::PeopleDocument;

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ReasonDocument {
    /// A condition and how it reads.
    Condition {
        /// Which.
        condition: Condition,
        /// How it reads.
        reading: Reading,
        /// The levels it may have.
        levels: Vec<Level>,
        /// What it hangs on, where something is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hangs_on: Option<HangsOnDocument>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
    /// How bad it is for one person.
    Harm {
        /// Least and greatest level.
        levels: [u8; 2],
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
    /// How they are served now.
    Unmet {
        /// Least and greatest level.
        levels: [u8; 2],
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
    /// Disadvantage.
    Disadvantage {
        /// Least and greatest level.
        levels: [u8; 2],
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
    /// Whom it serves.
    Serves {
        /// Groups.
        groups: Vec<Id<Group>>,
        /// People a year, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reach: Option<PeopleDocument>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
    /// Ready, and waiting for room.
    NoRoom {
        /// The teams that lack room for it; none where others take it.
        teams: Vec<Id<Team>>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sentence: Option<String>,
    },
}

/// What a condition hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HangsOnDocument {
    /// A sponsor by role.
    Sponsor(Name),
    /// Teams.
    Teams(Vec<Id<Team>>),
    /// Skills or access.
    Needs(Vec<Name>),
}

impl ReasonDocument {
    pub(super) fn of(because: &Because, kind: Kind, names: &Names<'_>) -> Self {
        let sentence = Some(wording::because::sentence(because, kind, names));
        let ends = |l: &Levels| [l.low(), l.high()];
        match because {
            Because::Condition {
                condition,
                reading,
                levels,
                hangs_on,
            } => Self::Condition {
                condition: *condition,
                reading: *reading,
                levels: levels.levels().collect(),
                hangs_on: hangs_on_document(hangs_on),
                sentence,
            },
            Because::WorstHarm(levels) => Self::Harm {
                levels: ends(levels),
                sentence,
            },
            Because::Unmet(levels) => Self::Unmet {
                levels: ends(levels),
                sentence,
            },
            Because::Disadvantage(levels) => Self::Disadvantage {
                levels: ends(levels),
                sentence,
            },
            Because::Serves { groups, reach } => Self::Serves {
                groups: groups.clone(),
                reach: reach.map(|p| PeopleDocument {
                    least: p.least(),
                    most: p.most(),
                }),
                sentence,
            },
            Because::NoRoom(teams) => Self::NoRoom {
                teams: teams.clone(),
                sentence,
            },
        }
    }

    /// The sentence, as it was shown.
    pub fn sentence(&self) -> &str {
        let (Self::Condition { sentence, .. }
        | Self::Harm { sentence, .. }
        | Self::Unmet { sentence, .. }
        | Self::Disadvantage { sentence, .. }
        | Self::Serves { sentence, .. }
        | Self::NoRoom { sentence, .. }) = self;
        sentence.as_deref().unwrap_or_default()
    }

    pub(super) fn take_sentence(&mut self) {
        match self {
            Self::Condition { sentence, .. }
            | Self::Harm { sentence, .. }
            | Self::Unmet { sentence, .. }
            | Self::Disadvantage { sentence, .. }
            | Self::Serves { sentence, .. }
            | Self::NoRoom { sentence, .. } => *sentence = None,
        }
    }
}

fn hangs_on_document(hangs_on: &HangsOn) -> Option<HangsOnDocument> {
    match hangs_on {
        HangsOn::Sponsor(name) => Some(HangsOnDocument::Sponsor(name.clone())),
        HangsOn::Teams(teams) => Some(HangsOnDocument::Teams(teams.clone())),
        HangsOn::Needs(needs) => Some(HangsOnDocument::Needs(needs.clone())),
        HangsOn::Nothing => None,
    }
}
