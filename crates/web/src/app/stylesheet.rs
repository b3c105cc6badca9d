//! The organisation's own stylesheet, in which its colour and logo travel.

use axum::extract::State;
use axum::response::Response;

use super::App;
use crate::layout::{Fault, Look, organisation_css};

/// The stylesheet of the organisation served; ours where none is set up.
pub(super) async fn stylesheet(State(app): State<App>) -> Result<Response, Fault> {
    let look = match app.foothold().the_organisation().await? {
        Some(organisation) => {
            let view = app.foothold().view(&organisation, app.now()).await?;
            app.frame(&view).shell.look
        }
        None => Look::default().into(),
    };
    Ok(organisation_css(&look))
}
