//! What people decided, as a document.

use engine::answer::{Answer, Basis};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::id::Id;
use engine::outlook::Outlook;
use engine::people::Team;
use engine::reading::{Ageing, Weighed, weigh};
use engine::text::{Note, Title};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::inputs::ReplyDocument;

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionDocument {
    /// What is to start, in the order given.
    pub picks: Vec<PickedDocument>,
    /// What the model put forward.
    pub proposed: Vec<Id<Candidate>>,
    /// Whether the picks are not the proposed ones.
    pub changed: bool,
    /// Why they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Note>,
    /// A note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
    /// What was said against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_against: Option<Note>,
    /// The day to look again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<SupersedesDocument>,
    /// What mattered most, a sentence each; absent from records sealed before it was told in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mattered_most: Vec<String>,
    /// Answers against a ruling that stands.
    pub dissent: Vec<DissentDocument>,
}

/// The earlier decision whose place a decision takes. Records sealed before there was any such say nothing of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupersedesDocument {
    /// Its number.
    pub decision: u64,
    /// Why.
    pub why: Note,
}

/// A pick, and what it lacked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PickedDocument {
    /// Which.
    pub id: Id<Candidate>,
    /// What it is.
    pub title: Title,
    /// The conditions that were not surely present.
    pub not_present: Vec<Condition>,
}

/// An answer against a ruling that stands. Nobody is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DissentDocument {
    /// The candidate.
    pub candidate: Id<Candidate>,
    /// The condition.
    pub condition: Condition,
    /// The team it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Id<Team>>,
    /// What it says.
    pub reply: ReplyDocument,
    /// How its source knows.
    pub basis: Basis,
}

/// A pick as a board and its outlook have it; none where it cannot be picked: it has no standing, or is under way.
pub(super) fn picked(
    id: &Id<Candidate>,
    board: &Board,
    outlook: &Outlook,
) -> Option<PickedDocument> {
    let placed = outlook
        .placed(id)
        .filter(|p| p.standing != engine::standing::Standing::UnderWay)?;
    let present = |levels: engine::reading::LevelSet| levels.len() == 1 && levels.holds(Level::Yes);
    let absent = placed.conditions.iter().filter(|c| !present(c.levels));
    Some(PickedDocument {
        id: id.clone(),
        title: board.candidates.get(id)?.title.clone(),
        not_present: absent.map(|c| c.condition).collect(),
    })
}

/// The dissent of a board, by candidate, then in an order that depends on what is said alone.
pub(super) fn dissent(board: &Board, today: Date) -> Vec<DissentDocument> {
    let ageing = Ageing::of(&board.settings, today);
    let mut all = Vec::new();
    for candidate in board.candidates.iter() {
        let weighed = candidate.answers.iter().zip(weigh(candidate, &ageing));
        let against = weighed
            .filter(|(_, w)| *w == Weighed::Dissent)
            .map(|(a, _)| of(candidate, a));
        let mut against: Vec<_> = against.collect();
        against.sort_by_cached_key(order);
        all.extend(against);
    }
    all
}

fn of(candidate: &Candidate, answer: &Answer) -> DissentDocument {
    DissentDocument {
        candidate: candidate.id.clone(),
        condition: answer.condition,
        team: answer.team.clone(),
        reply: answer.reply.into(),
        basis: answer.basis,
    }
}

fn order(dissent: &DissentDocument) -> (Condition, Option<Id<Team>>, [u8; 2], Basis) {
    (
        dissent.condition,
        dissent.team.clone(),
        dissent.reply.order(),
        dissent.basis,
    )
}
