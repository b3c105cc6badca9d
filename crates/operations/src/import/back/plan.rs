//! What takes an import back, step by step, from the lines that tell what it did.

use std::collections::HashSet;

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::imports::Import;
use engine::work::Piece;
use store::{Activity, Back, StoreError, Subject, SubjectKind, What as Deed};

use super::Goes;

/// What takes an import back.
pub(crate) struct Plan {
    pub(super) import: Import,
    /// What the import touched, in the order it did, each once.
    pub(super) subjects: Vec<Subject>,
    /// What was not there before it.
    pub(super) added: HashSet<Subject>,
    /// What puts everything back, the last that was done first.
    pub(super) steps: Vec<Step>,
    pub(super) goes: Goes,
}

/// One step of it.
pub(super) enum Step {
    /// A candidate that was added is taken out, and its answers with it.
    TakeOut(Id<Candidate>),
    /// Something is as it was.
    Back(Back),
}

impl Plan {
    /// From the lines of a revision; none where it was no import.
    pub(super) fn of(mut lines: Vec<Activity>) -> Result<Option<Self>, StoreError> {
        let Some(import) = told_by(&lines)? else {
            return Ok(None);
        };
        lines.retain(|line| line.subject.kind != SubjectKind::Import);
        let is_new = |line: &&Activity| line.what == Deed::Saved && line.before.is_none();
        let added = lines.iter().filter(is_new);
        let added: HashSet<Subject> = added.map(|line| line.subject.clone()).collect();
        let mut seen = HashSet::new();
        let subjects = lines.iter().map(|line| &line.subject);
        let subjects = subjects.filter(|subject| seen.insert(*subject));
        let subjects: Vec<Subject> = subjects.cloned().collect();
        let goes = goes(&lines, &subjects, &added);
        let steps = lines.iter().rev().map(|line| step(line, &added));
        let steps = steps.filter_map(Result::transpose);
        Ok(Some(Self {
            import,
            steps: steps.collect::<Result<_, _>>()?,
            subjects,
            added,
            goes,
        }))
    }
}

/// The import that lines tell of, where they tell that there was one.
fn told_by(lines: &[Activity]) -> Result<Option<Import>, StoreError> {
    let mut imports = lines.iter();
    let found =
        imports.find(|line| line.subject.kind == SubjectKind::Import && line.before.is_none());
    let Some(line) = found.cloned() else {
        return Ok(None);
    };
    // What puts back what is told the other way round is what was put.
    match line.turned_round().back()? {
        Back::Change(change) => match *change {
            Change::Piece(Piece::Import(import)) => Ok(Some(import)),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// What takes one line back. What was done to a candidate that was added goes with it.
fn step(line: &Activity, added: &HashSet<Subject>) -> Result<Option<Step>, StoreError> {
    let is_new = line.what == Deed::Saved && line.before.is_none();
    let of_added = added.contains(&line.subject);
    Ok(match line.subject.kind {
        SubjectKind::Candidate if is_new => Some(Step::TakeOut(id(&line.subject)?)),
        SubjectKind::Candidate if of_added => None,
        SubjectKind::Source if is_new => {
            let change = Change::RemoveSource(id(&line.subject)?);
            Some(Step::Back(Back::Change(change.into())))
        }
        _ => Some(Step::Back(line.back()?)),
    })
}

fn goes(lines: &[Activity], subjects: &[Subject], added: &HashSet<Subject>) -> Goes {
    let count = |kind, is_added| {
        let found = subjects.iter().filter(|subject| subject.kind == kind);
        found
            .filter(|subject| added.contains(*subject) == is_added)
            .count()
    };
    let answers = lines.iter().filter(|line| line.what == Deed::Answered);
    Goes {
        candidates: count(SubjectKind::Candidate, true),
        restored: count(SubjectKind::Candidate, false),
        answers: answers.count(),
        services: count(SubjectKind::Service, true),
        teams: count(SubjectKind::Team, true),
        rooms: count(SubjectKind::Team, false),
        groups: count(SubjectKind::Group, true),
    }
}

/// The id of what a line is about.
pub(super) fn id<Kind>(subject: &Subject) -> Result<Id<Kind>, StoreError> {
    let id = Id::parse(&subject.id);
    id.map_err(|error| StoreError::damaged(format!("an id {error}")))
}
