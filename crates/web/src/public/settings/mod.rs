//! Where the organisation says what everyone may read.

mod overview;
mod preview;
mod statements;
mod words;

use axum::Router;
use axum::routing::get;
use engine::public::ThingKind;

use crate::app::App;
use crate::form::Word;
use crate::layout::Fault;

/// Where whether there are public pages is set.
pub(crate) const OPEN_SETTINGS: &str = "/settings/open";

/// Where the words of the statements are.
pub(crate) const STATEMENTS_SETTINGS: &str = "/settings/statements";

/// The pages.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(OPEN_SETTINGS, get(overview::show).post(overview::send))
        .route(
            "/settings/open/{kind}",
            get(preview::show).post(preview::send),
        )
        .route(
            "/settings/open/{kind}/{id}",
            get(words::show).post(words::send),
        )
        .route(
            STATEMENTS_SETTINGS,
            get(statements::show).post(statements::send),
        )
}

/// Where the preview of a kind is.
fn preview_path(kind: ThingKind) -> String {
    format!("{OPEN_SETTINGS}/{}", Word::word(kind))
}

/// The kind that an address names.
fn kind_of(word: &str) -> Result<ThingKind, Fault> {
    <ThingKind as Word>::of(word).ok_or(Fault::NotFound)
}
