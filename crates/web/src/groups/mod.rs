//! Groups: the people that problems and opportunities affect.

use axum::Router;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::Group;
use engine::text::Name;

use crate::app::App;
use crate::layout::Section;
use crate::named::{self, Listed, Room, Words};

/// The pages of groups.
pub(crate) fn routes() -> Router<App> {
    named::routes::<Group>()
}

impl Listed for Group {
    const SECTION: Section = Section::Groups;
    const HAS_ROOM: bool = false;
    const WORDS: Words = Words {
        heading: "Groups",
        lede: "The people that problems and opportunities affect: communities, businesses or staff. List a small group \
               too, even when nobody has put anything forward for it yet.",
        one: "group",
        many: "groups",
        hint: "Such as “Care leavers”, “Market traders” or “Night staff”.",
        none: "There are no groups yet. Name those you would not want to leave behind.",
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
}
