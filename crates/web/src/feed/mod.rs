//! The feed: decisions, exemplars and lessons as Atom (RFC 4287), for whoever is signed in or comes with a token to read.

mod entry;

use askama::Template;
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use operations::{Foothold, View, decisions};

use self::entry::{Entry, urn};
use crate::api::{Caller, Failed};
use crate::app::App;
use crate::layout::Fault;
use crate::visit::Visit;

/// Where it is.
pub(crate) const FEED: &str = "/feed.atom";

/// How many entries it has at most.
const MOST: usize = 100;

/// The feed.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(FEED, get(show))
}

/// Whoever follows it: in a browser, or by a token.
enum Follower {
    Signed(Box<Visit>),
    Token(Box<Caller>),
}

impl FromRequestParts<App> for Follower {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        if parts.headers.contains_key(header::AUTHORIZATION) {
            let caller = Caller::from_request_parts(parts, app).await;
            return match caller {
                Ok(caller) => Ok(Self::Token(Box::new(caller))),
                Err(failed) => Err(Failed::into_response(failed)),
            };
        }
        let visit = Visit::from_request_parts(parts, app).await?;
        Ok(Self::Signed(Box::new(visit)))
    }
}

impl Follower {
    fn view(&self) -> &View {
        match self {
            Self::Signed(visit) => visit.view(),
            Self::Token(caller) => caller.view(),
        }
    }

    fn foothold(&self) -> &Foothold {
        match self {
            Self::Signed(visit) => visit.foothold(),
            Self::Token(caller) => caller.foothold(),
        }
    }
}

/// The feed as XML.
#[derive(Template)]
#[template(path = "feed/feed.xml", escape = "html")]
struct Feed<'a> {
    id: String,
    title: String,
    /// The site's address, without a path.
    here: &'a str,
    author: &'a str,
    updated: String,
    entries: Vec<Entry>,
}

async fn show(
    State(app): State<App>,
    follower: Follower,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let view = follower.view();
    let organisation = view.organisation();
    let all = decisions::list(follower.foothold(), &organisation.id).await?;
    let mut entries = Entry::all(view, &all);
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
    entries.truncate(MOST);
    let latest = entries.first().map(|entry| entry.updated);
    let feed = Feed {
        id: urn("feed", organisation.id.as_str()),
        title: wording::api::feed(organisation.name.as_str()),
        here: &app.door().here(&headers),
        author: organisation.name.as_str(),
        updated: latest.unwrap_or_default().to_string(),
        entries,
    };
    let feed = feed.render().map_err(Fault::failure)?;
    let kind = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((kind, feed).into_response())
}

#[cfg(test)]
mod tests;
