//! Services, teams and groups have the same few pages: a list, one of them, a new one, a new name, taken out.
//!
//! The pages are written once, here; what differs is said by [`Listed`], in the folder of each word.

mod beside;
mod change;
mod list;
mod one;
mod remove;
mod typed;

use axum::Router;
use axum::routing::get;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Name;
use engine::work::Work;
use operations::lists::List;
use operations::named::Named;

use crate::app::App;
use crate::layout::Section;
use crate::path::Segment;

pub(crate) use beside::{Beside, beside, path};

/// A kind of thing with these pages.
pub(crate) trait Listed: Named {
    /// Its place in the navigation, which says where its pages are.
    const SECTION: Section;
    /// What its pages say.
    const WORDS: Words;
    /// Whether each has room for work.
    const HAS_ROOM: bool;
    /// The list that can be taken along.
    const LIST: List;

    /// One of these, from what its form says.
    fn make(id: Id<Self>, name: Name, room: Option<u32>) -> Self;
    /// Those that a candidate names.
    fn named_in(candidate: &Candidate) -> &[Id<Self>];
    /// The room it has, where it has any.
    fn room(&self, board: &Board) -> Option<Room>;
    /// What is kept beside it.
    fn asides(_id: &Id<Self>, _work: &Work) -> Vec<Aside> {
        Vec::new()
    }
}

/// Something kept beside a thing, as its page shows it.
#[derive(Debug)]
pub(crate) struct Aside {
    /// Its heading.
    pub(crate) heading: &'static str,
    /// What is known, a line each.
    pub(crate) lines: Vec<String>,
    /// Where it is changed.
    pub(crate) href: String,
    /// What the link says.
    pub(crate) change: &'static str,
}

/// What the pages of one kind say.
#[derive(Debug)]
pub(crate) struct Words {
    /// The heading of the list.
    pub(crate) heading: &'static str,
    /// What they are, in a sentence.
    pub(crate) lede: &'static str,
    /// One of them, in a sentence.
    pub(crate) one: &'static str,
    /// Several of them, in a sentence.
    pub(crate) many: &'static str,
    /// What helps to name one.
    pub(crate) hint: &'static str,
    /// What to say where the list is empty.
    pub(crate) none: &'static str,
    /// Where more is told of them: its address, and what the link says.
    pub(crate) more: Option<(&'static str, &'static str)>,
}

/// The room of a team: places for work at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Places, said or assumed.
    pub(crate) places: u32,
    /// Nobody has said, so one is assumed.
    pub(crate) assumed: bool,
    /// Places that work under way and must-do work take.
    pub(crate) taken: u32,
}

impl Room {
    /// Places left: never below none.
    pub(crate) fn free(self) -> u32 {
        self.places.saturating_sub(self.taken)
    }
}

/// The routes of one kind.
pub(crate) fn routes<T: Listed>() -> Router<App> {
    let list = T::SECTION.path();
    Router::new()
        .route(list, get(list::show::<T>).post(list::add::<T>))
        .route(&format!("{list}/{{id}}"), get(one::show::<T>))
        .route(
            &format!("{list}/{{id}}/edit"),
            get(change::show::<T>).post(change::save::<T>),
        )
        .route(
            &format!("{list}/{{id}}/remove"),
            get(remove::ask::<T>).post(remove::remove::<T>),
        )
}

/// Where the page of one is.
pub(crate) fn address<T: Listed>(id: &Id<T>) -> String {
    format!("{}/{}", T::SECTION.path(), Segment(id.as_str()))
}

#[cfg(test)]
mod tests;
