//! Passkeys of a person: made, removed, and used to come in.

use engine::answer::Source;
use engine::id::Id;
use store::{Account, Digest, Email, Passage, Passkey as Kept, ReadTx, StoreError, Way, WriteTx};
use uuid::Uuid;

use super::Knock;
use super::knock::NewSession;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::passkeys::{Answer, Challenge, Making, Owner, Passkey, Passkeys, SigningIn};
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::{Right, permitted};

/// As many as one person may have.
const MOST: usize = 20;

/// One's own passkeys, the latest first.
///
/// # Errors
/// Refused to those who are not here.
pub async fn passkeys_of(foothold: &Foothold, act: &Act) -> Done<Vec<Kept>> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, Right::KeepAccount)?;
    let who = act.by.clone();
    let read = move |tx: &mut ReadTx<'_>| -> Result<Vec<Kept>, Error> { Ok(tx.passkeys(&who)?) };
    foothold.store().read(&act.organisation, read).await
}

/// Begins to make one's own passkey.
///
/// # Errors
/// Refused where one has as many as one may have, and where none can be made.
pub async fn begin_passkey(
    foothold: &Foothold,
    act: &Act,
    here: &Passkeys,
) -> Done<(Challenge, Making)> {
    let held = passkeys_of(foothold, act).await?;
    if held.len() >= MOST {
        return Err(Refusal::PasskeysFull.into());
    }
    let already: Result<Vec<Passkey>, StoreError> = held.iter().map(read).collect();
    let view = foothold.view(&act.organisation, act.at).await?;
    let source = view.board().sources.get(&act.by);
    let source = source.ok_or(Refusal::NotFound(What::Person))?;
    let who = act.by.clone();
    let account = move |tx: &mut ReadTx<'_>| -> Result<Account, Error> { Ok(tx.account(&who)?) };
    let account = foothold.store().read(&act.organisation, account).await?;
    let name = source.name.as_str();
    let owner = Owner {
        id: owner(&act.by),
        account: account.email.as_ref().map_or(name, Email::as_str),
        name,
    };
    let begun = here.begin_making(owner, &already?);
    Ok(begun.map_err(|_| Refusal::PasskeyNotMade)?)
}

/// Keeps the passkey that one's device made, under a name of one's own.
///
/// # Errors
/// Refused where the device's answer is not to what was asked, and where somebody has the same passkey.
pub async fn add_passkey(
    foothold: &Foothold,
    act: &Act,
    here: &Passkeys,
    making: &Making,
    (answered, name): (&str, String),
) -> Done<()> {
    let made = here.finish_making(making, answered);
    let made = made.map_err(|_| Refusal::PasskeyNotMade)?;
    let id = Id::parse(made.id().as_str()).map_err(|_| Refusal::PasskeyNotMade)?;
    let content = written(&made)?;
    foothold
        .write(act, Right::KeepAccount, move |tx| {
            let person = tx.by().author.clone();
            if tx.passkey(&id)?.is_some() {
                return Err(Refusal::PasskeyNotMade.into());
            }
            if tx.passkeys(&person)?.len() >= MOST {
                return Err(Refusal::PasskeysFull.into());
            }
            let (made, used) = (tx.by().at, None);
            tx.put_passkey(&Kept {
                id,
                person: person.clone(),
                name,
                content,
                made,
                used,
            })?;
            Ok(tx.note(person.as_str(), &Passage::PasskeyAdded)?)
        })
        .await
}

/// Takes one's own passkey out.
///
/// # Errors
/// Refused where one has no such passkey.
pub async fn remove_passkey(foothold: &Foothold, act: &Act, id: Id<Kept>) -> Done<()> {
    foothold
        .write(act, Right::KeepAccount, move |tx| {
            let person = tx.by().author.clone();
            let held = tx.passkey(&id)?.filter(|held| held.person == person);
            let held = held.ok_or(Refusal::NotFound(What::Passkey))?;
            tx.remove_passkey(&held.id)?;
            Ok(tx.note(person.as_str(), &Passage::PasskeyRemoved)?)
        })
        .await
}

