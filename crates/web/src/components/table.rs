//! A table of words and figures. A long list writes its own rows in its template, with the same classes.

use std::borrow::Cow;

use askama::Template;

use super::{Attributes, Classes, Content};

/// A table.
#[derive(Clone, Debug, Template)]
#[template(path = "components/table.html")]
#[must_use]
pub struct Table<'a> {
    caption: Option<Cow<'a, str>>,
    caption_classes: Classes<'a>,
    head: Vec<Cell<'a>>,
    rows: Vec<Vec<Cell<'a>>>,
    first_cell_is_header: bool,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

/// One cell.
#[derive(Clone, Debug)]
#[must_use]
pub struct Cell<'a> {
    content: Content<'a>,
    numeric: bool,
    colspan: Option<u16>,
    rowspan: Option<u16>,
    classes: Classes<'a>,
    attributes: Attributes<'a>,
}

impl<'a> Table<'a> {
    /// A table of these rows.
    pub fn new(rows: Vec<Vec<Cell<'a>>>) -> Self {
        Self {
            caption: None,
            caption_classes: Classes::default(),
            head: Vec::new(),
            rows,
            first_cell_is_header: false,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// The headings of its columns.
    pub fn head(mut self, head: Vec<Cell<'a>>) -> Self {
        self.head = head;
        self
    }

    /// What the table shows.
    pub fn caption(
        mut self,
        caption: impl Into<Cow<'a, str>>,
        classes: impl Into<Classes<'a>>,
    ) -> Self {
        self.caption = Some(caption.into());
        self.caption_classes = classes.into();
        self
    }

    /// Makes the first cell of each row what the row is called.
    pub fn first_cell_is_header(mut self) -> Self {
        self.first_cell_is_header = true;
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

impl<'a> Cell<'a> {
    /// A cell with this in it.
    pub fn new(content: impl Into<Content<'a>>) -> Self {
        Self {
            content: content.into(),
            numeric: false,
            colspan: None,
            rowspan: None,
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }

    /// A figure, which lines up with those above and below.
    pub fn numeric(content: impl Into<Content<'a>>) -> Self {
        Self {
            numeric: true,
            ..Self::new(content)
        }
    }

    /// How many columns it takes.
    pub fn colspan(mut self, columns: u16) -> Self {
        self.colspan = Some(columns);
        self
    }

    /// How many rows it takes.
    pub fn rowspan(mut self, rows: u16) -> Self {
        self.rowspan = Some(rows);
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
