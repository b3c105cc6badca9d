//! The playbook of an organisation: the plays that everybody has, and its own.

use std::sync::Arc;

use super::Play;
use crate::blockers::Blocker;
use crate::condition::{Condition, Half};
use crate::id::Id;
use crate::keyed::Keyed;

/// Every play, retired ones too: those built in, in their order, then the organisation's own by id. Its own play stands in
/// place of a built-in one with the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playbook<'a>(Vec<Listed<'a>>);

/// A play, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The play.
    pub play: &'a Play,
    /// Whose it is.
    pub origin: Origin,
}

/// Whose a play is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Everybody has it.
    BuiltIn,
    /// Everybody has it, and the organisation has made it its own.
    Changed,
    /// The organisation wrote it.
    Own,
}

impl<'a> Playbook<'a> {
    /// The playbook of an organisation that has these plays of its own.
    pub fn of(built_in: &'a [Play], own: &'a Keyed<Arc<Play>>) -> Self {
        let everybodys = built_in.iter().map(|play| match own.get(&play.id) {
            Some(changed) => Listed {
                play: changed,
                origin: Origin::Changed,
            },
            None => Listed {
                play,
                origin: Origin::BuiltIn,
            },
        });
        let is_new = |play: &&'a Arc<Play>| built_in.iter().all(|known| known.id != play.id);
        let written = own.iter().filter(is_new).map(|play| Listed {
            play,
            origin: Origin::Own,
        });
        Self(everybodys.chain(written).collect())
    }

    /// All of them.
    pub fn all(&self) -> &[Listed<'a>] {
        &self.0
    }

    /// The play with an id.
    pub fn get(&self, id: &Id<Play>) -> Option<Listed<'a>> {
        self.0.iter().find(|listed| &listed.play.id == id).copied()
    }

    /// The plays that are on offer for a condition.
    pub fn on_offer(&self, condition: Condition) -> impl Iterator<Item = Listed<'a>> {
        let of_it = self.0.iter().copied();
        of_it.filter(move |listed| listed.play.condition == condition && !listed.play.retired)
    }

    /// The plays that are not offered any more.
    pub fn retired(&self) -> impl Iterator<Item = Listed<'a>> {
        self.0.iter().copied().filter(|listed| listed.play.retired)
    }

    /// The plays on offer that fit a blocker. Where the missing half is known, those that fit only the other are left out,
    /// and those made for it come first.
    pub fn fitting(&self, blocker: &Blocker, half: Option<Half>) -> Vec<Listed<'a>> {
        let fits = |listed: &Listed<'_>| match (half, listed.play.half) {
            (Some(missing), Some(made_for)) => missing == made_for,
            _ => true,
        };
        let mut all: Vec<Listed<'a>> = self.on_offer(blocker.condition).filter(fits).collect();
        all.sort_by_key(|listed| half.is_some() && listed.play.half.is_none());
        all
    }
}