/// Comes in with a passkey.
///
/// # Errors
/// Refused alike whatever is wrong: no such passkey, an answer to another question, a copy, or a person who was taken out.
pub async fn with_passkey(
    foothold: &Foothold,
    knock: Knock,
    here: &Passkeys,
    signing_in: SigningIn,
    answered: &str,
) -> Done<Id<Source>> {
    let used = used(foothold, &knock, here, signing_in, answered).await?;
    let (act, session) = match &used {
        Some((held, _)) => knock.act_of(&held.person),
        None => knock.act_of_nobody(),
    };
    let who = act.by.clone();
    let let_in = foothold
        .write_freely(&act, move |tx| come_in(tx, used, session))
        .await?;
    let_in
        .then_some(who)
        .ok_or_else(|| Refusal::NotLetIn.into())
}

/// The passkey that a device answered with, and what is kept of it from now on where the answer is right.
type Used = (Kept, Option<Kept>);

async fn used(
    foothold: &Foothold,
    knock: &Knock,
    here: &Passkeys,
    signing_in: SigningIn,
    answered: &str,
) -> Done<Option<Used>> {
    let Ok(answer) = Answer::read(answered) else {
        return Ok(None);
    };
    let Ok(id) = Id::parse(answer.passkey().as_str()) else {
        return Ok(None);
    };
    let find = move |tx: &mut ReadTx<'_>| -> Result<Option<Kept>, Error> { Ok(tx.passkey(&id)?) };
    let found = foothold.store().read(&knock.organisation, find).await?;
    let Some(held) = found else {
        return Ok(None);
    };
    let passkey = read(&held)?;
    let signed_in = here.finish_sign_in(signing_in, &answer, &passkey, owner(&held.person));
    let Ok(signed_in) = signed_in else {
        return Ok(Some((held, None)));
    };
    let content = written(&signed_in.changed.unwrap_or(passkey))?;
    let now = Kept {
        content,
        used: Some(knock.at),
        ..held.clone()
    };
    Ok(Some((held, Some(now))))
}

fn come_in(tx: &mut WriteTx<'_>, used: Option<Used>, session: NewSession) -> Result<bool, Error> {
    let who = tx.by().author.clone();
    if let Some((held, Some(now))) = used
        // Looked at again: it may have been used, or taken out, in between.
        && tx.passkey(&held.id)?.as_ref() == Some(&held)
        && tx.held().board.work.member(&who).is_some()
    {
        tx.put_passkey(&now)?;
        session.begin(tx, &who, Way::Passkey)?;
        return Ok(true);
    }
    tx.note(who.as_str(), &Passage::NotLetIn(Way::Passkey))?;
    Ok(false)
}

/// Who a device says that it belongs to, for a person: their id, which is made as a UUID; else one that follows from it.
fn owner(person: &Id<Source>) -> Uuid {
    let text = person.as_str();
    let derived = || Uuid::parse_str(&Digest::of(text).as_str()[..32]).unwrap_or_default();
    Uuid::parse_str(text).unwrap_or_else(|_| derived())
}

fn read(held: &Kept) -> Result<Passkey, StoreError> {
    serde_json::from_str(&held.content).map_err(|error| StoreError::damaged(error.to_string()))
}

fn written(passkey: &Passkey) -> Result<String, StoreError> {
    serde_json::to_string(passkey).map_err(|error| StoreError::damaged(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_another_owner_and_the_same_each_time() {
        let own = "01900000-0000-7000-8000-00000000dead";
        let id = |text| Id::parse(text).unwrap();
        assert_eq!(owner(&id(own)).to_string(), own);
        assert_eq!(owner(&id("Ann")), owner(&id("Ann")));
        assert_ne!(owner(&id("Ann")), owner(&id("Bob")));
        assert!(!owner(&id("Ann")).is_nil());
    }
}
