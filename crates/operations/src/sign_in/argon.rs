//! Passphrases: kept as argon2id (RFC 9106), with the parameters that OWASP names first (19 MiB, two passes, one lane).
//!
//! A few are worked out at once, each in memory that is there for the next. Memory that is asked for anew each time goes to
//! whichever thread asks, and much of it stays there: with every thread that ever worked one out the server would grow.

use std::sync::{Arc, Mutex};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::password_hash::{Error, Result};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use store::StoreError;
use tokio::sync::Semaphore;

use super::Secret;
use crate::foothold::held;

/// How many are worked out at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;

/// What is checked where nobody has the name that was typed, so that it takes as long. Nothing opens it: its digest is of no
/// passphrase that anybody chose.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$Zm9vdGhvbGQtbm9ib2R5$l7RH0I3ybTN3cV4WZuyJVVn3kNnuFFNQ9FtTbHzZGXo";

/// Where one is worked out.
type Room = Vec<Block>;

/// Works passphrases out, a few at once.
#[derive(Clone)]
pub(crate) struct Passwords {
    places: Arc<Semaphore>,
    /// Those in which nothing is worked out just now.
    rooms: Arc<Mutex<Vec<Room>>>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            rooms: Arc::default(),
        }
    }
}

impl Passwords {
    /// On a thread that may take its time. Whoever hangs up meanwhile gives no place free before the work is done.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Room) -> Result<T> + Send + 'static,
    ) -> std::result::Result<Result<T>, StoreError> {
        let gone = |error: &dyn std::fmt::Display| StoreError::Panicked(error.to_string());
        let place = Arc::clone(&self.places).acquire_owned().await;
        let place = place.map_err(|closed| gone(&closed))?;
        let rooms = Arc::clone(&self.rooms);
        let done = tokio::task::spawn_blocking(move || {
            let mut room = held(&rooms).pop().unwrap_or_default();
            let worked_out = work(&mut room);
            held(&rooms).push(room);
            drop(place);
            worked_out
        });
        done.await.map_err(|failed| gone(&failed))
    }

    /// Whether a passphrase is the one that is kept. Where none is, it takes as long, and it is not.
    pub(super) async fn fits(
        &self,
        passphrase: String,
        kept: Option<String>,
    ) -> std::result::Result<bool, StoreError> {
        let kept = kept.unwrap_or_else(|| NOBODYS.to_owned());
        let check = move |room: &mut Room| fits(&passphrase, &kept, room);
        Ok(self.work(check).await?.unwrap_or(false))
    }

    /// A passphrase as it is kept.
    pub(super) async fn kept(
        &self,
        passphrase: String,
        salt: Secret,
    ) -> std::result::Result<String, StoreError> {
        let hash = move |room: &mut Room| kept(&passphrase, salt.as_str(), room);
        let hashed = self.work(hash).await?;
        hashed.map_err(|error| StoreError::Panicked(error.to_string()))
    }
}

fn fits(passphrase: &str, kept: &str, room: &mut Room) -> Result<bool> {
    let kept = PasswordHash::new(kept)?;
    let (Some(salt), Some(output)) = (kept.salt, kept.hash) else {
        return Ok(false);
    };
    let is_ours = kept.algorithm == Algorithm::Argon2id.ident()
        && kept.version == Some(Version::default().into());
    let params = Params::try_from(&kept)?;
    // Outputs are compared in a time that does not depend on where they differ.
    Ok(worked_out(passphrase, &salt, params, room)? == output && is_ours)
}

fn kept(passphrase: &str, salt: &str, room: &mut Room) -> Result<String> {
    let salt = Salt::new(salt.as_bytes())?;
    let params = Params::default();
    let kept = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::default().into()),
        params: ParamsString::try_from(&params)?,
        salt: Some(salt),
        hash: Some(worked_out(passphrase, &salt, params, room)?),
    };
    Ok(kept.to_string())
}

fn worked_out(passphrase: &str, salt: &Salt, params: Params, room: &mut Room) -> Result<Output> {
    room.resize(params.block_count(), Block::default());
    let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
    let mut buffer = [0; Output::MAX_LENGTH];
    let out = buffer.get_mut(..length).ok_or(Error::OutputSize)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::default(), params);
    argon.hash_password_into_with_memory(passphrase.as_bytes(), salt, out, room)?;
    Ok(Output::new(out)?)
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};

    use super::*;

    const SALT: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn what_is_kept_is_what_the_library_itself_would_keep() {
        let mut room = Room::new();
        for passphrase in ["pebble tractor violin", "", "ключ от старой двери"] {
            let ours = kept(passphrase, SALT, &mut room).unwrap();
            let theirs = Argon2::default()
                .hash_password_with_salt(passphrase.as_bytes(), SALT.as_bytes())
                .unwrap();
            assert_eq!(ours, theirs.to_string());
            let verified = Argon2::default().verify_password(passphrase.as_bytes(), &theirs);
            assert!(verified.is_ok() && fits(passphrase, &ours, &mut room).unwrap());
            assert!(!fits("another", &ours, &mut room).unwrap());
        }
    }

    #[test]
    fn nothing_fits_what_is_nobodys_or_no_hash_of_ours() {
        let mut room = Room::new();
        let ours = kept("pebble", SALT, &mut room).unwrap();
        assert!(!fits("pebble", NOBODYS, &mut room).unwrap());
        let of_another_kind = ours.replace("argon2id", "argon2i");
        assert!(!fits("pebble", &of_another_kind, &mut room).unwrap());
        assert!(fits("pebble", "no hash", &mut room).is_err());
    }

    #[tokio::test]
    async fn so_many_at_once_take_memory_for_a_few_only() {
        let passwords = Passwords::default();
        let all: Vec<_> = (0..3 * AT_ONCE)
            .map(|_| {
                let passwords = passwords.clone();
                tokio::spawn(async move { passwords.fits("x".to_owned(), None).await })
            })
            .collect();
        for one in all {
            assert!(!one.await.unwrap().unwrap());
        }
        let rooms = held(&passwords.rooms);
        assert!((1..=AT_ONCE).contains(&rooms.len()));
    }

    #[tokio::test]
    async fn who_hangs_up_gives_no_place_free_before_the_work_is_done() {
        let passwords = Passwords::default();
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (end, may_end) = std::sync::mpsc::channel::<()>();
        let asking = passwords.clone();
        let asked = tokio::spawn(async move {
            let work = move |_: &mut Room| {
                begun.send(()).unwrap();
                may_end.recv().unwrap();
                Ok(())
            };
            asking.work(work).await
        });
        has_begun.await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(passwords.places.available_permits(), AT_ONCE - 1);
        end.send(()).unwrap();
        let all = u32::try_from(AT_ONCE).unwrap();
        assert!(passwords.places.acquire_many(all).await.is_ok());
    }
}
