//! The label of one field.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// A label, which names the field with this id.
#[derive(Clone, Debug, Template)]
#[template(path = "components/label.html")]
#[must_use]
pub struct Label<'a> {
    content: Content<'a>,
    field: Option<Cow<'a, str>>,
    classes: Classes<'a>,
    page_heading: bool,
}

impl<'a> Label<'a> {
    /// A label with these words.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            field: None,
            classes: Classes::default(),
            page_heading: false,
        }
    }

    /// The id of the field that it names.
    pub fn of(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.field = Some(id.into());
        self
    }

    /// Further classes, such as `govuk-label--m`.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// Makes it the heading of a page that asks for one thing.
    pub fn page_heading(mut self, is: bool) -> Self {
        self.page_heading = is;
        self
    }
}
