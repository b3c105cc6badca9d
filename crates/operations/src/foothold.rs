//! What the whole of Foothold stands on: a store, and the view of each organisation that pages are made from.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use engine::answer::Source;
use engine::id::Id;
use engine::veil::Veil;
use jiff::Timestamp;
use store::{
    By, Decision, Digest, Location, Organisation, Passage, Session, Store, StoreError, Subject,
    SubjectKind, WriteTx,
};

use crate::act::Act;
use crate::decisions::{Opened, Picks};
use crate::past::Kept;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::{Right, permitted};
use crate::sign_in::{Passwords, Sessions};
use crate::streak::Memory;
use crate::veiled::Veiled;
use crate::view::View;

/// A record, and of which decision it is.
type LastOpened = (Id<Decision>, Arc<Opened>);

/// Everything operations need. Cheap to clone.
#[derive(Clone)]
pub struct Foothold {
    store: Store,
    views: Arc<Mutex<HashMap<Id<Organisation>, Arc<View>>>>,
    /// The organisation served, once there is one: asked for by every request.
    served: Arc<Mutex<Option<Id<Organisation>>>>,
    /// What the last answers changed, as far as it was asked.
    streaks: Memory,
    /// What each decision picked, as far as it was asked: a record never changes.
    picks: Arc<Mutex<HashMap<Id<Decision>, Picks>>>,
    /// The record that was read last.
    opened: Arc<Mutex<Option<LastOpened>>>,
    /// What those see from whom a blind round keeps something.
    veiled: Arc<Mutex<HashMap<Id<Organisation>, Veiled>>>,
    sessions: Sessions,
    passwords: Passwords,
    /// What is kept of past days.
    kept: Kept,
}

