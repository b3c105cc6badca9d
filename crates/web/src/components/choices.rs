//! Radio buttons and checkboxes: a few choices, all of them seen.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content, Field, Hint, Html, Label};

/// A field that takes one (radios) or any number (checkboxes) of a few choices.
#[derive(Clone, Debug, Template)]
#[template(path = "components/choices.html")]
#[must_use]
pub struct Choices<'a> {
    field: Field<'a>,
    kind: Kind,
    offered: Vec<Choice<'a>>,
    values: Vec<Cow<'a, str>>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Radios,
    Checkboxes,
}

/// One of the choices, or a word between two of them.
#[derive(Clone, Debug)]
#[must_use]
pub struct Choice<'a> {
    words: Content<'a>,
    value: Cow<'a, str>,
    name: Option<Cow<'a, str>>,
    id: Option<Cow<'a, str>>,
    hint: Option<Content<'a>>,
    checked: Option<bool>,
    disabled: bool,
    exclusive: bool,
    conditional: Option<Html>,
    divider: bool,
}

impl<'a> Choices<'a> {
    /// One of these can be chosen.
    pub fn radios(field: Field<'a>, choices: Vec<Choice<'a>>) -> Self {
        Self::new(field, Kind::Radios, choices)
    }

    /// Any number of these can be chosen.
    pub fn checkboxes(field: Field<'a>, choices: Vec<Choice<'a>>) -> Self {
        Self::new(field, Kind::Checkboxes, choices)
    }

    fn new(field: Field<'a>, kind: Kind, choices: Vec<Choice<'a>>) -> Self {
        Self {
            field,
            kind,
            offered: choices,
            values: Vec::new(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// A value that is chosen; said several times for several.
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Further classes, such as `govuk-radios--inline` or `govuk-checkboxes--small`.
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

/// What the template asks for.
impl Choices<'_> {
    fn is_checked(&self, choice: &Choice<'_>) -> bool {
        choice
            .checked
            .unwrap_or_else(|| self.values.contains(&choice.value))
    }

    /// The first has the field's own id, so that the error summary leads to it.
    fn id(&self, choice: &Choice<'_>, index: usize) -> String {
        match (&choice.id, index) {
            (Some(id), _) => id.to_string(),
            (None, 0) => self.field.id.to_string(),
            (None, index) => format!("{}-{}", self.field.id, index + 1),
        }
    }

    fn label<'b>(&self, choice: &'b Choice<'_>, id: &'b str) -> Label<'b> {
        Label::new(choice.words.clone())
            .of(id)
            .classes(format!("govuk-{}__label", self.kind.plural()))
    }

    fn hint<'b>(&self, choice: &'b Choice<'_>, id: &str) -> Option<Hint<'b>> {
        let hint = choice.hint.clone()?;
        Some(
            Hint::new(hint)
                .id(format!("{id}-item-hint"))
                .classes(format!("govuk-{}__hint", self.kind.plural())),
        )
    }
}

impl Kind {
    fn plural(self) -> &'static str {
        match self {
            Self::Radios => "radios",
            Self::Checkboxes => "checkboxes",
        }
    }

    fn input(self) -> &'static str {
        match self {
            Self::Radios => "radio",
            Self::Checkboxes => "checkbox",
        }
    }
}

impl<'a> Choice<'a> {
    /// A choice that is sent as this value.
    pub fn new(value: impl Into<Cow<'a, str>>, words: impl Into<Content<'a>>) -> Self {
        Self {
            words: words.into(),
            value: value.into(),
            name: None,
            id: None,
            hint: None,
            checked: None,
            disabled: false,
            exclusive: false,
            conditional: None,
            divider: false,
        }
    }

    /// A word that stands between two choices, such as "or".
    pub fn divider(word: impl Into<Content<'a>>) -> Self {
        Self {
            divider: true,
            ..Self::new("", word)
        }
    }

    /// Another name than the field's.
    pub fn name(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Another id than the one that follows from the field's.
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What helps to choose.
    pub fn hint(mut self, hint: impl Into<Content<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says of this choice alone whether it is made, whatever the field's values.
    pub fn checked(mut self, is: bool) -> Self {
        self.checked = Some(is);
        self
    }

    /// Whether it cannot be chosen.
    pub fn disabled(mut self, is: bool) -> Self {
        self.disabled = is;
        self
    }

    /// Makes it rule out the others, as "none of these" does.
    pub fn exclusive(mut self) -> Self {
        self.exclusive = true;
        self
    }

    /// What is asked only where it is chosen.
    pub fn conditional(mut self, html: Html) -> Self {
        self.conditional = Some(html);
        self
    }
}
