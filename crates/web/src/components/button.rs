//! A button.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// A button that sends a form, or a link that looks like one.
#[derive(Clone, Debug, Template)]
#[template(path = "components/button.html")]
#[must_use]
pub struct Button<'a> {
    content: Content<'a>,
    href: Option<Cow<'a, str>>,
    kind: Cow<'a, str>,
    name: Option<Cow<'a, str>>,
    value: Option<Cow<'a, str>>,
    id: Option<Cow<'a, str>>,
    disabled: bool,
    prevent_double_click: Option<bool>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> Button<'a> {
    /// A button that sends the form it stands in.
    pub fn submit(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            href: None,
            kind: "submit".into(),
            name: None,
            value: None,
            id: None,
            disabled: false,
            prevent_double_click: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// A link to this address that looks like a button.
    pub fn link(href: impl Into<Cow<'a, str>>, content: impl Into<Content<'a>>) -> Self {
        Self {
            href: Some(href.into()),
            ..Self::submit(content)
        }
    }

    /// Another type than `submit`.
    pub fn kind(mut self, kind: impl Into<Cow<'a, str>>) -> Self {
        self.kind = kind.into();
        self
    }

    /// The name under which the form says that this button was used.
    pub fn name(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What is sent under its name.
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Its id.
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Whether it cannot be used.
    pub fn disabled(mut self, is: bool) -> Self {
        self.disabled = is;
        self
    }

    /// Whether a second click within a second does nothing.
    pub fn prevent_double_click(mut self, is: bool) -> Self {
        self.prevent_double_click = Some(is);
        self
    }

    /// Further classes: `govuk-button--secondary`, `govuk-button--warning`.
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
