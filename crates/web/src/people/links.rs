//! A link that lets a person in, to hand over.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse as _;
use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use operations::Purpose;
use operations::sign_in::{MakeLink, Secret, make_link};

use super::PersonPage;
use crate::app::App;
use crate::layout::{Fault, Page, Section, Shell};
use crate::sign_in::LINK;
use crate::visit::{Answer, Visit};

/// A link for a person, shown once.
pub(super) struct Handed {
    pub(super) name: String,
    pub(super) link: String,
}

impl Handed {
    pub(super) fn new(name: &Name, here: &str, secret: &Secret) -> Self {
        Self {
            name: name.to_string(),
            link: format!("{here}{LINK}/{}", secret.as_str()),
        }
    }
}

/// Where people reach the site: as it was said, or as this request did.
pub(super) fn address(app: &App, headers: &HeaderMap) -> String {
    let asked = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let here = || format!("http://{}", asked.unwrap_or("localhost"));
    app.door().address().map_or_else(here, ToString::to_string)
}

/// The page.
#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage<'a> {
    shell: Shell,
    back: PersonPage<'a>,
    handed: Vec<Handed>,
}

/// Makes one.
pub(super) async fn make(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer {
    let person: Id<Source> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let source = visit
        .view()
        .board()
        .sources
        .get(&person)
        .ok_or(Fault::NotFound)?;
    let secret = app.secret();
    let handed = vec![Handed::new(&source.name, &address(&app, &headers), &secret)];
    let make = MakeLink {
        person: person.clone(),
        purpose: Purpose::SignIn,
        secret,
    };
    make_link(visit.foothold(), &mut visit.act(), make).await?;
    let page = LinkPage {
        shell: visit.shell().at(Section::People),
        back: PersonPage(&person),
        handed,
    };
    Ok(Page::new(page).into_response())
}
