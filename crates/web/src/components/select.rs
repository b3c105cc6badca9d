//! One of a list, where the list is long or the place is small.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Field};

/// A field that takes one of a list.
#[derive(Clone, Debug, Template)]
#[template(path = "components/select.html")]
#[must_use]
pub struct Select<'a> {
    field: Field<'a>,
    options: Vec<SelectOption<'a>>,
    value: Option<Cow<'a, str>>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

/// One entry of the list.
#[derive(Clone, Debug)]
#[must_use]
pub struct SelectOption<'a> {
    text: Cow<'a, str>,
    value: Option<Cow<'a, str>>,
    selected: Option<bool>,
    disabled: bool,
}

impl<'a> Select<'a> {
    /// A field that takes one of these.
    pub fn new(field: Field<'a>, options: Vec<SelectOption<'a>>) -> Self {
        Self {
            field,
            options,
            value: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// The value of the entry that is chosen.
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = Some(value.into());
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

    fn is_selected(&self, option: &SelectOption<'_>) -> bool {
        let named = self.value.as_deref() == Some(option.value.as_deref().unwrap_or(&option.text));
        option.selected.unwrap_or(named)
    }
}

impl<'a> SelectOption<'a> {
    /// An entry that is sent as this value.
    pub fn new(value: impl Into<Cow<'a, str>>, text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: Some(value.into()),
            ..Self::text(text)
        }
    }

    /// An entry that is sent as its own text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            value: None,
            selected: None,
            disabled: false,
        }
    }

    /// Says of this entry alone whether it is chosen, whatever the field's value.
    pub fn selected(mut self, is: bool) -> Self {
        self.selected = Some(is);
        self
    }

    /// Whether it cannot be chosen.
    pub fn disabled(mut self, is: bool) -> Self {
        self.disabled = is;
        self
    }
}
