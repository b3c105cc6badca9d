//! Coming in with a passphrase, and choosing one.

use engine::answer::Source;
use engine::id::Id;
use store::{Account, Email, Passage, ReadTx, Session, Way};

use super::session::end_all;
use super::strength::judge;
use super::{Knock, Secret};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::{Right, permitted};

/// Signs in with an address and a passphrase.
///
/// # Errors
/// Refused alike, after as long, whether nobody has the address or the passphrase is another.
pub async fn with_password(
    foothold: &Foothold,
    knock: Knock,
    email: Option<Email>,
    passphrase: String,
) -> Done<Id<Source>> {
    let organisation = knock.organisation.clone();
    let find = move |tx: &mut ReadTx<'_>| -> Result<Option<Account>, Error> {
        Ok(match &email {
            Some(email) => tx.account_of(email)?,
            None => None,
        })
    };
    let account = foothold.store().read(&organisation, find).await?;
    let person = account.as_ref().map(|account| account.person.clone());
    let kept = account.and_then(|account| account.password);
    let fits = foothold.passwords().fits(passphrase, kept).await?;
    let (act, session) = match &person {
        Some(person) => knock.act_of(person),
        None => knock.act_of_nobody(),
    };
    let who = act.by.clone();
    let let_in = foothold
        .write_freely(&act, move |tx| {
            let is_here = tx.held().board.work.member(&who).is_some();
            if fits && is_here {
                session.begin(tx, &who, Way::Password)?;
            } else {
                tx.note(who.as_str(), &Passage::NotLetIn(Way::Password))?;
            }
            Ok(fits && is_here)
        })
        .await?;
    let who = person.filter(|_| let_in);
    who.ok_or_else(|| Refusal::NotLetIn.into())
}

/// Sets one's own passphrase; ends one's other sessions.
///
/// # Errors
/// Refused where one has a passphrase already and `old` is another, and where the new one is too easy to guess.
pub async fn set_password(
    foothold: &Foothold,
    act: &Act,
    session: Id<Session>,
    old: Option<String>,
    new: String,
    salt: Secret,
) -> Done<()> {
    let view = foothold.view(&act.organisation, act.at).await?;
    permitted(view.board(), &act.by, Right::KeepAccount)?;
    let who = act.by.clone();
    let read = move |tx: &mut ReadTx<'_>| -> Result<Account, Error> { Ok(tx.account(&who)?) };
    let account = foothold.store().read(&act.organisation, read).await?;
    let kept = account.password.clone();
    if kept.is_some() {
        let old = old.unwrap_or_default();
        if !foothold.passwords().fits(old, kept).await? {
            return Err(Refusal::OtherPassphrase.into());
        }
    }
    let name = view
        .board()
        .sources
        .get(&act.by)
        .map(|source| source.name.to_string());
    let email = account.email.as_ref().map_or("", Email::as_str);
    let known = [name.as_deref().unwrap_or_default(), email];
    judge(&new, &view.organisation().name, &known).map_err(Refusal::TooWeak)?;
    let kept = foothold.passwords().kept(new, salt).await?;
    let was = account.password;
    let done = foothold
        .write(act, Right::KeepAccount, move |tx| {
            let who = tx.by().author.clone();
            let account = tx.account(&who)?;
            if account.password != was {
                return Err(Refusal::Stale.into());
            }
            let password = Some(kept);
            tx.put_account(&Account {
                password,
                ..account
            })?;
            tx.note(who.as_str(), &Passage::PasswordSet)?;
            end_all(tx, &who, Some(&session))
        })
        .await;
    foothold.forget_sessions();
    done
}
