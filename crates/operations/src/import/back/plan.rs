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
    /// Candidates that are taken out with their answers: before all else, since what was added with them can go only then.
    pub(super) out: Vec<Id<Candidate>>,
    /// What puts everything else back, the last that was done first.
    pub(super) back: Vec<Back>,
    pub(super) goes: Goes,
}

/// A plan on its way, made of one line after another.
#[derive(Default)]
pub(super) struct Lines {
    import: Option<Import>,
    subjects: Vec<Subject>,
    added: HashSet<Subject>,
    changed: HashSet<Subject>,
    out: Vec<Id<Candidate>>,
    /// The first that was done first.
    back: Vec<Back>,
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
        let of_added = self.added.contains(&line.subject);
        match line.subject.kind {
            SubjectKind::Candidate if is_new => self.out.push(id(&line.subject)?),
            // What was done to it goes with it.
            SubjectKind::Candidate if of_added => {}
            SubjectKind::Source if is_new => {
                let change = Change::RemoveSource(id(&line.subject)?);
                self.back.push(Back::Change(change.into()));
            }
            _ => self.back.push(line.back()?),
        }
        Ok(())
    }

    /// What takes all of it back; none where it was no import.
    pub(super) fn plan(mut self) -> Option<Plan> {
        let import = self.import.take()?;
        self.out.reverse();
        self.back.reverse();
        Some(Plan {
            import,
            goes: self.goes(),
            subjects: self.subjects,
            added: self.added,
            out: self.out,
            back: self.back,
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

/// The id of what a line is about.
pub(super) fn id<Kind>(subject: &Subject) -> Result<Id<Kind>, StoreError> {
    let id = Id::parse(&subject.id);
    id.map_err(|error| StoreError::damaged(format!("an id {error}")))
}
