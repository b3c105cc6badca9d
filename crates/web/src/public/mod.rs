//! What everyone may read without signing in, where the organisation is in the open; and where it says what that is.

mod feed;
mod front;
mod gate;
mod item;
mod json;
mod list;
mod method;
mod robots;
mod settings;
mod suggest;

use axum::Router;
use axum::routing::get;
use engine::public::ThingKind;

use crate::app::App;
use crate::form::Word;

pub(crate) use settings::{OPEN_SETTINGS, STATEMENTS_SETTINGS};

/// Where the public pages are.
pub(crate) const PUBLIC: &str = "/public";

/// The pages.
pub(crate) fn routes() -> Router<App> {
    let pages = Router::new()
        .route(PUBLIC, get(front::show))
        .route("/public/index.json", get(json::index))
        .route("/public/method", get(method::show))
        .route("/public/method.json", get(json::method))
        .route("/public/feed.atom", get(feed::show))
        .route("/public/suggest", get(suggest::show).post(suggest::send))
        .route("/robots.txt", get(robots::show))
        .merge(settings::routes());
    ThingKind::ALL.into_iter().fold(pages, |pages, kind| {
        let path = path(kind);
        pages
            .route(&path, get(async move |open| list::show(open, kind).await))
            .route(
                &format!("{path}.json"),
                get(async move |open| json::list(open, kind).await),
            )
    })
}

/// Where the page of a kind is.
fn path(kind: ThingKind) -> String {
    format!("{PUBLIC}/{}", Word::word(kind))
}

/// What the pages of a kind are called in addresses.
impl Word for ThingKind {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::Exemplar => "work",
            Self::Action => "ground",
            Self::Decision => "decisions",
            Self::Lesson => "lessons",
            Self::Candidate => "problems",
        }
    }
}

#[cfg(test)]
mod tests;
