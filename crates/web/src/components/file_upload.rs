//! A file.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Field};

/// A field that takes a file.
#[derive(Clone, Debug, Template)]
#[template(path = "components/file_upload.html")]
#[must_use]
pub struct FileUpload<'a> {
    field: Field<'a>,
    multiple: bool,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> FileUpload<'a> {
    /// A field that takes one file.
    pub fn new(field: Field<'a>) -> Self {
        Self {
            field,
            multiple: false,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// Whether it takes several.
    pub fn multiple(mut self, is: bool) -> Self {
        self.multiple = is;
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// A further attribute, such as `accept`.
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.attributes.push(name, value);
        self
    }
}
