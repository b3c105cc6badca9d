//! Fields that belong together, under one legend.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content, Html};

/// What a group of fields is called.
#[derive(Clone, Debug, Template)]
#[template(path = "components/legend.html")]
#[must_use]
pub struct Legend<'a> {
    content: Content<'a>,
    classes: Classes<'a>,
    page_heading: bool,
}

impl<'a> Legend<'a> {
    /// A legend with these words.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            classes: Classes::default(),
            page_heading: false,
        }
    }

    /// Further classes, such as `govuk-fieldset__legend--m`.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// Makes it the heading of a page that asks for one thing.
    pub fn page_heading(mut self, is: bool) -> Self {
        self.page_heading = is;
        self
    }
}

/// A group of fields.
#[derive(Clone, Debug, Template)]
#[template(path = "components/fieldset.html")]
#[must_use]
pub struct Fieldset<'a> {
    legend: Legend<'a>,
    fields: Option<Html>,
    classes: Classes<'a>,
    described_by: Option<Cow<'a, str>>,
    attributes: Attributes<'a>,
}

impl<'a> Fieldset<'a> {
    /// A group under this legend.
    pub fn new(legend: Legend<'a>) -> Self {
        Self {
            legend,
            fields: None,
            classes: Classes::default(),
            described_by: None,
            attributes: Attributes::default(),
        }
    }

    /// The fields in it.
    pub fn fields(mut self, fields: Html) -> Self {
        self.fields = Some(fields);
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// The id of what describes the group.
    pub fn described_by(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.described_by = Some(id.into());
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
