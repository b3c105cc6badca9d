//! Several lines of text.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Field};

/// A field for several lines of text.
#[derive(Clone, Debug, Template)]
#[template(path = "components/textarea.html")]
#[must_use]
pub struct Textarea<'a> {
    field: Field<'a>,
    value: Cow<'a, str>,
    rows: u8,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> Textarea<'a> {
    /// A field of five lines, which grows no further by itself.
    pub fn new(field: Field<'a>) -> Self {
        Self {
            field,
            value: Cow::default(),
            rows: 5,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// What stands in it.
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }

    /// How many lines it shows.
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// A further attribute, such as `spellcheck` or `maxlength`.
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.attributes.push(name, value);
        self
    }
}
