//! Ids that know their kind: an `Id<Candidate>` cannot be passed for an `Id<Group>`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::text::{Name, TextError};

/// The id of a `Kind`: a line of text, compared in byte order. A spreadsheet's own id, or one made by us.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "String", into = "String", bound = "")]
pub struct Id<Kind>(Arc<str>, PhantomData<fn() -> Kind>);

impl<Kind> Id<Kind> {
    /// Parses an id: the rules of a [`Name`].
    ///
    /// # Errors
    /// As [`Name::parse`].
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        Name::parse(raw).map(|name| Self(name.as_str().into(), PhantomData))
    }

    /// The same text as the id of another kind: what is kept beside a thing goes by the thing's own.
    pub fn of_kind<Other>(&self) -> Id<Other> {
        Id(Arc::clone(&self.0), PhantomData)
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<Kind> From<&Name> for Id<Kind> {
    fn from(name: &Name) -> Self {
        Self(name.as_str().into(), PhantomData)
    }
}

impl<Kind> TryFrom<String> for Id<Kind> {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::parse(&raw)
    }
}

impl<Kind> From<Id<Kind>> for String {
    fn from(id: Id<Kind>) -> String {
        id.0.as_ref().to_owned()
    }
}

// Written out because a derive would ask the same of `Kind`, which is only a label.
impl<Kind> Clone for Id<Kind> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0), PhantomData)
    }
}

impl<Kind> PartialEq for Id<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Kind> Eq for Id<Kind> {}

impl<Kind> PartialOrd for Id<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<Kind> Ord for Id<Kind> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<Kind> Hash for Id<Kind> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<Kind> fmt::Debug for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl<Kind> fmt::Display for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
