//! Classes and attributes that a page gives a component besides its own.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use askama::filters::{Escaper as _, HtmlSafe};

/// Further classes, written after a component's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes<'a>(Cow<'a, str>);

impl<'a, T: Into<Cow<'a, str>>> From<T> for Classes<'a> {
    fn from(classes: T) -> Self {
        Self(classes.into())
    }
}

impl fmt::Display for Classes<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        out.write_char(' ')?;
        askama::filters::Html.write_escaped_str(out, &self.0)
    }
}

impl HtmlSafe for Classes<'_> {}

/// Further attributes, such as those that a script looks for. Names come from our own code and never from a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Attributes<'a> {
    pub(super) fn push(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.0.push((name.into(), value.into()));
    }
}

impl fmt::Display for Attributes<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.0 {
            write!(out, " {name}=\"")?;
            askama::filters::Html.write_escaped_str(&mut *out, value)?;
            out.write_char('"')?;
        }
        Ok(())
    }
}

impl HtmlSafe for Attributes<'_> {}
