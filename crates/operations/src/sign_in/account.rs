//! Where a person is written to, and how often.

use engine::answer::Source;
use engine::id::Id;
use store::{Account, Email, Notices, Organisation, Passage, ReadTx};

use super::session::over;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::{Right, permitted};

/// A person's account.
///
/// # Errors
/// Refused for another's, but to those who look after people.
pub async fn account_of(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<Account> {
    let right = over(act, &person);
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, right)?;
    let read = move |tx: &mut ReadTx<'_>| -> Result<Account, Error> { Ok(tx.account(&person)?) };
    foothold.store().read(&act.organisation, read).await
}

/// Whether a person who is in could come back by themselves: with a passphrase, a passkey, or the organisation's provider.
///
/// # Errors
/// When the store fails.
pub async fn can_come_back(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    person: Id<Source>,
) -> Done<bool> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<bool, Error> {
        Ok(tx.account(&person)?.password.is_some()
            || !tx.passkeys(&person)?.is_empty()
            || tx.all_identified()?.contains(&person))
    };
    foothold.store().read(organisation, read).await
}

/// Sets a person's address, which is what they sign in with.
///
/// # Errors
/// Refused where another has it, and for another's, but to those who look after people.
pub async fn set_email(
    foothold: &Foothold,
    act: &Act,
    person: Id<Source>,
    email: Option<Email>,
) -> Done<()> {
    let right = over(act, &person);
    foothold
        .write(act, right, move |tx| {
            let account = tx.account(&person)?;
            if account.email == email {
                return Ok(());
            }
            if let Some(email) = &email {
                let other = tx.account_of(email)?;
                if other.is_some_and(|other| other.person != person) {
                    return Err(Refusal::EmailTaken.into());
                }
            }
            tx.put_account(&Account { email, ..account })?;
            Ok(tx.note(person.as_str(), &Passage::EmailSet)?)
        })
        .await
}

/// Sets how often one is written to.
///
/// # Errors
/// When the store fails.
pub async fn set_notices(foothold: &Foothold, act: &Act, notices: Notices) -> Done<()> {
    foothold
        .write(act, Right::KeepAccount, move |tx| {
            let who = tx.by().author.clone();
            let account = tx.account(&who)?;
            Ok(tx.put_account(&Account { notices, ..account })?)
        })
        .await
}
