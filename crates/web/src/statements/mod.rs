//! What an organisation owes those who use a site: how far everyone can use it, what is kept of whom, and help.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;

use crate::layout::{Page, Shell, Site};

/// How far everyone can use Foothold.
#[derive(Debug, Template)]
#[template(path = "statements/accessibility.html")]
pub struct Accessibility {
    shell: Shell,
}

/// What Foothold keeps, where, and which cookies it sets.
#[derive(Debug, Template)]
#[template(path = "statements/privacy.html")]
pub struct Privacy {
    shell: Shell,
}

/// The first ten minutes.
#[derive(Debug, Template)]
#[template(path = "statements/help.html")]
pub struct Help {
    shell: Shell,
}

/// Their routes.
pub fn router<S: Site>() -> Router<S> {
    Router::new()
        .route(
            "/accessibility",
            get(async |State(site): State<S>, headers: HeaderMap| {
                Page::new(Accessibility {
                    shell: site.shell(&headers),
                })
            }),
        )
        .route(
            "/privacy",
            get(async |State(site): State<S>, headers: HeaderMap| {
                Page::new(Privacy {
                    shell: site.shell(&headers),
                })
            }),
        )
        .route(
            "/help",
            get(async |State(site): State<S>, headers: HeaderMap| {
                Page::new(Help {
                    shell: site.shell(&headers),
                })
            }),
        )
}

impl Accessibility {
    fn organisation(&self) -> &str {
        self.shell.organisation()
    }
}

impl Privacy {
    fn organisation(&self) -> &str {
        self.shell.organisation()
    }
}
