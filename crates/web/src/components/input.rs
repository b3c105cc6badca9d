//! A line of text.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content, Field};

/// A field for one line of text, a number or the like.
#[derive(Clone, Debug, Template)]
#[template(path = "components/input.html")]
#[must_use]
pub struct Input<'a> {
    field: Field<'a>,
    kind: Cow<'a, str>,
    value: Option<Cow<'a, str>>,
    classes: Classes<'a>,
    prefix: Option<Content<'a>>,
    suffix: Option<Content<'a>>,
    disabled: bool,
    attributes: Attributes<'a>,
}

impl<'a> Input<'a> {
    /// A field for a line of text.
    pub fn new(field: Field<'a>) -> Self {
        Self {
            field,
            kind: "text".into(),
            value: None,
            classes: Classes::default(),
            prefix: None,
            suffix: None,
            disabled: false,
            attributes: Attributes::default(),
        }
    }

    /// Another type than `text`, such as `search` or `color`.
    pub fn kind(mut self, kind: impl Into<Cow<'a, str>>) -> Self {
        self.kind = kind.into();
        self
    }

    /// What stands in it.
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Further classes, such as `govuk-input--width-5`.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// What stands before it, such as `£`.
    pub fn prefix(mut self, prefix: impl Into<Content<'a>>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// What stands after it, such as `people a year`.
    pub fn suffix(mut self, suffix: impl Into<Content<'a>>) -> Self {
        self.suffix = Some(suffix.into());
        self
    }

    /// Whether it cannot be filled in.
    pub fn disabled(mut self, is: bool) -> Self {
        self.disabled = is;
        self
    }

    /// A further attribute, such as `inputmode`, `autocomplete`, `pattern` or `spellcheck`.
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.attributes.push(name, value);
        self
    }
}
