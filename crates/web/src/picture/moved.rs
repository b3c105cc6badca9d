//! How the few and the verdict moved as answers came in. Of what other people answered no more is told than in the history:
//! neither when nor about what, nor who came in or went for it.

use engine::id::Id;
use operations::streak::{Changed, LastAnswer, LastAnswers};
use operations::{Activity, Zone};
use wording::{Names, date, picture as say, safe};

use crate::candidates::{HistoryLine, Reader};
use crate::layout::Fault;
use crate::path::ProblemPage;

/// The picture and its table.
#[derive(Default)]
pub(super) struct Moved {
    /// What they changed, in words.
    pub(super) told: String,
    /// The look of each mark, the newest last.
    pub(super) marks: Vec<&'static str>,
    /// The newest first.
    pub(super) rows: Vec<Row>,
    /// Whether there may have been answers before these.
    pub(super) is_cut: bool,
    /// Whether something of it is kept from the one who reads.
    pub(super) some_kept: bool,
}

/// An answer, and what it changed.
pub(super) struct Row {
    look: &'static str,
    pub(super) on: String,
    pub(super) about: String,
    /// The page of what it was about.
    pub(super) page: Option<String>,
    pub(super) changed: String,
    is_kept: bool,
}

impl Moved {
    /// As one who reads may know it.
    ///
    /// # Errors
    /// A failure where what is kept cannot be read.
    pub(super) fn of(last: &LastAnswers, reader: &Reader<'_>, zone: &Zone) -> Result<Self, Fault> {
        let rows = last.each.iter().map(|one| Row::of(one, reader, zone));
        let rows: Vec<Row> = rows.collect::<Result<_, Fault>>()?;
        let mut counts = [0; 3];
        for answer in &last.each {
            counts[kind(&answer.changed)] += 1;
        }
        Ok(Self {
            told: say::moved(counts),
            marks: rows.iter().rev().map(|row| row.look).collect(),
            is_cut: !last.is_all,
            some_kept: rows.iter().any(|row| row.is_kept),
            rows,
        })
    }
}

/// The place of what it changed among [`LOOKS`] and [`say::CHANGED`].
const fn kind(changed: &Changed) -> usize {
    match changed {
        Changed::Few { .. } => 0,
        Changed::Verdict { .. } => 1,
        Changed::Nothing => 2,
    }
}

/// The last parts of the names of the looks.
const LOOKS: [&str; 3] = ["few", "verdict", "nothing"];

impl Row {
    fn of(one: &LastAnswer, reader: &Reader<'_>, zone: &Zone) -> Result<Self, Fault> {
        let kind = kind(&one.changed);
        let mut is_kept = false;
        for line in &one.lines {
            is_kept |= HistoryLine::of(line, reader)?.by.is_none();
        }
        let row = Self {
            look: LOOKS[kind],
            on: say::NOT_SHOWN.to_owned(),
            about: safe::GIVEN.to_owned(),
            page: None,
            changed: say::CHANGED[kind].to_owned(),
            is_kept,
        };
        if is_kept {
            return Ok(row);
        }
        let (about, page) = about(&one.lines, &reader.names);
        Ok(Self {
            on: one
                .lines
                .first()
                .map_or_else(String::new, |line| date::long(zone.day_of(line.by.at))),
            about,
            page,
            changed: changed(&one.changed, &reader.names).unwrap_or(row.changed),
            ..row
        })
    }
}

/// What answers were about, and its page where it is one.
fn about(lines: &[Activity], names: &Names<'_>) -> (String, Option<String>) {
    let mut ids = lines.iter().map(|line| &line.subject.id);
    let first = ids.next().and_then(|id| Id::parse(id).ok());
    match first {
        Some(id) if ids.all(|other| other == id.as_str()) => {
            let page = ProblemPage(&id).to_string();
            (names.title(&id).to_owned(), Some(page))
        }
        _ => (say::AT_ONCE.to_owned(), None),
    }
}

/// What became of the few or the verdict.
fn changed(changed: &Changed, names: &Names<'_>) -> Option<String> {
    match changed {
        Changed::Few { enters, leaves } => Some(say::few(enters, leaves, names)),
        Changed::Verdict { was, is } => Some(say::verdict(was, is)),
        Changed::Nothing => None,
    }
}
