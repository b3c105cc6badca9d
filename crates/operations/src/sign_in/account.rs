//! Where a person is written to, and how often.

use engine::answer::Source;
use engine::id::Id;
use store::{Account, Email, Notices, Passage};

use super::session::over;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::rights::Right;

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
