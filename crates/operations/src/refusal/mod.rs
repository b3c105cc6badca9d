//! What may go wrong: a *refusal*, which the person can act on, or a *failure*, which they cannot.

mod what;

use engine::candidate::{Candidate, Status};
use engine::exemplars::Crowded;
use engine::groundwork::InTheWay;
use engine::id::Id;
use engine::text::Name;
use engine::viewpoints::ViewpointsError;
use store::StoreError;
use thiserror::Error;

use crate::import::Used;
use crate::rights::Right;
use crate::sign_in::TooWeak;

pub use what::What;

/// Why something was not done. Sentences for people are made of it elsewhere; these are for logs.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No organisation has been set up.
    #[error("no organisation has been set up")]
    NotSetUp,
    /// An organisation has been set up already.
    #[error("an organisation has been set up already")]
    AlreadySetUp,
    /// Only the example is taken away whole.
    #[error("only the example can be taken away")]
    NotTheExample,
    /// Nothing by that name is here.
    #[error("there is no {0}")]
    NotFound(What),
    /// Whoever knocks is not let in; why, is not told.
    #[error("not let in")]
    NotLetIn,
    /// The passphrase that one has is another.
    #[error("the passphrase is another")]
    OtherPassphrase,
    /// The new passphrase would be guessed.
    #[error("the passphrase is not taken: {0}")]
    TooWeak(TooWeak),
    /// Another person has that address.
    #[error("another person has that address")]
    EmailTaken,
    /// The device's answer made no passkey.
    #[error("no passkey was made")]
    PasskeyNotMade,
    /// One has as many passkeys as one may have.
    #[error("no more passkeys")]
    PasskeysFull,
    /// One has as many tokens as one may have.
    #[error("no more tokens")]
    TokensFull,
    /// A token ends on a day to come, within a year, and is for something.
    #[error("a token works for a year at most, and for something")]
    NoSuchToken,
    /// Somebody must look after people.
    #[error("the last administrator stays")]
    LastAdministrator,
    /// The role of whoever asks does not allow it.
    #[error("the role does not allow to {}", .0.name())]
    NotPermitted(Right),
    /// Somebody changed it since the form was shown: its history says what.
    #[error("it was changed by somebody else since")]
    Stale,
    /// Another of its kind has that name.
    #[error("there is a {what} called {name} already")]
    NameTaken {
        /// Its kind.
        what: What,
        /// The name.
        name: Name,
    },
    /// So many candidates name it still.
    #[error("{candidates} candidates name it")]
    InUse {
        /// How many.
        candidates: usize,
    },
    /// So many pieces of work name it.
    #[error("{pieces} pieces of work name it")]
    InUseByWork {
        /// How many.
        pieces: usize,
    },
    /// An answer speaks of a team whose room the candidate does not take.
    #[error("the candidate does not take that team's room")]
    TeamNotOfCandidate,
    /// An id from a file that cannot stand in a web address.
    #[error("the id {0} cannot be used")]
    UnusableId(Id<Candidate>),
    /// The list would hold more open candidates than Foothold is made for.
    #[error("the list is full: {most} open problems and opportunities")]
    ListFull {
        /// How many it may hold.
        most: usize,
    },
    /// The statements of what matters most leave no weights.
    #[error(transparent)]
    NoWeights(#[from] ViewpointsError),
    /// Other picks than the proposed need a reason.
    #[error("other picks need a reason")]
    ReasonWanted,
    /// The decision cannot be sealed as it is.
    #[error("the decision cannot be sealed: {0:?}")]
    NotSealed(Vec<exchange::record::Refusal>),
    /// It is not parked.
    #[error("it is not parked")]
    NotParked,
    /// Two are needed.
    #[error("they are the same one")]
    SameOne,
    /// Something of it was changed since.
    #[error("it was changed since")]
    ChangedSince,
    /// What was added stays.
    #[error("what was added stays")]
    StaysAdded,
    /// An import was taken back already.
    #[error("the import was taken back already")]
    TakenBack,
    /// Something was done with an import since.
    #[error("something was done with it since: {0:?}")]
    UsedSince(Vec<Used>),
    /// How people came in cannot be taken back.
    #[error("how people came in cannot be taken back")]
    DoorStays,
    /// A record never changes.
    #[error("a record never changes")]
    RecordStays,
    /// A round is open, and only one can be.
    #[error("round {number} is open")]
    RoundOpen {
        /// Which.
        number: u32,
    },
    /// The round is closed.
    #[error("round {number} is closed")]
    RoundClosed {
        /// Which.
        number: u32,
    },
    /// The round came to a decision.
    #[error("round {number} came to decision {decision}")]
    RoundDecided {
        /// Which.
        number: u32,
        /// The decision's number.
        decision: i64,
    },
    /// The round is not blind.
    #[error("round {number} is not blind")]
    NotBlind {
        /// Which.
        number: u32,
    },
    /// Everyone sees where things stand already.
    #[error("round {number} was shown already")]
    ShownAlready {
        /// Which.
        number: u32,
    },
    /// The round keeps answers back still.
    #[error("round {number} is blind still")]
    StillBlind {
        /// Which.
        number: u32,
    },
    /// What those who answer were promised stays as long as a round is open.
    #[error("what was promised stays while round {number} is open")]
    PromiseStands {
        /// Which.
        number: u32,
    },
    /// An archive says who answered what, and people were told that whoever asks for it does not see that.
    #[error("an archive names those who answered, and whoever asks was not to see that")]
    NamesKept,
    /// A later decision took its place already.
    #[error("decision {by} took the place of decision {number}")]
    Superseded {
        /// Which.
        number: i64,
        /// The later one's number.
        by: i64,
    },
    /// As much groundwork is live as may be: these stand in the way.
    #[error("as much groundwork is live as may be: {0:?}")]
    TooMuchLive(Vec<InTheWay>),
    /// What was to start is under way already.
    #[error("it is under way already")]
    UnderWay,
    /// It is not on the list: under way, must-do, done or parked.
    #[error("it is not on the list: {0:?}")]
    NotOnTheList(Status),
    /// What was to start neither stands at *Start now* nor was picked.
    #[error("it is not ready to start, and no decision picked it")]
    NotReady,
    /// There is no room for what was to start.
    #[error("there is no room to start it: {0:?}")]
    NoRoom(Crowded),
    /// The exemplar is no longer under way.
    #[error("the exemplar is not under way")]
    NotUnderWay,
    /// Whoever is to be asked said that it is not theirs.
    #[error("they said that it is not theirs")]
    NotTheirs,
    /// So much was put forward without an account in a day.
    #[error("too much was put forward in a day")]
    TooManyToday,
    /// Somebody settled it already.
    #[error("somebody settled it already")]
    Settled,
    /// An import was stopped on its way in: nothing of it stays.
    #[error("the import was stopped")]
    Stopped,
    /// The uploaded file is no longer kept.
    #[error("the file is no longer here")]
    UploadGone,
}

/// Why an operation did not do what it was asked.
#[derive(Debug, Error)]
pub enum Error {
    /// The person can act on it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The person cannot: logged once, shown with a reference.
    #[error(transparent)]
    Failed(#[from] StoreError),
}

/// What an operation answers.
pub type Done<T> = Result<T, Error>;
