//! A word that says how something stands.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// A tag.
#[derive(Clone, Debug, Template)]
#[template(path = "components/tag.html")]
#[must_use]
pub struct Tag<'a> {
    content: Content<'a>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> Tag<'a> {
    /// A tag with this word.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// Further classes, such as `govuk-tag--green`.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// A further attribute.
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.attributes.push(name, value);
        self
    }
}
