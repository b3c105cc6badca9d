//! What the organisation promises people: who sees names beside answers, and how long who left is kept.

use serde::{Deserialize, Serialize};

use crate::answer::Source;
use crate::id::Id;
use crate::keyed::HasId;
use crate::text::Name;

/// What the organisation promises people. There is one; who sees names stays as it is while a round is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discretion {
    /// Its id, always the same.
    pub id: Id<Discretion>,
    /// Who sees whose answer it is.
    pub names: NamesSeen,
    /// After how many months what is kept about somebody who was taken out is erased by itself; none: only by hand.
    #[serde(default)]
    pub erase_after: Option<u32>,
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
    /// The longest time that can be chosen, in months.
    pub const MOST_MONTHS: u32 = 120;

    /// Where nothing was ever said: nobody sees names, and people are erased only by hand.
    ///
    /// # Panics
    /// Never: the id is a line of text.
    pub fn first() -> Self {
        let name = Name::parse("discretion").expect("a word is a name");
        Self {
            id: Id::from(&name),
            names: NamesSeen::ByNobody,
            erase_after: None,
        }
    }
}

impl HasId for Discretion {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
