//! How JSON is written here: numbers exactly as their text, and one thing a line.

use std::io;

use engine::exact::Exact;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Serializer as Writer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use serde_json::value::RawValue;

/// A number as its text: written and read without passing through a binary fraction.
#[derive(Clone, Debug)]
pub struct Decimal(Box<RawValue>);

impl Decimal {
    /// Digits, with a point and decimals or without, with a minus sign or without.
    pub(crate) fn of_text(text: String) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(&text);
        let plain = unsigned.starts_with(|c: char| c.is_ascii_digit())
            && unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        plain
            .then(|| RawValue::from_string(text).ok().map(Self))
            .flatten()
    }

    /// Its text.
    pub fn text(&self) -> &str {
        self.0.get()
    }
}

impl From<&Exact> for Decimal {
    fn from(number: &Exact) -> Self {
        Self::of_text(number.to_string()).expect("an exact number is written as a plain decimal")
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Decimal {}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Self::of_text(raw.get().to_owned()).ok_or_else(|| {
            serde::de::Error::custom(format!("`{}` is not a plain number", raw.get()))
        })
    }
}

/// The shortest JSON, without a space or a line break: the form that digests are taken of.
///
/// # Errors
/// Where the writer fails.
pub(crate) fn compact(value: &impl Serialize, to: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer(to, value).map_err(io::Error::from)
}

/// JSON for people and for version control: spread over lines down to `depth`, one thing a line below.
///
/// # Panics
/// Never: writing to memory does not fail, and everything written here has text for keys.
pub(crate) fn lines(value: &impl Serialize, depth: usize) -> String {
    let mut bytes = Vec::new();
    let formatter = Lines {
        open: 0,
        depth,
        pretty: PrettyFormatter::new(),
    };
    value
        .serialize(&mut Writer::with_formatter(&mut bytes, formatter))
        .expect("memory can be written to, and every key is text");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// Pretty down to a depth, compact below.
struct Lines {
    open: usize,
    depth: usize,
    pretty: PrettyFormatter<'static>,
}

/// Hands a step to the pretty or the compact formatter.
macro_rules! by_depth {
    ($self:ident, $step:ident($($given:expr),*)) => {
        if $self.open <= $self.depth { $self.pretty.$step($($given),*) } else { CompactFormatter.$step($($given),*) }
    };
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        self.open += 1;
        by_depth!(self, begin_array(w))
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        let done = by_depth!(self, end_array(w));
        self.open -= 1;
        done
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        w: &mut W,
        first: bool,
    ) -> io::Result<()> {
        by_depth!(self, begin_array_value(w, first))
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        by_depth!(self, end_array_value(w))
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        self.open += 1;
        by_depth!(self, begin_object(w))
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        let done = by_depth!(self, end_object(w));
        self.open -= 1;
        done
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        w: &mut W,
        first: bool,
    ) -> io::Result<()> {
        by_depth!(self, begin_object_key(w, first))
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        by_depth!(self, begin_object_value(w))
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, w: &mut W) -> io::Result<()> {
        by_depth!(self, end_object_value(w))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_text() {
        let number: Decimal = serde_json::from_str("12.333333").unwrap();
        assert_eq!(serde_json::to_string(&number).unwrap(), "12.333333");
        for refused in ["1e5", "\"1\"", "null", "[1]", "--1"] {
            assert!(
                serde_json::from_str::<Decimal>(refused).is_err(),
                "{refused}"
            );
        }
    }

    #[test]
    fn below_the_depth_a_thing_is_a_line() {
        let value: serde_json::Value =
            serde_json::from_str("{\"a\":[{\"b\":1},{\"b\":[2]}],\"c\":[]}").unwrap();
        assert_eq!(
            lines(&value, 2),
            "{\n  \"a\": [\n    {\"b\":1},\n    {\"b\":[2]}\n  ],\n  \"c\": []\n}\n"
        );
    }
}
