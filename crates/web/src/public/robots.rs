//! What search engines are asked: to leave everything alone, but for public pages that the organisation wants found.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse as _;

use crate::app::App;
use crate::visit::Answer;

/// Shows it.
pub(super) async fn show(State(app): State<App>) -> Answer {
    let is_found = match app.foothold().the_organisation().await? {
        Some(organisation) => {
            let view = app.foothold().view(&organisation, app.now()).await?;
            view.board().work.openness().is_found()
        }
        None => false,
    };
    let allowed = if is_found { "Allow: /public\n" } else { "" };
    let text = format!("User-agent: *\n{allowed}Disallow: /\n");
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
