//! The words of the wire. Each is a name that stays, whatever it is called within.

use engine::answer as said;
use engine::candidate as kept;
use engine::condition as asked;
use engine::standing as stands;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A word of the wire for each choice within.
macro_rules! words {
    ($(#[$doc:meta])* $word:ident is $within:path { $($(#[$one:meta])* $choice:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        #[serde(rename_all = "kebab-case")]
        pub(in crate::api) enum $word { $($(#[$one])* $choice),* }

        impl From<$within> for $word {
            fn from(within: $within) -> Self {
                match within { $(<$within>::$choice => Self::$choice),* }
            }
        }

        impl From<$word> for $within {
            fn from(word: $word) -> Self {
                match word { $($word::$choice => Self::$choice),* }
            }
        }
    };
}

pub(super) use words;

words! {
    /// A problem or an opportunity.
    Kind is kept::Kind {
        /// Something that goes wrong for people.
        Problem,
        /// Something that could be better for them.
        Opportunity,
    }
}

words! {
    /// What it takes to succeed.
    Condition is asked::Condition {
        /// Senior management are interested in this.
        Interest,
        /// The operational team is willing and has the capacity.
        Operations,
        /// Team and organisation can succeed at it and learn from it.
        Capability,
    }
}

words! {
    /// What is said of a condition.
    Said is said::Said {
        /// Nobody knows.
        Unknown,
        /// Not there.
        No,
        /// There in part.
        Partly,
        /// There.
        Yes,
    }
}

words! {
    /// How somebody knows.
    Basis is said::Basis {
        /// They know it themselves.
        FirstHand,
        /// They heard it.
        Heard,
        /// They guess.
        Guess,
        /// They settle it, and say why.
        Ruling,
    }
}

words! {
    /// Where it stands.
    Standing is stands::Standing {
        /// All three conditions are there.
        Start,
        /// Something is open: ask.
        Ask,
        /// There is ground to prepare. Never a rejection.
        Prepare,
        /// Under way.
        UnderWay,
    }
}

/// Where something is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Status {
    /// On the list.
    Candidate,
    /// Under way as an exemplar.
    Exemplar,
    /// Must be done anyway.
    MustDo,
    /// Done.
    Done,
    /// Not looked at for now.
    Parked,
}

impl From<kept::Status> for Status {
    fn from(within: kept::Status) -> Self {
        match within {
            kept::Status::Candidate => Self::Candidate,
            kept::Status::Exemplar => Self::Exemplar,
            kept::Status::MustDo => Self::MustDo,
            kept::Status::Done(_) => Self::Done,
            kept::Status::Parked => Self::Parked,
        }
    }
}

impl Status {
    /// What is kept; the day is that of what is done.
    pub(super) const fn on(self, day: Option<Date>) -> kept::Status {
        match self {
            Self::Candidate => kept::Status::Candidate,
            Self::Exemplar => kept::Status::Exemplar,
            Self::MustDo => kept::Status::MustDo,
            Self::Done => kept::Status::Done(day),
            Self::Parked => kept::Status::Parked,
        }
    }
}

/// The texts of ids.
pub(super) fn texts<Kind>(ids: &[engine::id::Id<Kind>]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}
