//! The cells of a row that can be filled: the three conditions, the three judged dimensions, and reach.

use engine::answer::Said;
use engine::condition::Condition;
use engine::difference::{Dimension, Judged};
use wording::{answer, condition, difference};

use crate::form::{Word, levels_choices, levels_word};

/// A column with controls in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Condition(Condition),
    Judged(Judged),
    Reach,
}

impl Word for Cell {
    const ALL: &'static [Self] = &[
        Self::Condition(Condition::Interest),
        Self::Condition(Condition::Operations),
        Self::Condition(Condition::Capability),
        Self::Judged(Judged::Harm),
        Self::Judged(Judged::Unmet),
        Self::Judged(Judged::Disadvantage),
        Self::Reach,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Condition(condition) => condition.word(),
            Self::Judged(Judged::Harm) => "harm",
            Self::Judged(Judged::Unmet) => "unmet",
            Self::Judged(Judged::Disadvantage) => "disadvantage",
            Self::Reach => "reach",
        }
    }
}

impl Cell {
    /// The heading of its column.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Condition(of) => condition::label(of),
            Self::Judged(judged) => difference::label(judged.dimension()),
            Self::Reach => difference::label(Dimension::Reach),
        }
    }

    /// What is asked in it.
    pub(super) fn question(self) -> &'static str {
        match self {
            Self::Condition(of) => condition::question(of),
            Self::Judged(judged) => difference::question(judged.dimension()),
            Self::Reach => difference::question(Dimension::Reach),
        }
    }

    /// Its field in the row of this number.
    pub(super) fn field(self, row: usize) -> String {
        format!("{}-{row}", self.word())
    }

    /// The field that says what the cell showed.
    pub(super) fn was_field(self, row: usize) -> String {
        format!("was-{}-{row}", self.word())
    }
}

/// One choice of a cell: what is sent, and what is read. The first letters find it on a keyboard.
#[derive(Clone, Debug)]
pub(super) struct CellChoice {
    pub(super) word: String,
    pub(super) text: String,
}

/// A column: its cell, and what can be chosen in it (nothing where it is typed).
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) cell: Cell,
    pub(super) choices: Vec<CellChoice>,
}

impl Column {
    /// All of them, in order.
    pub(super) fn all() -> Vec<Self> {
        Cell::ALL
            .iter()
            .map(|cell| Self {
                cell: *cell,
                choices: choices(*cell),
            })
            .collect()
    }

    pub(super) fn heading(&self) -> &'static str {
        self.cell.heading()
    }

    pub(super) fn word(&self) -> &'static str {
        self.cell.word()
    }

    /// Whether what stands in a cell is none of the choices: a range that was imported.
    pub(super) fn lacks(&self, word: &str) -> bool {
        self.choices.iter().all(|choice| choice.word != word)
    }
}

fn choices(cell: Cell) -> Vec<CellChoice> {
    let known: Vec<CellChoice> = match cell {
        Cell::Condition(_) => [Said::Yes, Said::Partly, Said::No]
            .into_iter()
            .map(said)
            .collect(),
        Cell::Judged(judged) => levels(judged),
        Cell::Reach => return Vec::new(),
    };
    let unknown = CellChoice {
        word: String::new(),
        text: "not known".to_owned(),
    };
    [unknown].into_iter().chain(known).collect()
}

fn said(said: Said) -> CellChoice {
    CellChoice {
        word: said.word().to_owned(),
        text: answer::said(said).to_owned(),
    }
}

/// One level in words after its number; a range as its two numbers.
fn levels(judged: Judged) -> Vec<CellChoice> {
    let text = |levels: engine::difference::Levels| {
        let word = levels_word(Some(levels));
        let one = levels.low() == levels.high();
        let text = if one {
            format!("{word} {}", difference::level(judged, levels.low()))
        } else {
            word.clone()
        };
        CellChoice { word, text }
    };
    levels_choices(judged).map(text).collect()
}
