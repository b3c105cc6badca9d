//! A person's name and reasons are erased. It is the one thing that changes lines of activity that were written: it takes
//! the person's name and reasons out of them. How many there are, their order, authors and instants stay, and so do the
//! boards that they make, but for the name ([decision 0604](../../../docs/decisions/0604-giving-out-and-erasing.md)).

use engine::answer::Source;
use engine::erasing::Erasing;
use engine::id::Id;
use engine::text::Name;
use engine::work::Piece;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::activity::{self, Activity, Place, What};
use crate::answer::Explained;
use crate::columns::{from_json, json};
use crate::driver::Connection;
use crate::organisation::Organisation;
use crate::subject::{Subject, SubjectKind};
use crate::{StoreError, WriteTx};

const FORGET_WHYS: &str =
    "UPDATE answer SET why = NULL WHERE organisation_id = $1 AND source_id = $2";

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

impl WriteTx<'_> {
    /// Takes a person's name and reasons out of every row that is about what they said and did.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn erase(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        let called = self.look(|db, org| names(db, org, person))?;
        let erasing = Erasing::of(&self.held().board, person, called);
        self.beside(|db, org| {
            Ok(db
                .execute(FORGET_WHYS, &[org.into(), person.into()])
                .map(drop)?)
        })?;
        for change in erasing.changes(&self.held().board) {
            self.restate(&change)?;
        }
        self.beside(|db, org| rewrite(db, org, &erasing))
    }
}

/// Every name that a person ever had.
fn names(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    person: &Id<Source>,
) -> Result<Vec<Name>, StoreError> {
    let subject = Subject::new(SubjectKind::Source, person.as_str());
    let lines = activity::history(db, org, &subject, Place::END, u32::MAX)?;
    let told = lines
        .iter()
        .flat_map(|line| [line.before.as_deref(), line.after.as_deref()]);
    let sources = told.flatten().map(from_json::<Source>);
    sources.map(|source| Ok(source?.name)).collect()
}

/// Goes through every line of activity, and changes those that are about them.
fn rewrite(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    erasing: &Erasing,
) -> Result<(), StoreError> {
    let mut place = Place::START;
    loop {
        let lines = activity::since(db, org, place, AT_ONCE)?;
        let Some(last) = lines.last() else {
            return Ok(());
        };
        place = last.place();
        for mut line in lines {
            if erase_from(&mut line, erasing)? {
                activity::rewrite(db, org, &line)?;
            }
        }
    }
}

/// Takes them out of a line. Says whether it changed.
fn erase_from(line: &mut Activity, erasing: &Erasing) -> Result<bool, StoreError> {
    let erase = match (line.what, line.subject.kind) {
        (What::Saved, SubjectKind::Source) => erase_source,
        (What::Saved, SubjectKind::Action | SubjectKind::ServiceProfile) => erase_piece,
        (What::Answered, _) => erase_why,
        _ => return Ok(false),
    };
    let mut is_changed = false;
    for text in [&mut line.before, &mut line.after].into_iter().flatten() {
        if erasing.concerns(text)
            && let Some(without) = erase(text, erasing)?
        {
            *text = without;
            is_changed = true;
        }
    }
    Ok(is_changed)
}

fn erase_source(text: &str, erasing: &Erasing) -> Result<Option<String>, StoreError> {
    without(text, |source: &mut Source| erasing.source(source))
}

fn erase_piece(text: &str, erasing: &Erasing) -> Result<Option<String>, StoreError> {
    without(text, |piece: &mut Piece| erasing.piece(piece))
}

fn erase_why(text: &str, erasing: &Erasing) -> Result<Option<String>, StoreError> {
    without(text, |explained: &mut Explained| {
        erasing.gave(&explained.answer) && explained.why.take().is_some()
    })
}

/// What a text says when something was taken out of it; none where nothing was.
fn without<T: Serialize + DeserializeOwned>(
    text: &str,
    take_out: impl FnOnce(&mut T) -> bool,
) -> Result<Option<String>, StoreError> {
    let mut told = from_json(text)?;
    take_out(&mut told).then(|| json(&told)).transpose()
}

#[cfg(test)]
mod tests;
