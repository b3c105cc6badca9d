//! What somebody did to a piece of work, in words.

use engine::members::Discretion;
use engine::public::Openness;
use engine::work::Piece;

use crate::{
    Names, entry, exemplars, groundwork, imported, lessons, members, public, rounds, scene,
};

/// What was done, a line each. `before` is none where it is new.
pub fn told(before: Option<&Piece>, after: &Piece, names: &Names<'_>) -> Vec<String> {
    match (before, after) {
        (None, Piece::Action(now)) => groundwork::told_action(None, now, names),
        (Some(Piece::Action(was)), Piece::Action(now)) => {
            groundwork::told_action(Some(was), now, names)
        }
        (None, Piece::Play(now)) => groundwork::told_play(None, now),
        (Some(Piece::Play(was)), Piece::Play(now)) => groundwork::told_play(Some(was), now),
        (None, Piece::Round(now)) => rounds::told(None, now, names),
        (Some(Piece::Round(was)), Piece::Round(now)) => rounds::told(Some(was), now, names),
        (None, Piece::Exemplar(now)) => exemplars::told(None, now, names),
        (Some(Piece::Exemplar(was)), Piece::Exemplar(now)) => {
            exemplars::told(Some(was), now, names)
        }
        (None, Piece::Lesson(now)) => lessons::told(None, now),
        (Some(Piece::Lesson(was)), Piece::Lesson(now)) => lessons::told(Some(was), now),
        (None, Piece::Service(now)) => scene::told_service(None, now),
        (Some(Piece::Service(was)), Piece::Service(now)) => scene::told_service(Some(was), now),
        (None, Piece::Group(now)) => scene::told_group(None, now),
        (Some(Piece::Group(was)), Piece::Group(now)) => scene::told_group(Some(was), now),
        (None, Piece::Ties(now)) => scene::told_ties(None, now, names),
        (Some(Piece::Ties(was)), Piece::Ties(now)) => scene::told_ties(Some(was), now, names),
        (None, Piece::Member(now)) => members::told_member(None, now, names),
        (Some(Piece::Member(was)), Piece::Member(now)) => {
            members::told_member(Some(was), now, names)
        }
        (None, Piece::Waiting(now)) => members::told_waiting(None, now, names),
        (Some(Piece::Waiting(was)), Piece::Waiting(now)) => {
            members::told_waiting(Some(was), now, names)
        }
        (None, Piece::Discretion(now)) => members::told_discretion(&Discretion::first(), now),
        (Some(Piece::Discretion(was)), Piece::Discretion(now)) => {
            members::told_discretion(was, now)
        }
        (None, Piece::Entry(now)) => entry::told(None, now),
        (Some(Piece::Entry(was)), Piece::Entry(now)) => entry::told(Some(was), now),
        (None, Piece::Openness(now)) => public::told_openness(&Openness::first(), now),
        (Some(Piece::Openness(was)), Piece::Openness(now)) => public::told_openness(was, now),
        (None, Piece::Shown(now)) => public::told_shown(None, now),
        (Some(Piece::Shown(was)), Piece::Shown(now)) => public::told_shown(Some(was), now),
        (_, Piece::Import(now)) => imported::told(now),
        (None, Piece::Mapping(now)) => imported::told_mapping(None, now),
        (Some(Piece::Mapping(was)), Piece::Mapping(now)) => imported::told_mapping(Some(was), now),
        // The store keeps each kind apart.
        (Some(_), _) => Vec::new(),
    }
}
