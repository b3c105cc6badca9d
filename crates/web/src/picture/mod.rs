//! The whole list as a picture: what each one lacks, how settled the few are, what the last answers changed, and how ready
//! each is against how much it is needed.

mod grid;
mod lacks;
mod moved;
mod page;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use operations::streak::last_answers;

use self::moved::Moved;
use self::page::PicturePage;
use crate::app::App;
use crate::candidates::Reader;
use crate::layout::Page;
use crate::visit::{Answer, Visit};

/// Where it is.
pub(crate) const PICTURE: &str = "/picture";

/// Its page.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(PICTURE, get(show))
}

async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    if let Some(veil) = view.veil() {
        let leaves_out = wording::blind::leaves_out(veil.until());
        return Ok(Page::new(PicturePage::kept_back(visit.shell(), leaves_out)).into_response());
    }
    let outlook = view.outlook().await?;
    let last = last_answers(visit.foothold(), view).await?;
    let reader = Reader::of(&visit);
    let moved = Moved::of(&last, &reader, &view.organisation().zone)?;
    let page = PicturePage::of(visit.shell(), &outlook, moved, &reader.names);
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests;
