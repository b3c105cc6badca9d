//! What every handler stands on, and how the parts of the site are put together.

mod door;
mod frame;
mod needs;
mod router;
mod routes;
mod stylesheet;

use std::sync::{Arc, PoisonError, RwLock};

use axum::http::HeaderMap;
use jiff::Timestamp;
use operations::sign_in::Secret;
use operations::{Foothold, Ids, View};
use uuid::Uuid;

use crate::candidates::Indexes;
use crate::layout::{Fault, Shell, Site};
use crate::mail::Mailer;
use crate::security_contact::SecurityContact;
use crate::sign_in::{Limits, OwnProvider, Steps};
use crate::visit::{Asker, cookie};

pub use door::{Address, Code, Door, NotAnAddress};
pub(crate) use frame::Frame;
pub use needs::{Needs, needs};
pub use router::router;
pub use routes::{ROUTES, Route};

/// What is read from outside: handed in by whoever starts the site.
#[derive(Clone, Copy)]
pub struct Means {
    /// The clock.
    pub now: fn() -> Timestamp,
    /// New ids: version 7, never the same twice.
    pub ids: fn() -> Uuid,
    /// Random bytes that nobody can foretell.
    pub random: fn() -> [u8; 16],
}

/// The state of the site: what operations need, a clock and a source of ids. Cheap to clone.
#[derive(Clone)]
pub struct App {
    foothold: Foothold,
    means: Means,
    door: Door,
    limits: Limits,
    mailer: Option<Arc<Mailer>>,
    provider: Option<Arc<OwnProvider>>,
    security_contact: Option<SecurityContact>,
    steps: Steps,
    latest: Arc<RwLock<Option<Frame>>>,
    indexes: Indexes,
}

impl App {
    /// A site over `foothold`, with what it reads from outside, and who may reach it.
    pub fn new(foothold: Foothold, means: Means, door: Door) -> Self {
        Self {
            foothold,
            means,
            door,
            limits: Limits::default(),
            mailer: None,
            provider: None,
            security_contact: None,
            steps: Steps::default(),
            latest: Arc::default(),
            indexes: Indexes::default(),
        }
    }

    pub(crate) fn foothold(&self) -> &Foothold {
        &self.foothold
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.means.now)()
    }

    pub(crate) fn ids(&self) -> Ids {
        Ids::new(self.means.ids)
    }

    /// A fresh secret.
    pub(crate) fn secret(&self) -> Secret {
        Secret::of((self.means.random)())
    }

    /// The same site, with a way for email to go out.
    #[must_use]
    pub fn with_mailer(mut self, mailer: Option<Mailer>) -> Self {
        self.mailer = mailer.map(Arc::new);
        self
    }

    /// The way for email to go out, if there is one.
    pub(crate) fn mailer(&self) -> Option<Arc<Mailer>> {
        self.mailer.clone()
    }

    /// The same site, with a place where the organisation's people sign in already.
    #[must_use]
    pub fn with_provider(mut self, provider: Option<OwnProvider>) -> Self {
        self.provider = provider.map(Arc::new);
        self
    }

    /// That place, if there is one.
    pub(crate) fn provider(&self) -> Option<Arc<OwnProvider>> {
        self.provider.clone()
    }

    /// The same site, with somebody to tell of a weakness.
    #[must_use]
    pub fn with_security_contact(mut self, contact: Option<SecurityContact>) -> Self {
        self.security_contact = contact;
        self
    }

    /// Whom to tell of a weakness, if that was said.
    pub(crate) const fn security_contact(&self) -> Option<&SecurityContact> {
        self.security_contact.as_ref()
    }

    /// What waits for the next step of coming in or going out.
    pub(crate) const fn steps(&self) -> &Steps {
        &self.steps
    }

    /// Who may reach the site.
    pub(crate) const fn door(&self) -> &Door {
        &self.door
    }

    /// How often somebody may try to come in.
    pub(crate) const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The frame of a page that is shown to whoever asks: the organisation's look, and nothing of what it knows.
    pub(crate) async fn bare_shell(&self) -> Result<Shell, Fault> {
        let Some(organisation) = self.foothold.the_organisation().await? else {
            return Ok(Shell::default());
        };
        let view = self.foothold.view(&organisation, self.now()).await?;
        Ok(self.frame(&view).shell)
    }

    /// What the list knows of whole boards.
    pub(crate) fn indexes(&self) -> &Indexes {
        &self.indexes
    }

    /// The frame of a view's pages: made once for each revision.
    pub(crate) fn frame(&self, view: &View) -> Frame {
        if let Some(latest) = self.latest_frame().filter(|frame| frame.is_of(view)) {
            return latest;
        }
        let frame = Frame::of(view);
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = Some(frame.clone());
        frame
    }

    /// Lets go of the look of an organisation that was taken away.
    pub(crate) fn forget_frame(&self) {
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn latest_frame(&self) -> Option<Frame> {
        self.latest
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Site for App {
    fn shell(&self, headers: &HeaderMap) -> Shell {
        let secret = cookie::secret(headers, &self.door);
        let known = secret.and_then(|secret| self.foothold.glimpse(secret, self.now()));
        let asker = known.and_then(|(view, session)| Asker::of(view.board(), &session.person));
        let frame = self.latest_frame().map(|frame| frame.shell);
        Shell {
            asker,
            ..frame.unwrap_or_default()
        }
    }

    fn answers_to(&self, host: &str) -> bool {
        let address = self.door.address();
        address.is_some_and(|address| address.authority().eq_ignore_ascii_case(host))
    }

    fn is_https(&self) -> bool {
        self.door.address().is_some_and(Address::is_https)
    }

    /// The last twelve digits of a new id, in fours: they are its random part.
    fn reference(&self) -> String {
        let digits = (self.means.ids)().simple().to_string();
        format!("{}-{}-{}", &digits[20..24], &digits[24..28], &digits[28..])
    }
}

#[cfg(test)]
mod tests;
