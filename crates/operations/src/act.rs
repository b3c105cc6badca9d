//! Who acts, for whom, when, and with which new ids: handed in by whoever calls, never read here.

use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use jiff::Timestamp;
use store::Organisation;
use uuid::Uuid;

/// Where new ids come from: version 7, so that later ones sort after earlier ones.
pub struct Ids(Box<dyn FnMut() -> Uuid + Send + Sync>);

impl Ids {
    /// Ids from `next`, which must never give the same one twice.
    pub fn new(next: impl FnMut() -> Uuid + Send + Sync + 'static) -> Self {
        Self(Box::new(next))
    }

    /// From nowhere: for what makes nothing that needs one.
    pub(crate) fn none() -> Self {
        Self::new(|| unreachable!("nothing here makes anything new"))
    }

    /// A new id.
    ///
    /// # Panics
    /// Never: a UUID is a line of text.
    pub fn fresh<Kind>(&mut self) -> Id<Kind> {
        let name = Name::parse(&(self.0)().to_string()).expect("a UUID is 36 printable characters");
        Id::from(&name)
    }
}

/// One act of one person, for one organisation.
pub struct Act {
    /// For whom.
    pub organisation: Id<Organisation>,
    /// Who acts.
    pub by: Id<Source>,
    /// When.
    pub at: Timestamp,
    /// Where its new ids come from.
    pub ids: Ids,
}

/// Who acts where nobody is known.
const NOBODY: &str = "nobody";

impl Act {
    /// What happens where nobody is known: at the door, and what Foothold does by itself.
    ///
    /// # Panics
    /// Never: a word is a name.
    pub fn of_nobody(organisation: Id<Organisation>, at: Timestamp, ids: Ids) -> Self {
        let nobody = Name::parse(NOBODY).expect("a word is a name");
        Self {
            organisation,
            by: Id::from(&nobody),
            at,
            ids,
        }
    }
}
