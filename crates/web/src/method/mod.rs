//! How Foothold decides, for anyone who asks.

mod scales;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use engine::settings::Settings;

use crate::layout::{Page, Shell, Site};
use scales::Scale;

/// The page that says how Foothold decides, with its sources.
#[derive(Debug, Template)]
#[template(path = "method/method.html")]
pub struct Method {
    shell: Shell,
    limit: String,
    conditions: Vec<Asked>,
    scales: Vec<Scale>,
}

/// A condition as the page shows it.
#[derive(Debug)]
struct Asked {
    label: &'static str,
    question: &'static str,
    whom: &'static str,
    months: u32,
}

impl Method {
    /// The page, with the limit, points and bands of these settings.
    pub fn new(shell: Shell, settings: &Settings) -> Self {
        let conditions = engine::condition::Condition::ALL.map(|condition| Asked {
            label: wording::condition::label(condition),
            question: wording::condition::question(condition),
            whom: wording::condition::ask(condition),
            months: settings.stale_after_months[condition.index()],
        });
        Self {
            shell,
            limit: wording::number::in_words(settings.limit.into()),
            conditions: conditions.into(),
            scales: scales::all(settings),
        }
    }
}

/// Its route, at `/method`. It shows the settings that Foothold comes with.
pub fn router<S: Site>() -> Router<S> {
    Router::new().route("/method", get(show::<S>))
}

async fn show<S: Site>(State(site): State<S>, headers: HeaderMap) -> Page<Method> {
    Page::new(Method::new(site.shell(&headers), &Settings::default()))
}

#[cfg(test)]
mod tests;
