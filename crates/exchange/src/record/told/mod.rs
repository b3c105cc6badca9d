//! What a record says, made ready to be told: on its page and in its papers alike. All of it comes from the sealed text.

mod others;
mod pick;

use std::collections::HashMap;

use engine::answer::Reply;
use engine::candidate::Candidate;
use engine::difference::Dimension;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::{Model, VerdictKind};
use engine::standing::Standing;
use wording::{Names, answer, condition, difference, list, paper, questions, verdict};

pub use others::{first_open, others, why};
pub use pick::Pick;

use super::{DissentDocument, Record};
use crate::json::Decimal;
use crate::outlook::{PlacedDocument, QuestionDocument};

/// Where everyone stood, by id.
type Standings<'a> = HashMap<&'a Id<Candidate>, &'a PlacedDocument>;

/// How many answers that would change it are named; the file has them all.
const MOST_CHANGES: usize = 2;
/// How many groups are named.
const MOST_GROUPS: usize = 6;

/// What is to start, in the order given.
pub fn picks<'a>(record: &'a Record, names: &Names<'a>) -> Vec<Pick<'a>> {
    let placed = record.sealed.outlook.standings.iter();
    let standings: Standings<'a> = placed.map(|placed| (&placed.id, placed)).collect();
    let picks = record.sealed.decision.picks.iter();
    picks
        .map(|pick| Pick::of(pick, &standings, names))
        .collect()
}

/// Whether it was chosen.
pub fn picked(record: &Record, id: &Id<Candidate>) -> bool {
    let mut picks = record.sealed.decision.picks.iter();
    picks.any(|pick| pick.id == *id)
}

/// The titles of these.
pub fn titles<'a>(ids: &'a [Id<Candidate>], names: &Names<'a>) -> Vec<&'a str> {
    ids.iter().map(|id| title(id, names)).collect()
}

fn title<'a>(id: &'a Id<Candidate>, names: &Names<'a>) -> &'a str {
    let held = names.held(id);
    held.map_or(id.as_str(), |held| held.title.as_str())
}

/// What was proposed and is not chosen.
pub fn left_out<'a>(record: &'a Record, names: &Names<'a>) -> Vec<&'a str> {
    let proposed = record.sealed.decision.proposed.iter();
    let left = proposed.filter(|id| !picked(record, id));
    left.map(|id| title(id, names)).collect()
}

/// Whether it was enough to decide.
pub fn verdict(record: &Record) -> &str {
    let verdict = &record.sealed.outlook.verdict;
    if verdict.verdict == verdict::word(&VerdictKind::Ask) {
        return paper::NOT_YET;
    }
    verdict.sentence.as_deref().unwrap_or_default()
}

/// The answers that would have changed the few most.
pub fn changes(record: &Record, names: &Names<'_>) -> Vec<String> {
    let questions = record.sealed.outlook.questions.iter().flatten();
    let told = questions
        .filter_map(QuestionDocument::question)
        .filter_map(|question| {
            let flip = question.flips.first()?;
            Some(questions::change(&question, flip, names))
        });
    told.take(MOST_CHANGES).collect()
}

/// Whose problems were put forward, and are not served by what is chosen, under way or lately done.
pub fn unserved(record: &Record) -> Option<String> {
    let groups = &record.sealed.outlook.groups.as_ref()?.left_out;
    let named = groups.iter().map(|left| left.group.clone());
    (!groups.is_empty()).then(|| list::some(named, MOST_GROUPS))
}

/// Answers against a ruling that stands, each in a sentence.
pub fn dissent(record: &Record, names: &Names<'_>) -> Vec<String> {
    let dissent = record.sealed.decision.dissent.iter();
    dissent.map(|one| against(one, names)).collect()
}

/// `Damp homes, Team and room (Repairs): partly, from one who decides it, or does the work.`
fn against(one: &DissentDocument, names: &Names<'_>) -> String {
    let team = one
        .team
        .as_ref()
        .map(|team| format!(" ({})", names.team(team)))
        .unwrap_or_default();
    format!(
        "{}, {}{team}: {}, from one who {}.",
        names.title(&one.candidate),
        condition::label(one.condition),
        answer::reply(Reply::from(one.reply), one.condition),
        answer::basis(one.basis, one.condition),
    )
}

/// What mattered most, in parts of a hundred: `harm to one person 31, …`.
pub fn matters(record: &Record) -> String {
    let centre = &record.sealed.outlook.settings.centre;
    let part = |(dimension, weight): (Dimension, &Decimal)| {
        let parts = Exact::parse(weight.text()).map(|weight| weight.parts_of_a_hundred());
        format!(
            "{} {}",
            difference::label(dimension).to_lowercase(),
            parts.unwrap_or_default()
        )
    };
    let parts: Vec<String> = Dimension::ALL.into_iter().zip(centre).map(part).collect();
    list::and(&parts)
}

/// How many had something open that could let them start.
pub fn open(record: &Record) -> usize {
    let standings = record.sealed.outlook.standings.iter();
    standings
        .filter(|placed| placed.standing == Standing::Ask)
        .count()
}

/// How many are named as nearest to starting, and were not chosen.
pub fn nearest(record: &Record) -> usize {
    let nearest = record.sealed.outlook.nearest.iter();
    nearest.filter(|id| !picked(record, id)).count()
}

/// The rules that made it, by number.
pub const fn model(record: &Record) -> &'static str {
    match record.model {
        Model::Zero => "0",
        Model::One => "1",
    }
}
