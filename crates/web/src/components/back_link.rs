//! A way back to the page before.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// A link back.
#[derive(Clone, Debug, Template)]
#[template(path = "components/back_link.html")]
#[must_use]
pub struct BackLink<'a> {
    href: Cow<'a, str>,
    content: Content<'a>,
    classes: Classes<'a>,
}

impl<'a> BackLink<'a> {
    /// A link back to this address.
    pub fn new(href: impl Into<Cow<'a, str>>) -> Self {
        Self {
            href: href.into(),
            content: "Back".into(),
            classes: Classes::default(),
        }
    }

    /// Other words than "Back".
    pub fn words(mut self, words: impl Into<Content<'a>>) -> Self {
        self.content = words.into();
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
