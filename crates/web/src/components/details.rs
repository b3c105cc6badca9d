//! More, for those who want it.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// A line that opens to show more.
#[derive(Clone, Debug, Template)]
#[template(path = "components/details.html")]
#[must_use]
pub struct Details<'a> {
    summary: Content<'a>,
    content: Content<'a>,
    id: Option<Cow<'a, str>>,
    open: bool,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> Details<'a> {
    /// A line that says what is within, and what is within.
    pub fn new(summary: impl Into<Content<'a>>, content: impl Into<Content<'a>>) -> Self {
        Self {
            summary: summary.into(),
            content: content.into(),
            id: None,
            open: false,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// Its id.
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Whether it is open at first.
    pub fn open(mut self, is: bool) -> Self {
        self.open = is;
        self
    }

    /// Further classes.
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
