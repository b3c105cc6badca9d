//! What a title may say that is there already: shown while it is typed where scripts run, and asked once before it is put forward.

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse as _};
use engine::board::Board;
use engine::similar::Titles;
use serde::Deserialize;
use wording::similar;

use crate::layout::Fault;
use crate::path::ProblemPage;
use crate::visit::{Answer, Visit};

/// The most that are shown.
const MOST: usize = 3;

/// Those it may be.
#[derive(Debug, Template)]
#[template(path = "candidates/put_forward/like.html")]
pub(super) struct Like(Vec<One>);

impl askama::filters::HtmlSafe for Like {}

/// One of them.
#[derive(Debug)]
struct One {
    href: String,
    title: String,
    why: String,
}

impl Like {
    /// Those that are like a title; none where nothing is.
    pub(super) fn of(board: &Board, title: &str) -> Option<Self> {
        let found = Titles::of_board(board).like(title, MOST, |_| true);
        let ones = found.into_iter().map(|likely| One {
            href: ProblemPage(&likely.of.id).to_string(),
            title: likely.of.title.to_string(),
            why: similar::why(&likely.why),
        });
        let ones: Vec<One> = ones.collect();
        (!ones.is_empty()).then_some(Self(ones))
    }
}

/// What the address says.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    title: String,
}

/// A part of a page: those that are like what was typed so far.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let like = Like::of(visit.view().board(), &asked.title);
    let part = like.map(|like| like.render()).transpose();
    Ok(Html(part.map_err(Fault::failure)?.unwrap_or_default()).into_response())
}
