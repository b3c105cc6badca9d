//! Teams: people with room for work, operational or delivery.

use axum::Router;
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::people::Team;
use engine::text::Name;
use operations::lists::List;

use crate::app::App;
use crate::layout::Section;
use crate::named::{self, Listed, Room, Words};

/// The pages of teams.
pub(crate) fn routes() -> Router<App> {
    named::routes::<Team>()
}

impl Listed for Team {
    const SECTION: Section = Section::Teams;
    const HAS_ROOM: bool = true;
    const LIST: List = List::Teams;
    const WORDS: Words = Words {
        heading: "Teams",
        lede: "People with room for work. Room is how many improvements a team can work on at once.",
        one: "team",
        many: "teams",
        hint: "Such as “Housing repairs” or “Digital”.",
        none: "There are no teams yet. Add those whose time an improvement would take.",
        more: None,
    };

    fn make(id: Id<Self>, name: Name, room: Option<u32>) -> Self {
        Self { id, name, room }
    }

    fn named_in(candidate: &Candidate) -> &[Id<Self>] {
        &candidate.teams
    }

    fn room(&self, board: &Board) -> Option<Room> {
        Some(Room {
            places: self.places(),
            assumed: self.room.is_none(),
            taken: board
                .candidates
                .iter()
                .filter(|candidate| {
                    takes_room(candidate.status) && candidate.teams.contains(&self.id)
                })
                .fold(0, |taken, candidate| taken.saturating_add(candidate.room)),
        })
    }
}

/// Work under way and must-do work use a team's room now; what is only on the list does not.
fn takes_room(status: Status) -> bool {
    matches!(status, Status::Exemplar | Status::MustDo)
}
