//! Text a person typed, parsed and bounded once.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// A line of text: trimmed, inner white space collapsed to single spaces, Unicode NFC, never empty, no control
/// characters, at most `MAX` code points. Compared with case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MAX: usize>(Arc<str>);

/// The title of a candidate.
pub type Title = Line<500>;
/// The name of a service, team, group, sponsor, need or source.
pub type Name = Line<5000>;

/// Text of several lines (a reason, a note): NFC, trimmed at both ends, line ends `\n`, never empty, no control
/// characters but tab and line feed, at most `MAX` code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Passage<const MAX: usize>(Arc<str>);

/// What a person writes beside an answer, a candidate or a decision.
pub type Note = Passage<5000>;

/// Why a text was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("is empty")]
    Empty,
    /// More code points than allowed; text is refused, never cut.
    #[error("has {found} characters, more than {allowed}")]
    TooLong {
        /// Code points found after trimming.
        found: usize,
        /// Code points allowed.
        allowed: usize,
    },
    /// A control character (or NUL) that no text needs.
    #[error("holds the control character U+{:04X}", u32::from(*.0))]
    Control(char),
}

impl<const MAX: usize> Line<MAX> {
    /// Parses a line.
    ///
    /// # Errors
    /// Says what is wrong: empty, too long, or a control character other than white space.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        if is_plain(raw) {
            bounded(raw, MAX)?;
            return Ok(Self(raw.into()));
        }
        refuse_controls(raw)?;
        let normal: String = raw.nfc().collect();
        let text = normal.split_whitespace().collect::<Vec<_>>().join(" ");
        bounded(&text, MAX)?;
        Ok(Self(text.into()))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Passage<MAX> {
    /// Parses a passage.
    ///
    /// # Errors
    /// Says what is wrong: empty, too long, or a control character other than tab and line ends.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        refuse_controls(raw)?;
        let normal: String = raw
            .nfc()
            .collect::<String>()
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        let text = normal.trim();
        bounded(text, MAX)?;
        Ok(Self(text.into()))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a line is as it would be kept: nearly every id and name read back from a database or a record.
fn is_plain(raw: &str) -> bool {
    let is_spaced = || raw == raw.trim() && !raw.contains("  ");
    raw.bytes().all(|byte| matches!(byte, b' '..=b'~')) && is_spaced()
}

fn refuse_controls(raw: &str) -> Result<(), TextError> {
    match raw
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
    {
        Some(found) => Err(TextError::Control(found)),
        None => Ok(()),
    }
}

fn bounded(text: &str, allowed: usize) -> Result<(), TextError> {
    let found = text.chars().count();
    match found {
        0 => Err(TextError::Empty),
        _ if found > allowed => Err(TextError::TooLong { found, allowed }),
        _ => Ok(()),
    }
}

macro_rules! text_conversions {
    ($kind:ident) => {
        impl<const MAX: usize> TryFrom<String> for $kind<MAX> {
            type Error = TextError;
            fn try_from(raw: String) -> Result<Self, TextError> {
                Self::parse(&raw)
            }
        }
        impl<const MAX: usize> From<$kind<MAX>> for String {
            fn from(text: $kind<MAX>) -> String {
                text.0.as_ref().to_owned()
            }
        }
        impl<const MAX: usize> fmt::Display for $kind<MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl<const MAX: usize> AsRef<str> for $kind<MAX> {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}

text_conversions!(Line);
text_conversions!(Passage);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_collapsed_and_composed() {
        let line = Title::parse("  Cafe\u{301}\r\n  permits ").unwrap();
        assert_eq!(line.as_str(), "Café permits");
    }

    #[test]
    fn white_space_alone_is_empty() {
        for nothing in ["", " ", " \t\u{a0}\n"] {
            assert_eq!(Title::parse(nothing), Err(TextError::Empty));
        }
    }

    #[test]
    fn plain_letters_are_trimmed_and_collapsed_too() {
        for raw in ["a b", " a b", "a b ", "a  b", "a\tb"] {
            assert_eq!(Title::parse(raw).unwrap().as_str(), "a b", "{raw:?}");
        }
    }

    #[test]
    fn length_counts_code_points_after_trimming() {
        assert!(Line::<3>::parse(" éé€ ").is_ok());
        assert_eq!(
            Line::<3>::parse("abcd"),
            Err(TextError::TooLong {
                found: 4,
                allowed: 3
            })
        );
    }

    #[test]
    fn control_characters_are_refused() {
        assert_eq!(Title::parse("a\0b"), Err(TextError::Control('\0')));
        assert_eq!(
            Note::parse("a\u{1b}[31m"),
            Err(TextError::Control('\u{1b}'))
        );
    }

    #[test]
    fn a_passage_keeps_its_lines() {
        assert_eq!(Note::parse(" one\r\ntwo\n").unwrap().as_str(), "one\ntwo");
    }
}
