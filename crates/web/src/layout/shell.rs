//! What a page needs to know of the organisation in order to stand in its frame.

use std::sync::Arc;

use axum::http::HeaderMap;

use operations::Right;

use super::{Look, Section, Tour};
use crate::visit::Asker;

/// The frame of one page. Cheap to make: the look is shared.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The organisation's look.
    pub look: Arc<Look>,
    /// The place in the navigation that this page belongs to, if any.
    pub section: Option<Section>,
    /// Whether what is shown is the example, which every page then says.
    pub example: bool,
    /// Whether whoever is signed in has no way to come back by themselves, which every page then says.
    pub keyless: bool,
    /// The step of the tour that is shown on this page, where one looks round.
    pub tour: Option<Tour>,
    /// Who is signed in; none where nobody is known.
    pub asker: Option<Asker>,
}

impl Shell {
    /// The same frame, for a page of this section.
    #[must_use]
    pub fn at(mut self, section: Section) -> Self {
        self.section = Some(section);
        self
    }
}

/// What templates ask of the frame.
impl Shell {
    /// The organisation's name, or words that stand for it.
    pub(crate) fn organisation(&self) -> &str {
        self.look
            .organisation
            .as_deref()
            .unwrap_or("your organisation")
    }

    /// Where the one who asks can go; nowhere, where nobody is known.
    pub(crate) fn sections(&self) -> Vec<Section> {
        let Some(asker) = &self.asker else {
            return Vec::new();
        };
        let all = Section::ALL.into_iter();
        all.filter(|section| asker.may(section.right())).collect()
    }

    /// Whether the one who asks may; nobody may, where nobody is known.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.asker.as_ref().is_some_and(|asker| asker.may(right))
    }

    /// Whether the tour is offered: on the example, to whoever does not take it.
    pub(crate) const fn offers_tour(&self) -> bool {
        self.example && self.tour.is_none()
    }

    pub(crate) fn is_current(&self, section: Section) -> bool {
        self.section == Some(section)
    }
}

/// What the frame of a page is made from, wherever a page has to be made: by a handler, or where one failed.
pub trait Site: Clone + Send + Sync + 'static {
    /// The frame as far as it is known now, for whoever sent these headers. It must not wait and cannot fail: the page that
    /// says "the database is lost" stands in it too.
    fn shell(&self, headers: &HeaderMap) -> Shell;

    /// Whether it answers to this host (with its port, where it has one) besides this computer's own names.
    fn answers_to(&self, host: &str) -> bool;

    /// Whether people reach it by HTTPS alone.
    fn is_https(&self) -> bool;

    /// A new short reference, by which a failure that a person saw can be found in the log.
    fn reference(&self) -> String;
}
