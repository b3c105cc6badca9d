//! A field of any sort: what a form that is made of a list of fields holds.

use askama::Template;

use super::{Choices, Input, Textarea};

/// A field of any sort.
#[derive(Clone, Debug, Template)]
#[template(path = "components/control.html")]
pub enum Control<'a> {
    /// One line.
    Line(Input<'a>),
    /// Several lines.
    Lines(Textarea<'a>),
    /// Some of a few choices.
    OneOf(Choices<'a>),
}
