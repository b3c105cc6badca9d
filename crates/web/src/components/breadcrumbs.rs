//! Where a page stands among the others.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// The way from the home page to this one.
#[derive(Clone, Debug, Template)]
#[template(path = "components/breadcrumbs.html")]
#[must_use]
pub struct Breadcrumbs<'a> {
    crumbs: Vec<Crumb<'a>>,
    classes: Classes<'a>,
}

/// One step of the way; the page itself has no address.
#[derive(Clone, Debug)]
pub struct Crumb<'a> {
    content: Content<'a>,
    href: Option<Cow<'a, str>>,
}

impl<'a> Breadcrumbs<'a> {
    /// The way through these.
    pub fn new(crumbs: Vec<Crumb<'a>>) -> Self {
        Self {
            crumbs,
            classes: Classes::default(),
        }
    }

    /// Further classes, such as `govuk-breadcrumbs--collapse-on-mobile`.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}

impl<'a> Crumb<'a> {
    /// A page on the way, at this address.
    pub fn link(href: impl Into<Cow<'a, str>>, content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            href: Some(href.into()),
        }
    }

    /// The page itself.
    pub fn here(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            href: None,
        }
    }
}
