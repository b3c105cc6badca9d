//! What a person should know first: that something was saved, or is about to happen.

use askama::Template;

use super::{Classes, Content};

/// A banner above the page's own heading.
#[derive(Clone, Debug, Template)]
#[template(path = "components/notification_banner.html")]
#[must_use]
pub struct NotificationBanner<'a> {
    title: Content<'a>,
    content: Content<'a>,
    success: bool,
    classes: Classes<'a>,
}

impl<'a> NotificationBanner<'a> {
    /// Something important.
    pub fn important(content: impl Into<Content<'a>>) -> Self {
        Self {
            title: "Important".into(),
            content: content.into(),
            success: false,
            classes: Classes::default(),
        }
    }

    /// Something that was done. Read out at once by a screen reader.
    pub fn success(content: impl Into<Content<'a>>) -> Self {
        Self {
            title: "Success".into(),
            success: true,
            ..Self::important(content)
        }
    }

    /// Another title.
    pub fn title(mut self, title: impl Into<Content<'a>>) -> Self {
        self.title = title.into();
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
