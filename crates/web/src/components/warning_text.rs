//! A warning: what cannot be undone, or must not be missed.

use askama::Template;

use super::{Classes, Content};

/// A warning.
#[derive(Clone, Debug, Template)]
#[template(path = "components/warning_text.html")]
#[must_use]
pub struct WarningText<'a> {
    content: Content<'a>,
    classes: Classes<'a>,
}

impl<'a> WarningText<'a> {
    /// A warning in these words.
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
