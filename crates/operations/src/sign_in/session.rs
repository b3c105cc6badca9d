//! Who is signed in, and for how long.

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::Source;
use engine::id::Id;
use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;
use store::{Digest, Organisation, Passage, ReadTx, Session, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, held};
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// How long a session may go unused.
const UNUSED: SignedDuration = SignedDuration::from_hours(12);
/// How often it is written that it was used.
const SEEN_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// For how long what another server may have ended is believed.
const BELIEVED: SignedDuration = SignedDuration::from_secs(5);
/// Sessions remembered at once: past so many all are asked for again.
const MOST_REMEMBERED: usize = 10_000;

/// Sessions that were asked for a moment ago.
#[derive(Clone, Default)]
pub(crate) struct Sessions(Arc<Mutex<HashMap<Digest, (Session, Timestamp)>>>);

impl Sessions {
    pub(crate) fn remembered(&self, digest: &Digest, now: Timestamp) -> Option<Session> {
        let sessions = held(&self.0);
        let (session, asked) = sessions.get(digest)?;
        (now.duration_since(*asked) < BELIEVED).then(|| session.clone())
    }

    fn remember(&self, digest: Digest, session: &Session, now: Timestamp) {
        let mut sessions = held(&self.0);
        if sessions.len() >= MOST_REMEMBERED {
            sessions.clear();
        }
        sessions.insert(digest, (session.clone(), now));
    }

    /// Asks for all of them again.
    fn forget(&self) {
        held(&self.0).clear();
    }
}

/// Whose session a secret is of, if it goes on.
///
/// # Errors
/// When the store fails.
pub async fn who(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    secret: &str,
    now: Timestamp,
) -> Done<Option<Session>> {
    let digest = Digest::of(secret);
    if let Some(session) = foothold.sessions().remembered(&digest, now) {
        return Ok(Some(session).filter(|session| goes_on(session, now)));
    }
    let asked = digest.clone();
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<Option<Session>, Error> { Ok(tx.session(&asked)?) };
    let found = foothold.store().read(organisation, read).await?;
    let Some(mut session) = found.filter(|session| goes_on(session, now)) else {
        return Ok(None);
    };
    if now.duration_since(session.seen) > SEEN_EVERY {
        session.seen = now;
        seen(foothold, organisation, &session, now).await?;
    }
    foothold.sessions().remember(digest, &session, now);
    Ok(Some(session))
}

/// Whether it has not ended, and was used lately.
fn goes_on(session: &Session, now: Timestamp) -> bool {
    now < session.ends && now.duration_since(session.seen) < UNUSED + SEEN_EVERY
}

async fn seen(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    session: &Session,
    now: Timestamp,
) -> Done<()> {
    let act = Act {
        organisation: organisation.clone(),
        by: session.person.clone(),
        at: now,
        ids: crate::act::Ids::none(),
    };
    let id = session.id.clone();
    foothold
        .write_freely(&act, move |tx| Ok(tx.session_seen(&id, now)?))
        .await
}

/// Signs out: ends the session that the act is of.
///
/// # Errors
/// When the store fails.
pub async fn sign_out(foothold: &Foothold, act: &Act, session: Id<Session>) -> Done<()> {
    let who = act.by.clone();
    let done = foothold
        .write_freely(act, move |tx| {
            tx.end_session(&session)?;
            Ok(tx.note(who.as_str(), &Passage::SignedOut)?)
        })
        .await;
    foothold.sessions().forget();
    done
}

/// The sessions of a person that go on, the latest first.
///
/// # Errors
/// Refused for another's, but to those who look after people.
pub async fn of_person(foothold: &Foothold, act: &Act, person: Id<Source>) -> Done<Vec<Session>> {
    let right = over(act, &person);
    let view = foothold.view(&act.organisation, act.at).await?;
    crate::rights::permitted(view.board(), &act.by, right)?;
    let read =
        move |tx: &mut ReadTx<'_>| -> Result<Vec<Session>, Error> { Ok(tx.sessions(&person)?) };
    let mut sessions = foothold.store().read(&act.organisation, read).await?;
    sessions.retain(|session| goes_on(session, act.at));
    Ok(sessions)
}

/// Ends one session of a person.
///
/// # Errors
/// Refused for another's, but to those who look after people; and where there is no such session.
pub async fn end_session(
    foothold: &Foothold,
    act: &Act,
    person: Id<Source>,
    session: Id<Session>,
) -> Done<()> {
    let right = over(act, &person);
    let work = move |tx: &mut WriteTx<'_>| -> Result<(), Error> {
        let sessions = tx.sessions(&person)?;
        if !sessions.iter().any(|held| held.id == session) {
            return Err(Refusal::NotFound(What::Session).into());
        }
        tx.end_session(&session)?;
        Ok(tx.note(person.as_str(), &Passage::SessionsEnded)?)
    };
    let done = foothold.write(act, right, work).await;
    foothold.sessions().forget();
    done
}

/// Ends every session of a person but one.
///
/// # Errors
/// Refused for another's, but to those who look after people.
pub async fn end_others(
    foothold: &Foothold,
    act: &Act,
    person: Id<Source>,
    but: Option<Id<Session>>,
) -> Done<()> {
    let right = over(act, &person);
    let work = move |tx: &mut WriteTx<'_>| end_all(tx, &person, but.as_ref());
    let done = foothold.write(act, right, work).await;
    foothold.sessions().forget();
    done
}

/// Ends every session of a person but one, and tells it.
pub(crate) fn end_all(
    tx: &mut WriteTx<'_>,
    person: &Id<Source>,
    but: Option<&Id<Session>>,
) -> Result<(), Error> {
    tx.end_sessions(person, but)?;
    Ok(tx.note(person.as_str(), &Passage::SessionsEnded)?)
}

/// The right to look after a person's ways in: one's own, or another's.
pub(crate) fn over(act: &Act, person: &Id<Source>) -> Right {
    if &act.by == person {
        Right::KeepAccount
    } else {
        Right::KeepPeople
    }
}

impl Foothold {
    /// Asks for every session again: some were ended.
    pub(crate) fn forget_sessions(&self) {
        self.sessions().forget();
    }
}
