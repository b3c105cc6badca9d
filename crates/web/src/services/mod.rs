//! Services: what the organisation provides to people.

mod owner;

use axum::Router;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::Service;
use engine::text::Name;
use engine::work::Work;
use operations::lists::List;

use crate::app::App;
use crate::layout::Section;
use crate::named::{self, Aside, Listed, Room, Words};
use owner::Owner;

/// The pages of services.
pub(crate) fn routes() -> Router<App> {
    named::routes::<Service>().merge(named::beside::<Owner>())
}

impl Listed for Service {
    const SECTION: Section = Section::Services;
    const HAS_ROOM: bool = false;
    const LIST: List = List::Services;
    const WORDS: Words = Words {
        heading: "Services",
        lede: "What you provide to people. A problem or an opportunity may belong to one of them.",
        one: "service",
        many: "services",
        hint: "Use the name that people who use it would know, such as “Apply for a parking permit”.",
        none: "There are no services yet. You do not need any to begin.",
        more: None,
    };

    fn make(id: Id<Self>, name: Name, _room: Option<u32>) -> Self {
        Self { id, name }
    }

    fn named_in(candidate: &Candidate) -> &[Id<Self>] {
        candidate.service.as_slice()
    }

    fn room(&self, _board: &Board) -> Option<Room> {
        None
    }

    fn asides(id: &Id<Self>, work: &Work) -> Vec<Aside> {
        vec![owner::aside(id, work)]
    }
}

#[cfg(test)]
mod tests;
