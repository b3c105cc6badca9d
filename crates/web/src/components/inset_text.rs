//! Words set apart from the rest.

use askama::Template;

use super::{Classes, Content};

/// Words set apart.
#[derive(Clone, Debug, Template)]
#[template(path = "components/inset_text.html")]
#[must_use]
pub struct InsetText<'a> {
    content: Content<'a>,
    classes: Classes<'a>,
}

impl<'a> InsetText<'a> {
    /// These words, set apart.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            classes: Classes::default(),
        }
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
