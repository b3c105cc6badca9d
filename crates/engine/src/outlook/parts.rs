//! Parts of an outlook alone, to measure what each takes: only with the feature `parts`.

use jiff::civil::Date;

use super::choice::{Budgets, Field, balanced};
use super::make::places;
use super::seen::Sight;
use crate::board::Board;
use crate::cases::{Effort, cases};
use crate::classes::{Class, classes};
use crate::few::budget::NODE_LIMIT;
use crate::questions::Question;
use crate::viewpoints::{Viewpoints, ViewpointsError};

/// What the parts start from: every candidate with its readings, standing and levels.
pub struct Parts<'a> {
    sight: Sight<'a>,
    field: Field,
    viewpoints: Viewpoints,
}

impl<'a> Parts<'a> {
    /// Of a board on a day.
    ///
    /// # Errors
    /// When the organisation's statements of what matters most leave no weights.
    pub fn of(board: &'a Board, today: Date) -> Result<Self, ViewpointsError> {
        let sight = Sight::of(board, today);
        Ok(Self {
            viewpoints: Viewpoints::of(&board.settings.viewpoints)?,
            field: Field::of(&sight, places(board).left),
            sight,
        })
    }

    /// Who is proved in every best set or in none, of everyone with a standing, in byte order of id.
    pub fn classes(&self) -> Vec<Class> {
        classes(&self.sight, &self.field, &self.viewpoints)
    }

    /// In how many cases the best set holds each *start* and *ask* candidate, in byte order of id. Holds finding out who
    /// is in none, and the best sets in the balanced view, which shares alone would not need.
    pub fn shares(&self) -> Vec<u32> {
        let (sight, field, viewpoints) = (&self.sight, &self.field, &self.viewpoints);
        cases(
            sight,
            field,
            &self.classes(),
            &[],
            viewpoints,
            Effort::default(),
        )
        .held
    }

    /// What to ask, greatest gain first. Holds finding the few, and what each other *start* candidate would cost.
    pub fn questions(&self) -> Vec<Question> {
        let (sight, field) = (&self.sight, &self.field);
        let weights = balanced(sight, &self.viewpoints.centre);
        let choice = field.choose(sight, &weights, &mut Budgets::of(NODE_LIMIT));
        let raised = choice.questions.into_iter();
        raised.map(|q| q.question(sight, field)).collect()
    }
}
