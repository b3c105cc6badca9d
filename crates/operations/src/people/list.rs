//! Who is here.

use std::collections::{HashMap, HashSet};

use engine::answer::Source;
use engine::id::Id;
use engine::members::Member;
use engine::text::Name;
use store::{Account, ReadTx};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::{Right, permitted};

/// A person as those who look after people see them.
pub struct Person {
    /// As they are called here.
    pub name: Name,
    /// What they are here to do.
    pub member: Member,
    /// Where they are written to, and how often.
    pub account: Account,
    /// Whether they have a way in of their own: a passphrase, a passkey, or the organisation's provider.
    pub can_sign_in: bool,
}

/// What is kept of how everyone comes in.
struct Kept {
    accounts: Vec<Account>,
    /// Who has a passkey, or is known to a provider.
    otherwise: HashSet<Id<Source>>,
}

/// Everyone, those taken out too but for who was erased, by name.
///
/// # Errors
/// Refused to those who neither look after people nor run rounds.
pub async fn list(foothold: &Foothold, act: &Act) -> Done<Vec<Person>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, Right::RunRounds)?;
    let Kept {
        accounts,
        otherwise,
    } = foothold.store().read(&act.organisation, read).await?;
    let mut accounts: HashMap<Id<Source>, Account> = accounts
        .into_iter()
        .map(|one| (one.person.clone(), one))
        .collect();
    let board = view.board();
    let mut people: Vec<Person> = board
        .work
        .members
        .iter()
        .filter(|member| !member.erased)
        .filter_map(|member| {
            let id = member.source();
            let name = board.sources.get(&id)?.name.clone();
            let account = accounts
                .remove(&id)
                .unwrap_or_else(|| Account::none(id.clone()));
            let can_sign_in = account.password.is_some() || otherwise.contains(&id);
            Some(Person {
                name,
                member: Member::clone(member),
                account,
                can_sign_in,
            })
        })
        .collect();
    people.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    Ok(people)
}

fn read(tx: &mut ReadTx<'_>) -> Result<Kept, Error> {
    let passkeys = tx.all_passkeys()?.into_iter();
    let mut otherwise: HashSet<Id<Source>> = passkeys.map(|passkey| passkey.person).collect();
    otherwise.extend(tx.all_identified()?);
    Ok(Kept {
        accounts: tx.accounts()?,
        otherwise,
    })
}
