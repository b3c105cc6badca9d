//! Lists to take along: each as CSV, for Excel, as Open Document and as JSON, of what its page shows.

mod take;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use engine::id::Id;
use operations::lists::{self, Asked, Form, List};

use crate::app::App;
use crate::candidates::{ListAsked, listed};
use crate::layout::Fault;
use crate::papers;
use crate::visit::{Answer, Visit};

pub(crate) use take::TakeList;

/// The files of lists.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/lists/{file}", get(file))
}

/// Hands one out: `problems.csv`, with what its address asks for as that of its page does.
async fn file(
    State(app): State<App>,
    visit: Visit,
    Path(file): Path<String>,
    Query(filter): Query<ListAsked>,
) -> Answer {
    let (list, form) = named(&file).ok_or(Fault::NotFound)?;
    let asked = match list {
        List::Problems => Asked {
            places: Some(listed(&app, visit.view(), &filter).await?),
            team: None,
        },
        List::Groundwork => Asked {
            places: None,
            team: Id::parse(filter.team()).ok(),
        },
        _ => Asked::default(),
    };
    let table = lists::table(
        visit.foothold(),
        visit.shared(),
        visit.viewer(),
        list,
        asked,
    )
    .await?;
    let bytes = lists::file(table, form).await.map_err(Fault::failure)?;
    Ok(papers::handed_out(bytes, form.media_type(), &file))
}

/// The list and the form of a file. Names are those that [`TakeList`] links to, and no others.
fn named(file: &str) -> Option<(List, Form)> {
    let (word, ending) = file.rsplit_once('.')?;
    let mut forms = Form::ALL.into_iter();
    let form = forms.find(|form| form.extension() == ending)?;
    Some((List::of(word)?, form))
}

#[cfg(test)]
mod tests;
