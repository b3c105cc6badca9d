//! Passphrases: kept as argon2id (RFC 9106), with the parameters that OWASP names first (19 MiB, two passes, one lane).

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use engine::answer::Source;
use engine::id::Id;
use store::{Account, Email, Passage, ReadTx, Session, StoreError, Way};
use tokio::sync::Semaphore;

use super::session::end_all;
use super::strength::judge;
use super::{Knock, Secret};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::{Right, permitted};

/// How many are worked out at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;

/// What is checked where nobody has the name that was typed, so that it takes as long. Nothing opens it: its digest is of no
/// passphrase that anybody chose.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$Zm9vdGhvbGQtbm9ib2R5$l7RH0I3ybTN3cV4WZuyJVVn3kNnuFFNQ9FtTbHzZGXo";

/// Works passphrases out, a few at once.
#[derive(Clone)]
pub(crate) struct Passwords(Arc<Semaphore>);

impl Default for Passwords {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Passwords {
    /// On a thread that may take its time.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, argon2::password_hash::Error> + Send + 'static,
    ) -> Result<Result<T, argon2::password_hash::Error>, StoreError> {
        let gone = |error: &dyn std::fmt::Display| StoreError::Panicked(error.to_string());
        let _place = self.0.acquire().await.map_err(|closed| gone(&closed))?;
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|failed| gone(&failed))
    }

    async fn fits(&self, passphrase: String, kept: String) -> Result<bool, StoreError> {
        let check = move || {
            let kept = PasswordHash::new(&kept)?;
            Argon2::default().verify_password(passphrase.as_bytes(), &kept)
        };
        Ok(self.work(check).await?.is_ok())
    }

    async fn kept(&self, passphrase: String, salt: Secret) -> Result<String, StoreError> {
        let hash = move || {
            let salt = salt.as_str().as_bytes();
            let hash = Argon2::default().hash_password_with_salt(passphrase.as_bytes(), salt)?;
            Ok(hash.to_string())
        };
        let hashed = self.work(hash).await?;
        hashed.map_err(|error| StoreError::Panicked(error.to_string()))
    }
}

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
    let fits = foothold
        .passwords()
        .fits(passphrase, kept.unwrap_or_else(|| NOBODYS.to_owned()))
        .await?;
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
    if let Some(kept) = account.password.clone() {
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
