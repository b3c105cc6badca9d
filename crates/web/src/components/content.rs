//! What stands within a component: text, which is escaped, or HTML that a template made.

use std::borrow::Cow;
use std::fmt;

use askama::Template;
use askama::filters::{Escaper as _, HtmlSafe};

/// HTML that a template made, so that all text in it is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Renders a template or a component, to stand within another.
    ///
    /// # Errors
    /// The template's own error, where something in it could not be written.
    pub fn of(template: &impl Template) -> askama::Result<Self> {
        template.render().map(Self)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// Text or HTML. Text of any kind turns into it by itself (`"…".into()`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// Text, to be escaped.
    Text(Cow<'a, str>),
    /// HTML, as it is.
    Html(Html),
}

impl Content<'_> {
    /// Whether it is text, which some components give an element of its own.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }
}

impl fmt::Display for Content<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => askama::filters::Html.write_escaped_str(out, text),
            Self::Html(html) => html.fmt(out),
        }
    }
}

impl HtmlSafe for Content<'_> {}

impl<'a> From<&'a str> for Content<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Content<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Content<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Content<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<Html> for Content<'_> {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}
