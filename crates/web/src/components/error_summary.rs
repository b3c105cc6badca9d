//! All that is wrong with a form, at the top of its page.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// The list of everything wrong, each leading to its field.
#[derive(Clone, Debug, Template)]
#[template(path = "components/error_summary.html")]
#[must_use]
pub struct ErrorSummary<'a> {
    title: Content<'a>,
    description: Option<Content<'a>>,
    errors: Vec<SummarisedError<'a>>,
    disable_auto_focus: Option<bool>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct SummarisedError<'a> {
    content: Content<'a>,
    href: Option<Cow<'a, str>>,
}

impl<'a> ErrorSummary<'a> {
    /// What is wrong, under "There is a problem".
    pub fn new(errors: Vec<SummarisedError<'a>>) -> Self {
        Self {
            title: "There is a problem".into(),
            description: None,
            errors,
            disable_auto_focus: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// Other words than "There is a problem".
    pub fn title(mut self, title: impl Into<Content<'a>>) -> Self {
        self.title = title.into();
        self
    }

    /// A sentence before the list.
    pub fn description(mut self, description: impl Into<Content<'a>>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Whether the page does not move there by itself.
    pub fn disable_auto_focus(mut self, is: bool) -> Self {
        self.disable_auto_focus = Some(is);
        self
    }

    /// Further classes.
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
}

impl<'a> SummarisedError<'a> {
    /// What is wrong with the field that has this id.
    pub fn at(id: &str, content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            href: Some(format!("#{id}").into()),
        }
    }

    /// What is wrong with the whole.
    pub fn whole(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            href: None,
        }
    }
}
