//! Lists, a page at a time.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::told;
use super::problem::Failed;
use crate::app::App;

/// How many stand on a page where nothing else is asked for.
const USUAL: usize = 50;
/// How many may.
const MOST: usize = 200;
/// The last page that may be asked for: far past the longest list.
const LAST: usize = 1_000_000;

/// What is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Asked {
    /// Which page, from 1.
    #[param(minimum = 1, maximum = 1_000_000)]
    page: Option<usize>,
    /// How many on a page.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
}

/// A page that is asked for.
pub(super) struct Paging {
    page: usize,
    limit: usize,
    path: String,
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Listed<T> {
    /// What is on it.
    items: Vec<T>,
    /// Which page it is, from 1.
    page: usize,
    /// How many stand on a page.
    limit: usize,
    /// How many there are in all.
    total: usize,
}

impl FromRequestParts<App> for Paging {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Failed> {
        let wrong = || Failed::telling(StatusCode::BAD_REQUEST, wording::api::PAGE_FROM_ONE);
        let asked = axum::extract::Query::<Asked>::try_from_uri(&parts.uri);
        let asked = asked.map_err(|_| wrong())?.0;
        let (page, limit) = (asked.page.unwrap_or(1), asked.limit.unwrap_or(USUAL));
        if !(1..=LAST).contains(&page) || !(1..=MOST).contains(&limit) {
            return Err(wrong());
        }
        let path = parts.uri.path().to_owned();
        Ok(Self { page, limit, path })
    }
}

impl Paging {
    /// The page of a list that is held whole.
    pub(super) fn of<T, U: Serialize>(&self, all: &[Arc<T>], wire: impl Fn(&T) -> U) -> Response {
        self.each(all.iter().map(AsRef::as_ref), wire)
    }

    /// The page of what is gone through.
    pub(super) fn each<T, U: Serialize>(
        &self,
        all: impl ExactSizeIterator<Item = T>,
        wire: impl Fn(T) -> U,
    ) -> Response {
        let total = all.len();
        let items = all.skip((self.page - 1) * self.limit).take(self.limit);
        let (page, limit) = (self.page, self.limit);
        let items = items.map(wire).collect::<Vec<_>>();
        let mut response = told(&Listed {
            items,
            page,
            limit,
            total,
        });
        if let Ok(links) = HeaderValue::from_str(&self.links(total)) {
            response.headers_mut().insert(header::LINK, links);
        }
        response
    }

    /// Where the other pages are (RFC 8288).
    fn links(&self, total: usize) -> String {
        let last = total.div_ceil(self.limit).max(1);
        let link = |page: usize, is: &str| {
            let (path, limit) = (&self.path, self.limit);
            format!("<{path}?page={page}&limit={limit}>; rel=\"{is}\"")
        };
        let mut links = vec![link(1, "first"), link(last, "last")];
        links.extend((self.page > 1).then(|| link(self.page.min(last + 1) - 1, "prev")));
        links.extend((self.page < last).then(|| link(self.page + 1, "next")));
        links.join(", ")
    }
}
