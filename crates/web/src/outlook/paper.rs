//! *Where to focus* to take along: as a paper, and as data. Where the page is kept back, so are they.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use operations::papers::{data, today};

use crate::papers;
use crate::papers::Take;
use crate::visit::{Answer, Visit};

/// What the files are called in their address.
const NAME: &str = "/outlook/today";

/// Hands out a file: `today.docx`, `today.json`.
pub(super) async fn file(visit: Visit, Path(file): Path<String>) -> Answer {
    let view = visit.view();
    let json = file == "today.json";
    let form = match papers::asked(&file) {
        Ok(("today", form)) => Some(form),
        _ if json => None,
        _ => return Err(crate::layout::Fault::NotFound),
    };
    if view.veil().is_some() {
        // The page says why, and until when.
        return Ok(Redirect::to("/").into_response());
    }
    let outlook = view.outlook().await?;
    let name = format!("where-to-focus-{}", outlook.today);
    match form {
        Some(form) => papers::file(
            &today(&outlook, view.board(), view.organisation()),
            form,
            &name,
        ),
        None => Ok(papers::data(data(&outlook, view.board()), &name)),
    }
}

/// What the page offers.
pub(super) fn take() -> Vec<Take> {
    vec![
        Take::paper(wording::paper::TODAY, NAME),
        Take::data(wording::paper::ALL_OF_IT, format!("{NAME}.json")),
    ]
}