impl Foothold {
    /// Over a store.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            views: Arc::default(),
            served: Arc::default(),
            streaks: Memory::default(),
            picks: Arc::default(),
            opened: Arc::default(),
            veiled: Arc::default(),
            sessions: Sessions::default(),
            passwords: Passwords::default(),
            kept: Kept::default(),
        }
    }

    /// Opens a database, made where it is not there yet. Waits for the disk or the server: done before serving.
    ///
    /// # Errors
    /// Says what is in the way, as [`Store::open`].
    pub fn open(location: &Location) -> Result<Self, StoreError> {
        Store::open(location).map(Self::new)
    }

    /// Opens a database to read only, beside whoever writes it.
    ///
    /// # Errors
    /// As [`Store::look`].
    pub fn look(location: &Location) -> Result<Self, StoreError> {
        Store::look(location).map(Self::new)
    }

    /// The store, for reading by key and for backups.
    pub(crate) const fn store(&self) -> &Store {
        &self.store
    }

    /// Sessions that were asked for a moment ago.
    pub(crate) const fn sessions(&self) -> &Sessions {
        &self.sessions
    }

    /// What works passphrases out.
    pub(crate) const fn passwords(&self) -> &Passwords {
        &self.passwords
    }

    /// The organisation that this server serves: the first, until people can sign in to one of several.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn the_organisation(&self) -> Done<Option<Id<Organisation>>> {
        if let Some(served) = held(&self.served).clone() {
            return Ok(Some(served));
        }
        let first = self
            .store
            .organisations()
            .await?
            .into_iter()
            .next()
            .map(|organisation| organisation.id);
        held(&self.served).clone_from(&first);
        Ok(first)
    }

    /// Whose session a secret is of, and the latest view of their organisation, as far as memory knows: for a page that must
    /// not wait.
    pub fn glimpse(&self, secret: &str, now: Timestamp) -> Option<(Arc<View>, Session)> {
        let session = self.sessions.remembered(&Digest::of(secret), now)?;
        let served = held(&self.served).clone()?;
        let view = held(&self.views).get(&served).map(Arc::clone)?;
        Some((view, session))
    }

    /// Whether the store can be read.
    ///
    /// # Errors
    /// When it cannot.
    pub async fn is_well(&self) -> Done<()> {
        Ok(self.store.is_well().await?)
    }

    /// Lets go of an organisation that was taken away.
    pub(crate) fn forget(&self, organisation: &Id<Organisation>) {
        held(&self.views).remove(organisation);
        held(&self.veiled).remove(organisation);
        self.streaks.forget(organisation);
        *held(&self.served) = None;
        *held(&self.opened) = None;
        self.forget_sessions();
        self.kept.forget(organisation);
    }

    /// What an organisation knows now, from memory.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn view(&self, organisation: &Id<Organisation>, now: Timestamp) -> Done<Arc<View>> {
        let latest = self.store.held(organisation).await?;
        let today = latest.organisation.zone.day_of(now);
        let mut views = held(&self.views);
        let earlier = views.get(organisation);
        if let Some(view) =
            earlier.filter(|view| view.revision() >= latest.revision && view.today() == today)
        {
            return Ok(Arc::clone(view));
        }
        let view = Arc::new(View::of(latest, today, earlier.map(Arc::as_ref)));
        views.insert(organisation.clone(), Arc::clone(&view));
        Ok(view)
    }

    /// What one person sees of what an organisation knows now. Pages are made from this; where no blind round keeps anything
    /// from them, it is the very view that everyone sees.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn view_for(
        &self,
        organisation: &Id<Organisation>,
        viewer: &Id<Source>,
        now: Timestamp,
    ) -> Done<Arc<View>> {
        let view = self.view(organisation, now).await?;
        Ok(self.as_seen_by(viewer, view))
    }

    /// What one person sees of a view of everything.
    pub fn as_seen_by(&self, viewer: &Id<Source>, view: Arc<View>) -> Arc<View> {
        match Veil::of(view.board(), viewer, view.today()) {
            None => view,
            Some(veil) => held(&self.veiled)
                .entry(view.organisation().id.clone())
                .or_default()
                .view(&view, veil),
        }
    }

    /// What is remembered of what the last answers changed.
    pub(crate) const fn streaks(&self) -> &Memory {
        &self.streaks
    }

    /// What is known of what a decision picked.
    pub(crate) fn picks(&self, decision: &Id<Decision>) -> Option<Picks> {
        held(&self.picks).get(decision).cloned()
    }

    /// Remembers what it did.
    pub(crate) fn keep_picks(&self, decision: &Id<Decision>, picks: &Picks) {
        held(&self.picks).insert(decision.clone(), Arc::clone(picks));
    }

    /// The record of a decision, where it is the one that was read last.
    pub(crate) fn opened(&self, decision: &Id<Decision>) -> Option<Arc<Opened>> {
        let last = held(&self.opened);
        let found = last.as_ref().filter(|(id, _)| id == decision);
        found.map(|(_, opened)| Arc::clone(opened))
    }

    /// Remembers it.
    pub(crate) fn keep_opened(&self, decision: &Id<Decision>, opened: &Arc<Opened>) {
        *held(&self.opened) = Some((decision.clone(), Arc::clone(opened)));
    }

    /// What is kept of past days.
    pub(crate) const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Does a piece of work in a transaction of its own, if whoever acts may. That they may not is told in the activity.
    ///
    /// # Errors
    /// Refused where their role does not allow it; and the work's own.
    pub(crate) async fn write<T, W>(&self, act: &Act, right: Right, work: W) -> Done<T>
    where
        T: Send + 'static,
        W: FnOnce(&mut WriteTx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let who = act.by.clone();
        let checked = move |tx: &mut WriteTx<'_>| {
            permitted(&tx.held().board, &who, right)?;
            work(tx)
        };
        let outcome = self.write_freely(act, checked).await;
        if let Err(Error::Refused(Refusal::NotPermitted(asked))) = outcome {
            self.refused(act, asked).await?;
        }
        outcome
    }

    /// Tells in the activity that somebody tried what their role does not allow.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn refused(&self, act: &Act, right: Right) -> Done<()> {
        let (who, passage) = (act.by.clone(), Passage::Refused(right.name().to_owned()));
        let told = move |tx: &mut WriteTx<'_>| Ok(tx.note(who.as_str(), &passage)?);
        self.write_freely(act, told).await
    }

    /// Does a piece of work that asks for no role: what happens at the door, and how an organisation begins.
    pub(crate) async fn write_freely<T, W>(&self, act: &Act, work: W) -> Done<T>
    where
        T: Send + 'static,
        W: FnOnce(&mut WriteTx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let by = By {
            author: act.by.clone(),
            at: act.at,
        };
        self.store.write(&act.organisation, by, work).await
    }
}

/// Refuses a form about something that somebody changed after revision `seen`, when the form was shown.
pub(crate) fn unchanged_since<Kind>(
    tx: &mut WriteTx<'_>,
    seen: i64,
    kind: SubjectKind,
    id: &Id<Kind>,
) -> Result<(), Error> {
    let touched = tx.touched(&Subject::new(kind, id.as_str()))?;
    if touched > seen {
        Err(Refusal::Stale.into())
    } else {
        Ok(())
    }
}

/// What a mutex guards. Nothing that holds one can panic half way through a change, so a poisoned one is as good.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
