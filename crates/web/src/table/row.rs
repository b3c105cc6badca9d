//! One row: a problem or an opportunity, and what stands in its cells.

use engine::answer::{Answer, Said, Source, SourceKind};
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::standing::Standing;
use engine::text::Name;
use wording::{blind, reading, standing};

use super::cell::Cell;
use crate::answers::{Was, was_word};
use crate::form::{Word as _, levels_word, people_text};
use crate::path::ProblemPage;

/// A row as it is shown.
pub(super) struct Row<'a> {
    /// Its number on the page: what its fields end in.
    pub(super) at: usize,
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) page: ProblemPage<'a>,
    pub(super) cells: Vec<CellShown>,
    pub(super) stands: Stands,
}

/// Where a row stands, as shown beside it and told to the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub(super) struct Stands {
    /// What it is called.
    pub(super) text: &'static str,
    /// How its mark looks.
    pub(super) look: &'static str,
}

/// What stands in a cell.
pub(super) struct CellShown {
    pub(super) cell: Cell,
    /// What is chosen or typed.
    pub(super) value: String,
    /// What is kept: sent along, so that nobody overwrites another's unseen.
    pub(super) was: String,
    /// For a condition: what everybody's answers make of it.
    pub(super) reads: Option<&'static str>,
    /// Why what was typed is not kept.
    pub(super) trouble: Option<String>,
}

/// The source whose answers a table shows: a name written down, where it has been heard before.
pub(super) fn source_of<'a>(board: &'a Board, name: &Name) -> Option<&'a Id<Source>> {
    let written = |source: &&std::sync::Arc<Source>| {
        source.kind == SourceKind::Written && source.name == *name
    };
    board.sources.iter().find(written).map(|source| &source.id)
}

impl<'a> Row<'a> {
    pub(super) fn of(
        at: usize,
        candidate: &'a Candidate,
        assessed: Option<&Assessed>,
        source: Option<&Id<Source>>,
    ) -> Self {
        let cells = Cell::ALL
            .iter()
            .map(|cell| CellShown::of(*cell, candidate, assessed, source))
            .collect();
        Self {
            at,
            id: candidate.id.as_str(),
            title: candidate.title.as_str(),
            page: ProblemPage(&candidate.id),
            cells,
            stands: Stands::seen(assessed),
        }
    }
}

impl Stands {
    /// Of a row, where it is shown already.
    pub(super) fn seen(assessed: Option<&Assessed>) -> Self {
        match assessed {
            Some(assessed) => Self::of(assessed.standing),
            None => Self {
                text: blind::NOT_SHOWN,
                look: "none",
            },
        }
    }

    fn of(stands: Option<Standing>) -> Self {
        let text = stands.map_or("", standing::label);
        let look = match stands {
            Some(Standing::Start | Standing::UnderWay) => "start",
            Some(Standing::Ask) => "ask",
            Some(Standing::Prepare) => "prepare",
            None => "none",
        };
        Self { text, look }
    }
}

impl CellShown {
    fn of(
        cell: Cell,
        candidate: &Candidate,
        assessed: Option<&Assessed>,
        source: Option<&Id<Source>>,
    ) -> Self {
        let (value, was) = kept(cell, candidate, source);
        let reads = match cell {
            Cell::Condition(condition) => assessed.map(|assessed| reads(assessed, condition)),
            Cell::Judged(_) | Cell::Reach => None,
        };
        Self {
            cell,
            value,
            was,
            reads,
            trouble: None,
        }
    }
}

/// What everybody's answers make of a condition.
pub(super) fn reads(assessed: &Assessed, condition: Condition) -> &'static str {
    reading::label(assessed.conditions[condition.index()].reading)
}

/// What is kept in a cell: as it is chosen or typed, and as it is sent along.
pub(super) fn kept(
    cell: Cell,
    candidate: &Candidate,
    source: Option<&Id<Source>>,
) -> (String, String) {
    let same = |text: String| (text.clone(), text);
    match cell {
        Cell::Condition(condition) => {
            let was = said_by(candidate, condition, source);
            (said_word(was), was_word(was))
        }
        Cell::Judged(judged) => same(levels_word(candidate.difference.judged(judged))),
        Cell::Reach => same(people_text(candidate.difference.reach)),
    }
}

/// What the source says about the whole of a condition.
pub(super) fn said_by(
    candidate: &Candidate,
    condition: Condition,
    source: Option<&Id<Source>>,
) -> Was {
    let by = |answer: &&Answer| {
        answer.condition == condition && answer.team.is_none() && Some(&answer.source) == source
    };
    candidate
        .answers
        .iter()
        .find(by)
        .map(|answer| (answer.reply, answer.basis))
}

/// What is chosen for it. An answer of "not known" and none at all look alike, and count alike.
pub(super) fn said_word(was: Was) -> String {
    match was.map(|(reply, _)| reply.said()) {
        None | Some(Said::Unknown) => String::new(),
        Some(said) => said.word().to_owned(),
    }
}
