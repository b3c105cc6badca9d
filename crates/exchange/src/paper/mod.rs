//! A paper: what is told to people, in the order in which it is read. Text, Markdown, a web page, Word and Open Document are
//! written from the same paper, so that all say the same.
//!
//! The same paper gives the same bytes in each form: no clock is read, and every part of a file has the same fixed time.

mod docx;
mod html;
mod markdown;
mod odt;
mod text;
mod xml;

use jiff::civil::Date;

pub use text::Look;

/// The language of every paper.
const LANGUAGE: &str = "en-GB";

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the document is called where its text is not seen: in a list of files, a tab, or by a screen reader.
    pub name: String,
    /// Whose it is, where that is known.
    pub from: Option<String>,
    /// The day it tells of.
    pub date: Date,
    /// What stands over everything: that it no longer holds.
    pub notice: Option<String>,
    /// The heading over all of it.
    pub title: String,
    /// Who, and when: in a quiet line.
    pub byline: Option<String>,
    /// What follows from the title.
    pub lede: Option<String>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// A part with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What is said under it, in order.
    pub parts: Vec<Part>,
}

/// Something said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Something with a name, and what is said of it.
    Thing(Thing),
    /// A paragraph.
    Line(Line),
    /// A list.
    List(Vec<Line>),
    /// A table.
    Table(Table),
}

/// Something with a name, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its name.
    pub name: String,
    /// What is said of it, each a sentence or two.
    pub says: Vec<Line>,
}

/// A line of text, which may begin with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about: set in bold.
    pub about: Option<String>,
    /// What it says.
    pub says: String,
}

/// Rows of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// Said under it.
    pub more: Option<String>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands over it.
    pub heading: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A word or two.
    Words,
    /// What its row is about.
    Name,
    /// A number, set to the right.
    Number,
}

/// The forms that a paper is written in as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For Word.
    Docx,
    /// For whatever reads Open Document.
    Odt,
    /// A web page that needs nothing else.
    Html,
    /// To paste.
    Markdown,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Docx, Self::Odt, Self::Html, Self::Markdown];

    /// How the name of its file ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    /// What its file says it is, where it is handed out.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => docx::MEDIA_TYPE,
            Self::Odt => odt::MEDIA_TYPE,
            Self::Html => "text/html; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

impl Paper {
    /// The same, of this organisation, which stands over it with the day.
    #[must_use]
    pub fn of(self, organisation: &str) -> Self {
        let byline = wording::paper::byline(organisation, self.date, None);
        Self {
            from: Some(organisation.to_owned()),
            byline: Some(byline),
            ..self
        }
    }

    /// The paper as a file of this form.
    ///
    /// # Errors
    /// When it is too long for the file to be packed.
    pub fn file(&self, form: Form) -> std::io::Result<Vec<u8>> {
        match form {
            Form::Docx => docx::docx(self),
            Form::Odt => odt::odt(self),
            Form::Html => Ok(html::html(self).into_bytes()),
            Form::Markdown => Ok(markdown::markdown(self).into_bytes()),
        }
    }

    /// The paper as a page of HTML.
    pub fn html(&self) -> String {
        html::html(self)
    }

    /// The paper as Markdown.
    pub fn markdown(&self) -> String {
        markdown::markdown(self)
    }

    /// The paper for a person to read on a terminal.
    pub fn text(&self, look: Look) -> String {
        text::text(self, look)
    }

    /// What stands at the foot of each page, before its number.
    fn foot(&self) -> String {
        let from = self.from.iter().map(String::as_str);
        let all: Vec<&str> = from.chain([self.name.as_str()]).collect();
        all.join(" · ")
    }
}

impl Section {
    /// With a heading, and nothing said yet.
    pub fn new(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            parts: Vec::new(),
        }
    }

    /// With these after what is there.
    #[must_use]
    pub fn with(mut self, parts: impl IntoIterator<Item = Part>) -> Self {
        self.parts.extend(parts);
        self
    }
}

impl Part {
    /// Something with a name, and what is said of it.
    pub fn thing(name: impl Into<String>, says: impl IntoIterator<Item = Line>) -> Self {
        Self::Thing(Thing {
            name: name.into(),
            says: says.into_iter().collect(),
        })
    }

    /// A paragraph.
    pub fn line(says: impl Into<String>) -> Self {
        Self::Line(Line::new(says))
    }

    /// A paragraph that begins with what it is about.
    pub fn about(about: impl Into<String>, says: impl Into<String>) -> Self {
        Self::Line(Line::about(about, says))
    }

    /// A list, where there is anything in it.
    pub fn list(lines: impl IntoIterator<Item = Line>) -> Option<Self> {
        let lines: Vec<Line> = lines.into_iter().collect();
        (!lines.is_empty()).then_some(Self::List(lines))
    }
}

impl Line {
    /// A line.
    pub fn new(says: impl Into<String>) -> Self {
        Self {
            about: None,
            says: says.into(),
        }
    }

    /// A line that begins with what it is about.
    pub fn about(about: impl Into<String>, says: impl Into<String>) -> Self {
        Self {
            about: Some(about.into()),
            ..Self::new(says)
        }
    }
}
