//! What every handler stands on, and how the parts of the site are put together.

mod frame;
mod router;
mod routes;
mod stylesheet;

use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use operations::{Foothold, Ids, View};
use uuid::Uuid;

use crate::candidates::Indexes;
use crate::layout::{Fault, Shell, Site};

pub(crate) use frame::Frame;
pub use router::router;
pub use routes::{ROUTES, Route};

/// The state of the site: what operations need, a clock and a source of ids. Cheap to clone.
#[derive(Clone)]
pub struct App {
    foothold: Foothold,
    now: fn() -> Timestamp,
    ids: fn() -> Uuid,
    latest: Arc<RwLock<Option<Frame>>>,
    indexes: Indexes,
}

impl App {
    /// A site over `foothold`, whose clock is `now` and whose new ids come from `ids` (version 7, never the same twice).
    pub fn new(foothold: Foothold, now: fn() -> Timestamp, ids: fn() -> Uuid) -> Self {
        Self {
            foothold,
            now,
            ids,
            latest: Arc::default(),
            indexes: Indexes::default(),
        }
    }

    pub(crate) fn foothold(&self) -> &Foothold {
        &self.foothold
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.now)()
    }

    pub(crate) fn ids(&self) -> Ids {
        Ids::new(self.ids)
    }

    /// What the list knows of whole boards.
    pub(crate) fn indexes(&self) -> &Indexes {
        &self.indexes
    }

    /// The frame of a view's pages: made once for each revision.
    pub(crate) fn frame(&self, view: &View) -> Result<Frame, Fault> {
        if let Some(latest) = self.latest_frame().filter(|frame| frame.is_of(view)) {
            return Ok(latest);
        }
        let frame = Frame::of(view)?;
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = Some(frame.clone());
        Ok(frame)
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
    fn shell(&self) -> Shell {
        self.latest_frame()
            .map(|frame| frame.shell)
            .unwrap_or_default()
    }

    /// The last twelve digits of a new id, in fours: they are its random part.
    fn reference(&self) -> String {
        let digits = (self.ids)().simple().to_string();
        format!("{}-{}-{}", &digits[20..24], &digits[24..28], &digits[28..])
    }
}

#[cfg(test)]
mod tests;
