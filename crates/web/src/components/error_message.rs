//! What is wrong with one field.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// An error message beside its field.
#[derive(Clone, Debug, Template)]
#[template(path = "components/error_message.html")]
#[must_use]
pub struct ErrorMessage<'a> {
    content: Content<'a>,
    id: Option<Cow<'a, str>>,
    classes: Classes<'a>,
}

impl<'a> ErrorMessage<'a> {
    /// What is wrong, and what to do about it.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            id: None,
            classes: Classes::default(),
        }
    }

    /// Its id, by which the field says that it is described by it.
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
