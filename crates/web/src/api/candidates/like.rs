//! What may be there already, asked before something is put forward.

use axum::extract::Query;
use axum::response::Response;
use engine::similar::Titles;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::body::told;
use crate::api::caller::Caller;

/// The most that are told.
const MOST: usize = 3;

/// A title.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct Titled {
    /// What is to be put forward, in a line.
    #[serde(default)]
    title: String,
}

/// Those that it may be, the likeliest first.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Alike {
    items: Vec<Like>,
}

/// One that it may be.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LikeIt)]
pub(in crate::api) struct Like {
    id: String,
    title: String,
    /// Why it may be the same, in words.
    why: String,
}

/// What is like a title: at most three.
#[utoipa::path(get, path = "/api/v1/candidates/like", tag = "candidates", operation_id = "like_candidates", params(Titled),
    responses((status = 200, description = "Those that it may be", body = Alike)))]
pub(in crate::api) async fn like(caller: Caller, Query(asked): Query<Titled>) -> Response {
    let found = Titles::of_board(caller.board()).like(&asked.title, MOST, |_| true);
    let items = found.into_iter().map(|likely| Like {
        id: likely.of.id.to_string(),
        title: likely.of.title.to_string(),
        why: wording::similar::why(&likely.why),
    });
    told(&Alike {
        items: items.collect(),
    })
}
