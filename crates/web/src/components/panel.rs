//! That something large is done.

use askama::Template;

use super::{Classes, Content};

/// A panel that confirms that something is done: it is the heading of its page.
#[derive(Clone, Debug, Template)]
#[template(path = "components/panel.html")]
#[must_use]
pub struct Panel<'a> {
    title: Content<'a>,
    content: Option<Content<'a>>,
    classes: Classes<'a>,
}

impl<'a> Panel<'a> {
    /// A panel with this heading.
    pub fn new(title: impl Into<Content<'a>>) -> Self {
        Self {
            title: title.into(),
            content: None,
            classes: Classes::default(),
        }
    }

    /// What stands below the heading.
    pub fn content(mut self, content: impl Into<Content<'a>>) -> Self {
        self.content = Some(content.into());
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
