//! The shape of the JSON. Numbers that are not whole have six decimals at most, rounded half away from zero; points are
//! on the scale of 0 to 60. What a model does not compute is absent.

use engine::candidate::Candidate;
use engine::classes::Class;
use engine::condition::Level;
use engine::id::Id;
use engine::outlook::Model;
use engine::reading::Reading;
use engine::standing::Standing;
use engine::text::Title;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fairness::{BySizeDocument, GroupsDocument, ReadinessDocument};
use super::questions::QuestionDocument;
use super::reason::ReasonDocument;
use super::unblock::OpeningDocument;
use crate::json::Decimal;

/// Weights or points of harm, unmet, disadvantage and reach.
pub type Four = [Decimal; 4];

/// An outlook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlookDocument {
    /// The rules that made it.
    pub model: Model,
    /// SHA-256 of inputs and settings: [`crate::inputs::Inputs::digest`].
    pub digest: String,
    /// The settings it was made with.
    pub settings: SettingsShown,
    /// Is it enough?
    pub verdict: VerdictDocument,
    /// What the model would start now.
    pub the_few: FewDocument,
    /// Where everyone stands, by id.
    pub standings: Vec<PlacedDocument>,
    /// Nearest to starting.
    pub nearest: Vec<Id<Candidate>>,
    /// What to ask, greatest gain first. This and all below is absent from what model 0 made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<QuestionDocument>>,
    /// Those that matter only together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<Vec<Id<Candidate>>>,
    /// What to unblock first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unblock: Option<Vec<OpeningDocument>>,
    /// What a list by size alone would start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_size: Option<BySizeDocument>,
    /// Which groups are served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<GroupsDocument>,
    /// Whether readiness leaves people behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readiness: Option<ReadinessDocument>,
}

/// Settings, and what follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsShown {
    /// How many exemplars at once.
    pub limit: u8,
    /// How many cases are drawn.
    pub cases: u32,
    /// Their seed.
    pub seed: u64,
    /// The day.
    pub today: Date,
    /// ε, points.
    pub epsilon: Decimal,
    /// The vertices of the allowed weights, sorted.
    pub vertices: Vec<Four>,
    /// Their centroid.
    pub centre: Four,
}

/// The verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictDocument {
    /// Its word.
    pub verdict: String,
    /// In a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// Over all weights.
    pub worst_regret: Decimal,
    /// In the balanced view.
    pub worst_regret_at_centre: Decimal,
    /// The gain from knowing every answer, in the balanced view; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_regret: Option<Decimal>,
    /// Its upper bound; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain_bound: Option<Decimal>,
    /// Whether there is no question with a gain; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_single_answer_matters: Option<bool>,
}

/// The few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FewDocument {
    /// Points.
    pub total: Decimal,
    /// Whether the picks were proved best.
    pub proved: bool,
    /// The picks.
    pub picks: Vec<PickDocument>,
    /// Exemplars under way.
    pub under_way: Vec<Id<Candidate>>,
    /// Must-do work.
    pub must_do: Vec<Id<Candidate>>,
}

/// A pick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PickDocument {
    /// Which.
    pub id: Id<Candidate>,
    /// Points.
    pub expected: Decimal,
    /// Why.
    pub because: Vec<ReasonDocument>,
}

/// A candidate and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacedDocument {
    /// Which.
    pub id: Id<Candidate>,
    /// What it is; absent where the board does not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Where it stands.
    pub standing: Standing,
    /// Its conditions.
    pub conditions: ConditionsDocument,
    /// Points.
    pub expected: Decimal,
    /// Least points.
    pub low: Four,
    /// Greatest points.
    pub high: Four,
    /// Whether it is in the best sets; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// Points lost by taking it, for a ready one that is not picked.
    pub cost: Option<Decimal>,
    /// The picks that would leave.
    pub instead_of: Option<Vec<Id<Candidate>>>,
    /// How often it is in the best set of a case; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Decimal>,
    /// The lower end of its interval; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_low: Option<Decimal>,
    /// The upper end; absent from model 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_high: Option<Decimal>,
    /// Why it stands there.
    pub because: Vec<ReasonDocument>,
}

/// The three readings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionsDocument {
    /// Interest.
    pub interest: ConditionDocument,
    /// Operations.
    pub operations: ConditionDocument,
    /// Capability.
    pub capability: ConditionDocument,
}

/// A reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionDocument {
    /// What the answers make of it.
    pub reading: Reading,
    /// The levels it may have.
    pub levels: Vec<Level>,
    /// Chance of yes.
    pub chance_yes: Decimal,
}

impl OutlookDocument {
    /// The same without its sentences: what the model said, apart from how it was worded.
    #[must_use]
    pub fn without_sentences(mut self) -> Self {
        self.verdict.sentence = None;
        let picks = self.the_few.picks.iter_mut().flat_map(|p| &mut p.because);
        let placed = self.standings.iter_mut().flat_map(|p| &mut p.because);
        picks.chain(placed).for_each(ReasonDocument::take_sentence);
        let questions = self.questions.iter_mut().flatten();
        questions.for_each(QuestionDocument::take_sentence);
        self
    }
}
