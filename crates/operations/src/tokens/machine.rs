//! A machine with a role of its own: a member who comes in by a token and in no other way.

use std::sync::Arc;

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use store::{ReadTx, Token};

use super::{NewToken, keep};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::people::{Newcomer, add};
use crate::refusal::{Done, Error};
use crate::rights::{Right, permitted};

/// What the name of every machine begins with, so that nobody takes one for a person.
pub const MACHINE: &str = "Machine: ";

/// A machine, and what it comes in with.
#[derive(Clone, Debug)]
pub struct Machine {
    /// Its id.
    pub id: Id<Source>,
    /// As it is called here.
    pub name: Name,
    /// What it is here to do.
    pub role: Role,
    /// Its tokens, the latest first.
    pub tokens: Vec<Token>,
}

/// Adds a machine of a role, with a token. The token's name, behind [`MACHINE`], is the machine's; one that is here already
/// by that name gets one more token, and its role stays.
///
/// # Errors
/// Refused where the role does not allow it, and as a token is.
pub async fn add_machine(
    foothold: &Foothold,
    act: &mut Act,
    role: Role,
    new: NewToken,
) -> Done<Id<Source>> {
    let (id, token) = (act.ids.fresh::<Source>(), act.ids.fresh::<Token>());
    let name = Name::parse(&format!("{MACHINE}{}", new.name));
    foothold
        .write(act, Right::KeepPeople, move |tx| {
            let name = name.unwrap_or_else(|_| new.name.clone());
            if let Some(here) = named(&tx.held().board, &name) {
                keep(tx, token, new, &here)?;
                return Ok(here);
            }
            let newcomer = Newcomer {
                name,
                email: None,
                role,
                teams: Vec::new(),
            };
            add(tx, &id, newcomer)?;
            keep(tx, token, new, &id)?;
            Ok(id)
        })
        .await
}

/// The machine of a name, where it is here.
fn named(board: &Board, name: &Name) -> Option<Id<Source>> {
    let mut sources = board.sources.iter();
    let is_it =
        |source: &&Arc<Source>| source.name == *name && board.work.member(&source.id).is_some();
    sources.find(is_it).map(|source| source.id.clone())
}

/// Every machine that is here, by name.
///
/// # Errors
/// Refused where the role does not allow it.
pub async fn machines(foothold: &Foothold, act: &Act) -> Done<Vec<Machine>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    let board = view.board();
    permitted(board, &act.by, Right::KeepPeople)?;
    let here = board.work.members.iter().filter(|member| !member.left);
    let mut found: Vec<Machine> = here
        .filter_map(|member| {
            let source = board.sources.get(&member.source())?;
            source.name.as_str().starts_with(MACHINE).then(|| Machine {
                id: source.id.clone(),
                name: source.name.clone(),
                role: member.role,
                tokens: Vec::new(),
            })
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let read = move |tx: &mut ReadTx<'_>| -> Result<Vec<Machine>, Error> {
        for machine in &mut found {
            machine.tokens = tx.tokens(&machine.id)?;
        }
        Ok(found)
    };
    foothold.store().read(&act.organisation, read).await
}
