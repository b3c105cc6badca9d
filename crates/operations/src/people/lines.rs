//! The lines of activity that are given out with what is kept about a person.

use std::collections::HashSet;

use engine::answer::Source;
use engine::id::Id;
use serde::de::DeserializeOwned;
use store::{Activity, Explained, Place, ReadTx, StoreError, SubjectKind, What};

use super::about::GivenLine;
use crate::refusal::Error;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// The lines of activity by a person, or about them. What tells of an answer is left out where whoever asks is not to see
/// whose answers are.
pub(super) fn lines_of(
    tx: &mut ReadTx<'_>,
    person: &Id<Source>,
    with_answers: bool,
) -> Result<Vec<GivenLine>, Error> {
    let (mut kept, mut place) = (Vec::new(), Place::START);
    loop {
        let lines = tx.activity_since(place, AT_ONCE)?;
        let Some(last) = lines.last() else {
            break;
        };
        place = last.place();
        kept.extend(
            lines
                .into_iter()
                .filter_map(|line| Concerning::of(line, person)),
        );
    }
    if !with_answers {
        // What else changed in the same moment would tell of the answer too.
        let told = kept.iter().filter(|line| tells_answer(&line.line));
        let hidden: HashSet<i64> = told.map(|line| line.line.revision).collect();
        kept.retain(|line| !hidden.contains(&line.line.revision));
    }
    kept.into_iter().map(Concerning::given).collect()
}

/// A line that is by them or about them.
struct Concerning {
    line: Activity,
    theirs: bool,
    about: bool,
}

impl Concerning {
    /// A line, where it is.
    fn of(line: Activity, person: &Id<Source>) -> Option<Self> {
        let theirs = line.by.author == *person;
        let about = is_about(&line, person);
        (theirs || about).then_some(Self {
            line,
            theirs,
            about,
        })
    }

    /// As it is given out: what is not about them stays untold.
    fn given(self) -> Result<GivenLine, Error> {
        let (line, about) = (self.line, self.about);
        let told =
            |text: Option<String>| text.filter(|_| about).map(|text| read(&text)).transpose();
        Ok(GivenLine {
            at: line.by.at,
            theirs: self.theirs,
            what: line.what,
            kind: line.subject.kind,
            id: Some(line.subject.id).filter(|_| about || !is_person(line.subject.kind)),
            before: told(line.before)?,
            after: told(line.after)?,
        })
    }
}

/// Whether a line tells that somebody answered, or set something aside.
fn tells_answer(line: &Activity) -> bool {
    line.what == What::Answered || line.subject.kind == SubjectKind::Waiting
}

const fn is_person(kind: SubjectKind) -> bool {
    matches!(
        kind,
        SubjectKind::Member | SubjectKind::Source | SubjectKind::Waiting
    )
}

/// Whether what a line tells is about a person.
fn is_about(line: &Activity, person: &Id<Source>) -> bool {
    if line.what != What::Answered {
        return is_person(line.subject.kind) && line.subject.id == person.as_str();
    }
    let told = line.after.as_deref().or(line.before.as_deref());
    let told = told.filter(|text| text.contains(person.as_str()));
    let explained = told.and_then(|text| read::<Explained>(text).ok());
    explained.is_some_and(|explained| explained.answer.source == *person)
}

/// What a line tells.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::damaged(error.to_string()))
}
