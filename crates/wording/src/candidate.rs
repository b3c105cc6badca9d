//! Problems and opportunities, in words.

use engine::candidate::{Kind, Status};

use crate::date;

/// `Problem` or `Opportunity`.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Problem => "Problem",
        Kind::Opportunity => "Opportunity",
    }
}

/// Where it is in its life.
pub fn status(status: Status) -> String {
    match status {
        Status::Candidate => "On the list".to_owned(),
        Status::Exemplar => "Under way".to_owned(),
        Status::MustDo => "Must do".to_owned(),
        Status::Done(None) => "Done".to_owned(),
        Status::Done(Some(day)) => format!("Done on {}", date::long(day)),
        Status::Parked => "Parked".to_owned(),
    }
}

/// What a status means, in a line.
pub const fn meaning(status: Status) -> &'static str {
    match status {
        Status::Candidate => "It can be chosen.",
        Status::Exemplar => "We are working on it now.",
        Status::MustDo => {
            "Law or an inspection asks for it. It is not chosen, and takes its teams’ room."
        }
        Status::Done(_) => "It is finished.",
        Status::Parked => "It is left out for now.",
    }
}
