//! What goes to the database and what comes back: text, whole numbers, or nothing.

use std::borrow::Cow;

/// A value handed to a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// For a TEXT column.
    Text(Option<Cow<'a, str>>),
    /// For a BIGINT column.
    Int(Option<i64>),
}

impl Value<'_> {
    /// How many bytes its text has.
    pub(super) fn len(&self) -> usize {
        match self {
            Value::Text(text) => text.as_ref().map_or(0, |text| text.len()),
            Value::Int(_) => 0,
        }
    }

    /// The same, kept for itself.
    pub(super) fn owned(&self) -> Value<'static> {
        match self {
            Value::Text(text) => Value::Text(text.as_deref().map(|text| text.to_owned().into())),
            Value::Int(number) => Value::Int(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Some(Cow::Borrowed(text)))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Some(Cow::Owned(text)))
    }
}

impl From<Option<String>> for Value<'_> {
    fn from(text: Option<String>) -> Self {
        Value::Text(text.map(Cow::Owned))
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        Value::Text(text.map(Cow::Borrowed))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Int(Some(number))
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(number: Option<i64>) -> Self {
        Value::Int(number)
    }
}

/// A value read from the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// SQL's NULL.
    Nothing,
    /// From a TEXT column.
    Text(String),
    /// From a BIGINT column.
    Int(i64),
}

/// A row read from the database, taken cell by cell in the order of the query's columns.
#[derive(Debug)]
pub(crate) struct Row(std::vec::IntoIter<Cell>);

/// A cell that does not hold what the query's reader expects: the table was changed by something else.
#[derive(Debug, thiserror::Error)]
#[error("the database holds {found:?} where {expected} belongs")]
pub struct Unexpected {
    expected: &'static str,
    found: Option<Cell>,
}

impl Row {
    pub(super) fn new(cells: Vec<Cell>) -> Self {
        Self(cells.into_iter())
    }

    /// The next cell, a text.
    pub(crate) fn text(&mut self) -> Result<String, Unexpected> {
        self.maybe_text()?.ok_or(Unexpected {
            expected: "text",
            found: Some(Cell::Nothing),
        })
    }

    /// The next cell, a text or nothing.
    pub(crate) fn maybe_text(&mut self) -> Result<Option<String>, Unexpected> {
        match self.0.next() {
            Some(Cell::Text(text)) => Ok(Some(text)),
            Some(Cell::Nothing) => Ok(None),
            found => Err(Unexpected {
                expected: "text",
                found,
            }),
        }
    }

    /// The next cell, a whole number.
    pub(crate) fn int(&mut self) -> Result<i64, Unexpected> {
        self.maybe_int()?.ok_or(Unexpected {
            expected: "a whole number",
            found: Some(Cell::Nothing),
        })
    }

    /// The next cell, a whole number or nothing.
    pub(crate) fn maybe_int(&mut self) -> Result<Option<i64>, Unexpected> {
        match self.0.next() {
            Some(Cell::Int(number)) => Ok(Some(number)),
            Some(Cell::Nothing) => Ok(None),
            found => Err(Unexpected {
                expected: "a whole number",
                found,
            }),
        }
    }
}
