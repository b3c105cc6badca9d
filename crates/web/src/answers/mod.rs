//! Answers to the conditions: given, settled, taken back.

mod path;

pub(crate) use path::AnswerPath;
