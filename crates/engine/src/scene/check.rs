//! The light fairness check: nine questions of a group, every one of which may be not known.

use serde::{Deserialize, Serialize};

use crate::text::Note;

/// The answers; none where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// 1: who exactly is affected, in what circumstances.
    pub who: Option<Note>,
    /// 2: how bad it is for one person at worst.
    pub worst: Option<Note>,
    /// 3: how they are served now, against others who use the same service.
    pub served: Option<Compared>,
    /// 4: whether there is another way to get the outcome.
    pub another_way: Option<AnotherWay>,
    /// 5: whether they live in the most deprived areas, or are known to have poorer access, experience or outcome.
    pub deprived: Option<YesNo>,
    /// 6: which protected characteristics are over-represented, and how we know.
    pub characteristics: Option<Note>,
    /// 7: who is missing from the data.
    pub missing: Option<Note>,
    /// 8: whether fixing it could make things worse for anyone.
    pub worse: Option<YesNo>,
    /// 9: whom of the group we asked, and what they said.
    pub asked: Option<Note>,
}

/// How a group is served, against others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// Better.
    Better,
    /// Alike.
    Alike,
    /// Worse.
    Worse,
    /// Not at all.
    NotAtAll,
}

/// Whether there is another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnotherWay {
    /// There is.
    Yes,
    /// There is, and it is harder.
    Harder,
    /// There is none.
    No,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// A plain finding of the check. It never says that a legal duty is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// They are served worse than others, or not at all.
    ServedWorse,
    /// They have no other way, or only a harder one.
    NoOtherWay,
    /// They are worse off already.
    Deprived,
    /// Fixing it could make things worse for somebody.
    CouldMakeWorse,
    /// Nobody of the group was asked.
    NobodyAsked,
    /// A full assessment of the impact on equality should be considered.
    ConsiderFullAssessment,
}
