//! Whether an organisation shows anything to everyone, and what it says of itself there.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::keyed::HasId;
use crate::text::{Name, Note};

/// Whether and how the organisation is in the open. There is one; at first nothing is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Openness {
    /// Its id, always the same.
    pub id: Id<Openness>,
    /// Whether there are public pages.
    pub published: bool,
    /// Whether search engines may list them.
    pub found: bool,
    /// Whether everyone may put something forward there.
    pub asks: bool,
    /// What the organisation says of itself in its statements.
    pub statements: OfStatements,
}

/// The organisation's own words in its statements. Where there are none, the statement says what is true without them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfStatements {
    /// Whom to turn to, and how.
    pub contact: Option<Note>,
    /// Who answers for what is kept.
    pub responsible: Option<Note>,
    /// What is known not to be accessible.
    pub exceptions: Option<Note>,
    /// Why what is kept may be kept.
    pub basis: Option<Note>,
    /// What was done for equality.
    pub equality: Option<Note>,
}

impl Openness {
    /// Where nothing was ever said: nothing is in the open.
    ///
    /// # Panics
    /// Never: the id is a line of text.
    pub fn first() -> Self {
        let name = Name::parse("openness").expect("a word is a name");
        Self {
            id: Id::from(&name),
            published: false,
            found: false,
            asks: false,
            statements: OfStatements::default(),
        }
    }

    /// Whether everyone may put something forward: only on pages that are there.
    pub const fn takes_suggestions(&self) -> bool {
        self.published && self.asks
    }

    /// Whether search engines may list what is there.
    pub const fn is_found(&self) -> bool {
        self.published && self.found
    }
}

impl HasId for Openness {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
