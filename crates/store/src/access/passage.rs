//! What activity tells of how people come in. It names no secret, and nothing of it can be undone.

use serde::{Deserialize, Serialize};

use super::{Purpose, Way};
use crate::activity::What;
use crate::changes::Entry;
use crate::subject::{Subject, SubjectKind};
use crate::{StoreError, WriteTx};

/// Something that happened at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passage {
    /// Signed in.
    SignedIn(Way),
    /// Signed out.
    SignedOut,
    /// Tried to sign in, and was not let in.
    NotLetIn(Way),
    /// Tried what their role does not allow, by its name.
    Refused(String),
    /// A link was made for them.
    LinkMade(Purpose),
    /// A link of theirs was taken back.
    LinkTakenBack(Purpose),
    /// Something was put forward by the link inside the organisation.
    Suggested,
    /// Something that was put forward so is on the list now.
    SuggestionTaken,
    /// Something that was put forward so was not taken.
    SuggestionDeclined,
    /// Their email address was set.
    EmailSet,
    /// Their passphrase was set.
    PasswordSet,
    /// A passkey of theirs was added.
    PasskeyAdded,
    /// A passkey of theirs was taken out.
    PasskeyRemoved,
    /// A token of theirs was made.
    TokenMade,
    /// A token of theirs was taken back.
    TokenTakenBack,
    /// The organisation's provider vouched for their address for the first time, which ended their ways in of before.
    Recognised,
    /// Their sessions were ended.
    SessionsEnded,
    /// What is kept about them was given out.
    GivenOut,
    /// They took the archive of everything that is kept.
    ArchiveTaken,
    /// What is kept about them was taken out.
    TakenOut,
}

impl WriteTx<'_> {
    /// Writes a line of activity about a person: of how they come in. `who` is the person's id, or a word where nobody is
    /// known by what was typed.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn note(&mut self, who: &str, passage: &Passage) -> Result<(), StoreError> {
        let entry = Entry::new(What::Passed, None, Some(passage))?;
        self.line(Subject::new(SubjectKind::Member, who), entry)
    }
}
