//! What the example is made of, from its texts; and what its names stand for. None of it can fail: tests load the example.

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::text::{Name, Note, Title};
use engine::work::Piece;
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use store::{StoreError, WriteTx};

use super::chapter::Supply;
use crate::answers::written;
use crate::refusal::Error;

/// A day that is some days after another, or before it.
pub(super) fn after(day: Date, days: i32) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// The day on which a write is made.
pub(super) fn today(tx: &WriteTx<'_>) -> Date {
    let at: Timestamp = tx.by().at;
    tx.held().organisation.zone.day_of(at)
}

pub(super) fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

pub(super) fn note(text: &str) -> Note {
    Note::parse(text).expect("a note")
}

pub(super) fn title(text: &str) -> Title {
    Title::parse(text).expect("a title")
}

pub(super) fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).expect("an id")
}

/// The team with a name.
pub(super) fn team(board: &Board, name: &str) -> Id<Team> {
    let mut all = board.teams.iter();
    let found = all.find(|team| team.name.as_str() == name);
    found.expect("a team of the example").id.clone()
}

/// The service with a name.
pub(super) fn service(board: &Board, name: &str) -> Id<Service> {
    let mut all = board.services.iter();
    let found = all.find(|service| service.name.as_str() == name);
    found.expect("a service of the example").id.clone()
}

/// The group with a name.
pub(super) fn group(board: &Board, name: &str) -> Id<Group> {
    let mut all = board.groups.iter();
    let found = all.find(|group| group.name.as_str() == name);
    found.expect("a group of the example").id.clone()
}

/// Keeps a piece of work.
pub(super) fn keep(tx: &mut WriteTx<'_>, piece: Piece) -> Result<(), StoreError> {
    tx.save(&Change::Piece(piece))
}

/// Puts a candidate elsewhere.
pub(super) fn put(
    tx: &mut WriteTx<'_>,
    id: &Id<Candidate>,
    status: Status,
) -> Result<(), StoreError> {
    let held = tx.held().board.candidates.get(id);
    let held = Candidate::clone(held.expect("a candidate of the example"));
    tx.save(&Change::Candidate(Candidate { status, ..held }))
}

/// The source with a role's name, made where it is not heard of yet.
pub(super) fn role(
    tx: &mut WriteTx<'_>,
    ids: &mut Supply,
    text: &str,
) -> Result<Id<Source>, Error> {
    written(tx, &name(text), SourceKind::Written, ids.fresh())
}

/// What somebody who knows says about a condition, on a day.
pub(super) fn said(
    (source, condition, team): (Id<Source>, Condition, Option<Id<Team>>),
    said: Said,
    on: Date,
) -> Answer {
    Answer {
        condition,
        team,
        source,
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::On(on),
    }
}
