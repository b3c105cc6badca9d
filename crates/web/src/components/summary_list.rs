//! What is known of one thing, a line each.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// A list of what is known, each with its name and with links to change it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/summary_list.html")]
#[must_use]
pub struct SummaryList<'a> {
    rows: Vec<Row<'a>>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

/// One line of it.
#[derive(Clone, Debug)]
#[must_use]
pub struct Row<'a> {
    key: Content<'a>,
    value: Content<'a>,
    actions: Vec<Action<'a>>,
    classes: Classes<'a>,
}

/// A link at the end of a line.
#[derive(Clone, Debug)]
#[must_use]
pub struct Action<'a> {
    href: Cow<'a, str>,
    content: Content<'a>,
    about: Option<Cow<'a, str>>,
    classes: Classes<'a>,
}

impl<'a> SummaryList<'a> {
    /// A list of these lines.
    pub fn new(rows: Vec<Row<'a>>) -> Self {
        Self {
            rows,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// Further classes, such as `govuk-summary-list--no-border`.
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

    fn lacks_actions(&self, row: &Row<'_>) -> bool {
        row.actions.is_empty() && self.rows.iter().any(|row| !row.actions.is_empty())
    }
}

impl<'a> Row<'a> {
    /// What it is, and what is known of it.
    pub fn new(key: impl Into<Content<'a>>, value: impl Into<Content<'a>>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            actions: Vec::new(),
            classes: Classes::default(),
        }
    }

    /// A link at the end of the line.
    pub fn action(mut self, action: Action<'a>) -> Self {
        self.actions.push(action);
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}

impl<'a> Action<'a> {
    /// A link such as "Change".
    pub fn new(href: impl Into<Cow<'a, str>>, content: impl Into<Content<'a>>) -> Self {
        Self {
            href: href.into(),
            content: content.into(),
            about: None,
            classes: Classes::default(),
        }
    }

    /// What it changes, which a screen reader says after it.
    pub fn about(mut self, about: impl Into<Cow<'a, str>>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }
}
