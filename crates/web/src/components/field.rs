//! What every field of a form has: a name, a label or legend, a hint, and what is wrong with it.

use std::borrow::Cow;

use super::{Classes, Content, ErrorMessage, Hint, Label, Legend};

/// One question of a form, whatever it is answered with.
#[derive(Clone, Debug)]
#[must_use]
pub struct Field<'a> {
    pub(super) id: Cow<'a, str>,
    pub(super) name: Cow<'a, str>,
    pub(super) group_classes: Classes<'a>,
    words: Content<'a>,
    words_classes: Classes<'a>,
    page_heading: bool,
    hint: Option<Content<'a>>,
    error: Option<Content<'a>>,
    described_by: Option<Cow<'a, str>>,
}

impl<'a> Field<'a> {
    /// A question sent under this name, and asked in these words. Its id is its name unless said.
    pub fn new(name: impl Into<Cow<'a, str>>, words: impl Into<Content<'a>>) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            group_classes: Classes::default(),
            words: words.into(),
            words_classes: Classes::default(),
            page_heading: false,
            hint: None,
            error: None,
            described_by: None,
        }
    }

    /// Another id than its name.
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = id.into();
        self
    }

    /// What helps to answer it.
    pub fn hint(mut self, hint: impl Into<Content<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the answer, if anything is.
    pub fn error(mut self, error: Option<impl Into<Content<'a>>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// Classes for the label or legend, such as `govuk-label--m`, `govuk-fieldset__legend--m`, `govuk-visually-hidden`.
    pub fn words_classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.words_classes = classes.into();
        self
    }

    /// Makes the label or legend the heading of a page that asks for one thing.
    pub fn page_heading(mut self) -> Self {
        self.page_heading = true;
        self
    }

    /// The id of something else on the page that describes it.
    pub fn described_by(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.described_by = Some(id.into());
        self
    }

    /// Classes for the whole, label and all.
    pub fn group_classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.group_classes = classes.into();
        self
    }
}

/// What the templates of fields ask for.
impl Field<'_> {
    pub(super) fn has_error(&self) -> bool {
        self.error.is_some()
    }

    pub(super) fn label(&self) -> Label<'_> {
        Label::new(self.words.clone())
            .of(&*self.id)
            .classes(self.words_classes.clone())
            .page_heading(self.page_heading)
    }

    pub(super) fn legend(&self) -> Legend<'_> {
        Legend::new(self.words.clone())
            .classes(self.words_classes.clone())
            .page_heading(self.page_heading)
    }

    pub(super) fn hint_shown(&self) -> Option<Hint<'_>> {
        self.hint
            .clone()
            .map(|hint| Hint::new(hint).id(format!("{}-hint", self.id)))
    }

    pub(super) fn error_shown(&self) -> Option<ErrorMessage<'_>> {
        self.error
            .clone()
            .map(|error| ErrorMessage::new(error).id(format!("{}-error", self.id)))
    }

    /// The ids of all that describes the field, for `aria-describedby`.
    pub(super) fn describing(&self) -> Option<String> {
        let ids: Vec<String> = [
            self.described_by.as_deref().map(str::to_owned),
            self.hint.as_ref().map(|_| format!("{}-hint", self.id)),
            self.error.as_ref().map(|_| format!("{}-error", self.id)),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}
