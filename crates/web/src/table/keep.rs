//! The changed cells are kept, each by itself: one that is not kept takes no other with it.

use engine::answer::{Basis, Reply};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Name;
use engine::veil::Veil;
use operations::answers::{Give, Voice, give};
use operations::candidates::{SetLevel, set_level};
use operations::{Act, Done, Error, Foothold, Refusal};
use wording::form::{Wrong, sentence};

use super::cell::Cell;
use super::form::{Put, put};
use crate::form::{Typed, Word as _};
use crate::layout::Fault;

/// What became of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is kept.
    Kept,
    /// Somebody else changed it since it was shown.
    Stale,
    /// It cannot be read, or its row is no longer there: a sentence that says so.
    Wrong(String),
}

/// A cell that was changed, and what became of it.
pub(super) struct Tried {
    pub(super) row: usize,
    pub(super) id: Id<Candidate>,
    pub(super) cell: Cell,
    pub(super) outcome: Outcome,
}

/// Whose answers a table holds, and how they know.
pub(super) struct Voiced<'a> {
    pub(super) name: Name,
    pub(super) basis: Basis,
    /// What a blind round keeps back: a cell that showed nothing is answered afresh.
    pub(super) veil: Option<&'a Veil>,
}

/// Keeps every cell of these rows that was changed; answers what became of each.
pub(super) async fn keep_all(
    foothold: &Foothold,
    act: &mut Act,
    voiced: &Voiced<'_>,
    form: &Typed,
    rows: &[(usize, Id<Candidate>)],
) -> Result<Vec<Tried>, Fault> {
    let mut tried = Vec::new();
    for (row, id) in rows {
        for cell in Cell::ALL.iter().copied() {
            let outcome = match put(form, cell, *row) {
                Ok(None) => continue,
                Ok(Some(put)) => outcome(keep(foothold, act, voiced, id, put).await)?,
                Err(wrong) => Outcome::Wrong(sentence(&wrong)),
            };
            tried.push(Tried {
                row: *row,
                id: id.clone(),
                cell,
                outcome,
            });
        }
    }
    Ok(tried)
}

async fn keep(
    foothold: &Foothold,
    act: &mut Act,
    voiced: &Voiced<'_>,
    id: &Id<Candidate>,
    put: Put,
) -> Done<()> {
    match put {
        Put::Said {
            condition,
            was,
            now,
        } => {
            let said = Give {
                candidate: id.clone(),
                condition,
                team: None,
                voice: Voice::Written(voiced.name.clone()),
                reply: Reply::Whole(now),
                basis: voiced.basis,
                why: None,
                was: voiced
                    .veil
                    .is_none_or(|veil| !veil.hides(id))
                    .then_some(was),
            };
            give(foothold, act, said).await
        }
        Put::Measured { was, now } => {
            set_level(
                foothold,
                act,
                SetLevel {
                    id: id.clone(),
                    was,
                    now,
                },
            )
            .await
        }
    }
}

fn outcome(done: Done<()>) -> Result<Outcome, Fault> {
    match done {
        Ok(()) => Ok(Outcome::Kept),
        Err(Error::Refused(Refusal::Stale)) => Ok(Outcome::Stale),
        Err(Error::Refused(Refusal::NotFound(_))) => {
            Ok(Outcome::Wrong(sentence(&Wrong::Gone("row"))))
        }
        Err(error) => Err(error.into()),
    }
}
