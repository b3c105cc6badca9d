//! People of the organisation: who is here, who is invited, what each is here to do, and what is kept about them.

mod data;
mod erase;
mod form;
mod invite;
mod links;
mod list;
mod one;
mod out;
mod ways;

use std::fmt;

use axum::Router;
use axum::routing::{get, post};
use engine::answer::Source;
use engine::id::Id;

use crate::app::App;
use crate::path::Segment;

/// Where everyone is listed.
pub(crate) const PEOPLE: &str = "/people";

pub(crate) use data::of_oneself as own_data;
pub(crate) use form::{ROLE, role};

/// The pages of people.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(PEOPLE, get(list::show))
        .route("/people/invite", get(invite::show).post(invite::send))
        .route("/people/{id}", get(one::show).post(one::save))
        .route("/people/{id}/data.json", get(data::of_person))
        .route("/people/{id}/erase", get(erase::ask).post(erase::erased))
        .route("/people/{id}/link", post(links::make))
        .route(
            "/people/{id}/links/{key}/take-back",
            post(ways::take_link_back),
        )
        .route("/people/{id}/sessions/{key}/end", post(ways::end_session))
        .route("/people/{id}/remove", get(out::ask).post(out::remove))
        .route("/people/{id}/bring-back", post(out::bring_back))
        .route("/people/{id}/sign-out", post(out::sign_out))
}

/// The page of a person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PersonPage<'a>(pub(crate) &'a Id<Source>);

impl fmt::Display for PersonPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{PEOPLE}/{}", Segment(self.0.as_str()))
    }
}

impl askama::filters::HtmlSafe for PersonPage<'_> {}

#[cfg(test)]
mod tests;
