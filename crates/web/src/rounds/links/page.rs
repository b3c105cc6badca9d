//! Who is asked, and the links that are out.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use operations::sign_in::links_of;
use operations::{Link, Purpose};
use wording::{links as say, waiting};

use super::super::{RoundPage, find};
use super::asked;
use crate::components::{BackLink, Button};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "rounds/links/page.html")]
struct LinksPage<'a> {
    shell: Shell,
    page: RoundPage,
    people: Vec<Entry<'a>>,
    roles: Vec<&'a str>,
}

/// A person, and their links.
struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    waits: String,
    /// The id of each link, and how long it works.
    links: Vec<(String, String)>,
}

/// Shows it.
pub(in crate::rounds) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let view = visit.view();
    let round = find(view, &number)?;
    let (people, roles) = asked(view, round);
    let (act, zone) = (visit.act(), &view.organisation().zone);
    let mut entries = Vec::new();
    for person in &people {
        let links = links_of(visit.foothold(), &act, Some(person.id.clone())).await?;
        let is_out = |link: &&Link| link.purpose == Purpose::Answer && link.is_open(visit.now());
        let told = |link: &Link| {
            let days = [link.made, link.ends].map(|at| zone.day_of(at));
            (link.id.to_string(), say::lasts(days[0], days[1]))
        };
        entries.push(Entry {
            id: person.id.as_str(),
            name: person.name,
            waits: waiting::left(person.left),
            links: links.iter().filter(is_out).map(told).collect(),
        });
    }
    let page = LinksPage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
        people: entries,
        roles,
    };
    Ok(Page::new(page).into_response())
}
