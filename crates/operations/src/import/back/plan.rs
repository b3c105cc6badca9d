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

impl Step {
    /// Whether it takes a candidate out.
    pub(super) const fn takes_out(&self) -> bool {
        matches!(self, Self::TakeOut(_))
    }
}

/// A plan on its way, made of one line after another.
#[derive(Default)]
pub(super) struct Lines {
    import: Option<Import>,
    subjects: Vec<Subject>,
    added: HashSet<Subject>,
    changed: HashSet<Subject>,
    /// The first that was done first.
    steps: Vec<Step>,
    answers: usize,
}

impl Lines {
    /// One more, in the order in which they were done.
    pub(super) fn add(&mut self, line: Activity) -> Result<(), StoreError> {
        if line.subject.kind == SubjectKind::Import {
            self.import = told_by(line)?.or(self.import.take());
            return Ok(());
        }
        self.answers += usize::from(line.what == Deed::Answered);
        let is_new = line.what == Deed::Saved && line.before.is_none();
        if !self.added.contains(&line.subject) && !self.changed.contains(&line.subject) {
            let seen = if is_new {
                &mut self.added
            } else {
                &mut self.changed
            };
            seen.insert(line.subject.clone());
            self.subjects.push(line.subject.clone());
        }
        self.steps.extend(step(&line, is_new, &self.added)?);
        Ok(())
    }

    /// What takes all of it back; none where it was no import.
    pub(super) fn plan(mut self) -> Option<Plan> {
        let import = self.import.take()?;
        self.steps.reverse();
        Some(Plan {
            import,
            goes: self.goes(),
            subjects: self.subjects,
            added: self.added,
            steps: self.steps,
        })
    }

    fn goes(&self) -> Goes {
        let count = |seen: &HashSet<Subject>, kind| {
            let found = seen.iter().filter(|subject| subject.kind == kind);
            found.count()
        };
        Goes {
            candidates: count(&self.added, SubjectKind::Candidate),
            restored: count(&self.changed, SubjectKind::Candidate),
            answers: self.answers,
            services: count(&self.added, SubjectKind::Service),
            teams: count(&self.added, SubjectKind::Team),
            rooms: count(&self.changed, SubjectKind::Team),
            groups: count(&self.added, SubjectKind::Group),
        }
    }
}

/// The import that a line says was brought in.
fn told_by(line: Activity) -> Result<Option<Import>, StoreError> {
    if line.before.is_some() {
        return Ok(None);
    }
    // What puts back what is told the other way round is what was put.
    let Back::Change(change) = line.turned_round().back()? else {
        return Ok(None);
    };
    Ok(match *change {
        Change::Piece(Piece::Import(import)) => Some(import),
        _ => None,
    })
}

/// What takes one line back. What was done to a candidate that was added goes with it.
fn step(
    line: &Activity,
    is_new: bool,
    added: &HashSet<Subject>,
) -> Result<Option<Step>, StoreError> {
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

/// The id of what a line is about.
pub(super) fn id<Kind>(subject: &Subject) -> Result<Id<Kind>, StoreError> {
    let id = Id::parse(&subject.id);
    id.map_err(|error| StoreError::damaged(format!("an id {error}")))
}
