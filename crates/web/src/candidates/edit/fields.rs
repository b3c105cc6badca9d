//! The fields of the form, and the form as it is filled with what is kept.

use engine::candidate::{Candidate, Status};
use engine::difference::Judged;
use engine::text::Name;
use operations::Detail;

use crate::form::{Typed, Word, levels_word, people_text};

pub(super) const TITLE: &str = "title";
pub(super) const KIND: &str = "kind";
pub(super) const DETAILS: &str = "details";
pub(super) const STATUS: &str = "status";
pub(super) const DONE_ON: &str = "done-on";
/// Where the fault of a date leads to: its first part.
pub(super) const DONE_ON_DAY: &str = "done-on-day";
pub(super) const SERVICE: &str = "service";
pub(super) const TEAMS: &str = "teams";
pub(super) const ROOM: &str = "room";
pub(super) const GROUPS: &str = "groups";
pub(super) const SPONSOR: &str = "sponsor";
pub(super) const NEEDS: &str = "needs";
pub(super) const REACH: &str = "reach";

/// The field of a judged dimension.
pub(super) const fn of_judged(judged: Judged) -> &'static str {
    match judged {
        Judged::Harm => "harm",
        Judged::Unmet => "unmet",
        Judged::Disadvantage => "disadvantage",
    }
}

/// A status as the form asks for it: the day that something was done is a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Candidate,
    Exemplar,
    MustDo,
    Done,
    Parked,
}

impl Word for Stage {
    const ALL: &'static [Self] = &[
        Self::Candidate,
        Self::Exemplar,
        Self::MustDo,
        Self::Done,
        Self::Parked,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Exemplar => "exemplar",
            Self::MustDo => "must-do",
            Self::Done => "done",
            Self::Parked => "parked",
        }
    }
}

impl Stage {
    fn at(status: Status) -> Self {
        match status {
            Status::Candidate => Self::Candidate,
            Status::Exemplar => Self::Exemplar,
            Status::MustDo => Self::MustDo,
            Status::Done(_) => Self::Done,
            Status::Parked => Self::Parked,
        }
    }

    /// The status as it is kept, without a day.
    pub(super) const fn status(self) -> Status {
        match self {
            Self::Candidate => Status::Candidate,
            Self::Exemplar => Status::Exemplar,
            Self::MustDo => Status::MustDo,
            Self::Done => Status::Done(None),
            Self::Parked => Status::Parked,
        }
    }
}

/// The form, filled with what is kept at a revision.
pub(super) fn filled(candidate: &Candidate, detail: Option<&Detail>, seen: i64) -> Typed {
    let typed = Typed::default()
        .with(Typed::SEEN, seen.to_string())
        .with(TITLE, candidate.title.as_str())
        .with(KIND, candidate.kind.word())
        .with(STATUS, Stage::at(candidate.status).word())
        .with(
            SERVICE,
            candidate.service.as_ref().map_or("", |id| id.as_str()),
        )
        .with(ROOM, candidate.room.to_string())
        .with(
            SPONSOR,
            candidate.sponsor.as_ref().map_or("", |name| name.as_str()),
        )
        .with(NEEDS, lines(candidate))
        .with(REACH, people_text(candidate.difference.reach))
        .with(DETAILS, detail.map_or("", |detail| detail.as_str()));
    let typed = match candidate.status {
        Status::Done(Some(day)) => typed.with_date(DONE_ON, day),
        _ => typed,
    };
    let typed = Judged::ALL.into_iter().fold(typed, |typed, judged| {
        typed.with(
            of_judged(judged),
            levels_word(candidate.difference.judged(judged)),
        )
    });
    let typed = candidate
        .teams
        .iter()
        .fold(typed, |typed, id| typed.with(TEAMS, id.as_str()));
    candidate
        .groups
        .iter()
        .fold(typed, |typed, id| typed.with(GROUPS, id.as_str()))
}

/// One need a line.
fn lines(candidate: &Candidate) -> String {
    let needs: Vec<&str> = candidate.needs.iter().map(Name::as_str).collect();
    needs.join("\n")
}
