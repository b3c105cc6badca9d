//! Groups: the people that problems and opportunities affect.

mod check;
mod who;

use axum::Router;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::Group;
use engine::scene::GroupProfile;
use engine::text::Name;
use engine::work::Work;
use operations::lists::List;

use crate::app::App;
use crate::layout::Section;
use crate::named::{self, Aside, Listed, Room, Words};
use check::FairnessCheck;
use who::Who;

/// The pages of groups.
pub(crate) fn routes() -> Router<App> {
    named::routes::<Group>()
        .merge(named::beside::<Who>())
        .merge(named::beside::<FairnessCheck>())
}

impl Listed for Group {
    const SECTION: Section = Section::Groups;
    const HAS_ROOM: bool = false;
    const LIST: List = List::Groups;
    const WORDS: Words = Words {
        heading: "Groups",
        lede: "The people that problems and opportunities affect: communities, businesses or staff. List a small group \
               too, even when nobody has put anything forward for it yet.",
        one: "group",
        many: "groups",
        hint: "Such as “Care leavers”, “Market traders” or “Night staff”.",
        none: "There are no groups yet. Name those you would not want to leave behind.",
        more: Some(("/fairness", "See who is reached and who is not")),
    };

    fn make(id: Id<Self>, name: Name, _room: Option<u32>) -> Self {
        Self { id, name }
    }

    fn named_in(candidate: &Candidate) -> &[Id<Self>] {
        &candidate.groups
    }

    fn room(&self, _board: &Board) -> Option<Room> {
        None
    }

    fn asides(id: &Id<Self>, work: &Work) -> Vec<Aside> {
        vec![who::aside(id, work), check::aside(id, work)]
    }
}

/// What is kept beside a group; nothing known where nothing is.
fn kept(id: &Id<Group>, work: &Work) -> GroupProfile {
    let none = || GroupProfile::none(id.of_kind());
    work.of_group(id).cloned().unwrap_or_else(none)
}

#[cfg(test)]
mod tests;
