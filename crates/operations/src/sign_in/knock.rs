//! Somebody at the door.

use engine::answer::Source;
use engine::id::Id;
use jiff::{SignedDuration, Timestamp};
use store::{Organisation, Passage, Session, Way, WriteTx};

use super::Secret;
use crate::act::{Act, Ids};
use crate::refusal::{Error, Refusal};

/// How long a session lasts at most.
const LONGEST: SignedDuration = SignedDuration::from_hours(14 * 24);
/// As much of what a browser calls itself as is kept.
const DEVICE_LETTERS: usize = 200;

/// Somebody at the door, of whom nothing is known yet.
pub struct Knock {
    /// Of which organisation.
    pub organisation: Id<Organisation>,
    /// When.
    pub at: Timestamp,
    /// Where its new ids come from.
    pub ids: Ids,
    /// The secret of the session that begins if they are let in.
    pub secret: Secret,
    /// What their browser calls itself.
    pub device: String,
}

impl Knock {
    /// The act of one who is known by now.
    pub(super) fn act_of(self, person: &Id<Source>) -> (Act, NewSession) {
        let Self {
            organisation,
            at,
            mut ids,
            secret,
            device,
        } = self;
        let session = NewSession {
            id: ids.fresh(),
            secret,
            device: device.chars().take(DEVICE_LETTERS).collect(),
        };
        let by = person.clone();
        (
            Act {
                organisation,
                by,
                at,
                ids,
            },
            session,
        )
    }

    /// The act of nobody.
    pub(super) fn act_of_nobody(self) -> (Act, NewSession) {
        let nobody = Act::of_nobody(self.organisation.clone(), self.at, Ids::none());
        self.act_of(&nobody.by)
    }
}

/// A session that is about to begin.
pub(super) struct NewSession {
    id: Id<Session>,
    secret: Secret,
    device: String,
}

impl NewSession {
    /// Begins it for a person, and tells it.
    ///
    /// # Errors
    /// Refused where the person was taken out.
    pub(super) fn begin(
        self,
        tx: &mut WriteTx<'_>,
        person: &Id<Source>,
        way: Way,
    ) -> Result<(), Error> {
        if tx.held().board.work.member(person).is_none() {
            return Err(Refusal::NotLetIn.into());
        }
        let at = tx.by().at;
        tx.clear_sessions(at)?;
        let session = Session {
            id: self.id,
            person: person.clone(),
            way,
            device: self.device,
            began: at,
            seen: at,
            ends: at + LONGEST,
        };
        tx.begin_session(&session, &self.secret.digest())?;
        Ok(tx.note(person.as_str(), &Passage::SignedIn(way))?)
    }
}
