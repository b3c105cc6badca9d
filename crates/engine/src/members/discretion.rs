//! Who sees names beside answers.

use serde::{Deserialize, Serialize};

use crate::answer::Source;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Name;

/// What the organisation promises those who answer. There is one; it stays as it is while a round is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discretion {
    /// Its id, always the same.
    pub id: Id<Discretion>,
    /// Who sees whose answer it is.
    pub names: NamesSeen,
}

/// Who sees whose answer it is. Everyone sees their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NamesSeen {
    /// Nobody.
    ByNobody,
    /// These, as long as they are facilitators.
    By(Vec<Id<Source>>),
}

impl Discretion {
    /// Where nothing was ever said: nobody sees names.
    ///
    /// # Panics
    /// Never: the id is a line of text.
    pub fn first() -> Self {
        let name = Name::parse("discretion").expect("a word is a name");
        Self {
            id: Id::from(&name),
            names: NamesSeen::ByNobody,
        }
    }
}

impl HasId for Discretion {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
