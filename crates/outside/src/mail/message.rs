//! One email to one person.

use std::fmt;
use std::str::FromStr;

use lettre::Address;
use thiserror::Error;

/// An email, said twice: once as plain text and once as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Our own name for it. Sent again under the same name, it can be known as the same.
    pub reference: Reference,
    /// Whom it is for.
    pub to: Address,
    /// What it is about.
    pub subject: Subject,
    /// All of it as plain text.
    pub text: String,
    /// All of it as HTML.
    pub html: String,
}

/// A name for a message: letters, digits, hyphens and underscores, 64 at most, and nothing that tells of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

/// Not a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "a reference is 1 to {} letters, digits, hyphens and underscores",
    Reference::LONGEST
)]
pub struct ReferenceError;

impl Reference {
    /// The most characters.
    pub const LONGEST: usize = 64;

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Reference {
    type Err = ReferenceError;

    fn from_str(text: &str) -> Result<Self, ReferenceError> {
        let sound = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if (1..=Self::LONGEST).contains(&text.len()) && text.chars().all(sound) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ReferenceError)
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// One line that says what a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject(String);

/// Not a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SubjectError {
    /// Nothing in it.
    #[error("the subject is empty")]
    Empty,
    /// A line that long is cut off by many programs.
    #[error("the subject is longer than {} characters", Subject::LONGEST)]
    TooLong,
    /// More than one line, or a hidden character: a header could be smuggled in.
    #[error("the subject holds the end of a line or a hidden character")]
    NotOneLine,
}

impl Subject {
    /// The most characters.
    pub const LONGEST: usize = 200;

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Subject {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            Err(SubjectError::Empty)
        } else if text
            .chars()
            .any(|c| c.is_control() || c == '\u{2028}' || c == '\u{2029}')
        {
            Err(SubjectError::NotOneLine)
        } else if text.chars().count() > Self::LONGEST {
            Err(SubjectError::TooLong)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line() {
        let subject = |text: &str| text.parse::<Subject>().map(|subject| subject.0);
        assert_eq!(subject(" Come and help ").as_deref(), Ok("Come and help"));
        assert_eq!(subject("  "), Err(SubjectError::Empty));
        assert_eq!(
            subject("Hello\r\nBcc: all@example.org"),
            Err(SubjectError::NotOneLine)
        );
        assert_eq!(subject(&"é".repeat(201)), Err(SubjectError::TooLong));
        assert!(subject(&"é".repeat(200)).is_ok());
    }

    #[test]
    fn a_reference_can_stand_in_any_header() {
        for sound in ["0198f2a1-77aa-7c00-8000-1234567890ab", "m_1"] {
            assert_eq!(sound.parse::<Reference>().unwrap().to_string(), sound);
        }
        for wrong in ["", "a b", "a@b", "a\nb", "<a>", &"a".repeat(65)] {
            assert_eq!(wrong.parse::<Reference>(), Err(ReferenceError), "{wrong}");
        }
    }
}
