//! The way back from a board through what was done: what was made of it before each step, as far as that is worth.

use std::mem::discriminant;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, VerdictKind, outlook};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use store::{Activity, SubjectKind, What};

/// So many candidates are looked at again in all: a page waits for it, some hundredths of a second at most.
const EFFORT: usize = 3_000;
/// No more than so many outlooks are made.
const MOST_OUTLOOKS: usize = 20;

/// Of an outlook what an answer may change or not.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// By id.
    picks: Vec<Id<Candidate>>,
    verdict: VerdictKind,
}

/// What an answer changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The few.
    Few {
        /// Who entered, by id.
        enters: Vec<Id<Candidate>>,
        /// Who left, by id.
        leaves: Vec<Id<Candidate>>,
    },
    /// The verdict alone.
    Verdict {
        /// What it was.
        was: VerdictKind,
        /// What it became.
        is: VerdictKind,
    },
    /// Neither.
    Nothing,
}

impl Made {
    pub(super) fn of(outlook: &Outlook) -> Self {
        let mut picks = outlook.few.picks.clone();
        picks.sort_unstable();
        Self {
            picks,
            verdict: outlook.verdict.kind.clone(),
        }
    }

    /// What is otherwise than before.
    pub(super) fn since(&self, before: &Self) -> Changed {
        if self.picks != before.picks {
            let not_in = |some: &[Id<Candidate>], others: &[Id<Candidate>]| {
                let gone = some.iter().filter(|id| !others.contains(id));
                gone.cloned().collect()
            };
            return Changed::Few {
                enters: not_in(&self.picks, &before.picks),
                leaves: not_in(&before.picks, &self.picks),
            };
        }
        if discriminant(&self.verdict) == discriminant(&before.verdict) {
            return Changed::Nothing;
        }
        Changed::Verdict {
            was: before.verdict.clone(),
            is: self.verdict.clone(),
        }
    }
}

/// What one revision changed of what the decision model reads, the last line first.
pub(super) struct Step<'a> {
    pub(super) lines: Vec<&'a Activity>,
}

impl<'a> Step<'a> {
    /// The steps of some lines, the newest first. Revisions that change nothing of it are none.
    pub(super) fn all(lines: &'a [Activity]) -> impl Iterator<Item = Self> {
        let revisions = lines.chunk_by(|a, b| a.revision == b.revision);
        let steps = revisions.map(|lines| Self {
            lines: lines
                .iter()
                .filter(|line| changes_the_board(line))
                .collect(),
        });
        steps.filter(|step| !step.lines.is_empty())
    }

    /// The answers that it holds. Where there are several they came at once, as from a file: no row of answers.
    pub(super) fn answers(&self) -> impl Iterator<Item = &'a Activity> {
        self.lines.iter().copied().filter(|line| is_answer(line))
    }
}

/// A board that is taken back step by step.
pub(super) struct Back {
    board: Board,
    today: Date,
    /// How many outlooks may still be made.
    left: usize,
}

impl Back {
    pub(super) fn from(board: Board, today: Date) -> Self {
        let left = (EFFORT / board.candidates.len().max(1)).clamp(1, MOST_OUTLOOKS);
        Self { board, today, left }
    }

    /// What was made of the board before the newest step that was not yet taken back; none where that goes too far.
    pub(super) fn before(&mut self, step: &Step<'_>) -> Option<Made> {
        self.left = self.left.checked_sub(1)?;
        for line in &step.lines {
            line.take_back(&mut self.board).ok()?;
        }
        let then = outlook(&self.board, self.today).ok()?;
        Some(Made::of(&then))
    }
}

/// Whether it changed what the decision model reads.
fn changes_the_board(line: &Activity) -> bool {
    match line.what {
        What::Answered => true,
        What::Saved => matches!(
            line.subject.kind,
            SubjectKind::Candidate
                | SubjectKind::Service
                | SubjectKind::Team
                | SubjectKind::Group
                | SubjectKind::Settings
        ),
        What::Described | What::Recorded | What::Passed => false,
    }
}

/// Whether it told of a condition, or of how much difference it could make.
fn is_answer(line: &Activity) -> bool {
    let difference = |json: &Option<String>| {
        json.as_deref()
            .and_then(read::<Candidate>)
            .map(|candidate| candidate.difference)
    };
    let is_candidate = line.subject.kind == SubjectKind::Candidate;
    line.what == What::Answered
        || is_candidate
            && line.before.is_some()
            && difference(&line.before) != difference(&line.after)
}

fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).ok()
}
