//! A link past what every page begins with.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// A link that is seen when a keyboard reaches it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/skip_link.html")]
#[must_use]
pub struct SkipLink<'a> {
    href: Cow<'a, str>,
    content: Content<'a>,
    classes: Classes<'a>,
}

impl<'a> SkipLink<'a> {
    /// A link to a place on the page (`#main-content`).
    pub fn new(href: impl Into<Cow<'a, str>>, content: impl Into<Content<'a>>) -> Self {
        Self {
            href: href.into(),
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
