//! How one person comes in: where they are signed in, and the links that still let them in.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::Source;
use engine::id::Id;
use operations::sign_in::{self, links_of, sessions_of, take_back_link};
use operations::{Link, Session};
use wording::door;

use super::PersonPage;
use crate::activity::{by, for_what};
use crate::layout::Fault;
use crate::path::Segment;
use crate::visit::{Answer, Visit};

/// What lets a person in just now.
pub(super) struct Ways {
    pub(super) sessions: Vec<Way>,
    pub(super) links: Vec<Way>,
}

/// One of them.
pub(super) struct Way {
    pub(super) told: String,
    /// What their browser calls itself, where it is one.
    pub(super) device: String,
    /// Where it is ended.
    pub(super) end: String,
}

impl Ways {
    /// Those of a person.
    pub(super) async fn of(visit: &Visit, person: &Id<Source>) -> Result<Self, Fault> {
        let (foothold, act) = (visit.foothold(), visit.act());
        let sessions = sessions_of(foothold, &act, person.clone()).await?;
        let links = links_of(foothold, &act, Some(person.clone())).await?;
        let open = links.iter().filter(|link| link.is_open(act.at));
        Ok(Self {
            sessions: sessions
                .iter()
                .map(|one| Way::session(visit, one))
                .collect(),
            links: open.map(|one| Way::link(visit, person, one)).collect(),
        })
    }
}

impl Way {
    fn session(visit: &Visit, session: &Session) -> Self {
        let zone = &visit.view().organisation().zone;
        let (began, used) = (zone.clock_at(session.began), zone.clock_at(session.seen));
        let (page, id) = (PersonPage(&session.person), Segment(session.id.as_str()));
        Self {
            told: door::session(by(session.way), began, used),
            device: session.device.clone(),
            end: format!("{page}/sessions/{id}/end"),
        }
    }

    fn link(visit: &Visit, person: &Id<Source>, link: &Link) -> Self {
        let until = visit.view().organisation().zone.clock_at(link.ends);
        let (page, id) = (PersonPage(person), Segment(link.id.as_str()));
        Self {
            told: door::link_until(for_what(link.purpose), until),
            device: String::new(),
            end: format!("{page}/links/{id}/take-back"),
        }
    }
}

/// Signs a person out in one browser.
pub(super) async fn end_session(visit: Visit, Path((id, key)): Path<(String, String)>) -> Answer {
    let (person, session) = (parsed(&id)?, parsed(&key)?);
    sign_in::end_session(visit.foothold(), &visit.act(), person.clone(), session).await?;
    Ok(saved(&person))
}

/// Takes a link of theirs back.
pub(super) async fn take_link_back(
    visit: Visit,
    Path((id, key)): Path<(String, String)>,
) -> Answer {
    let (person, link) = (parsed(&id)?, parsed(&key)?);
    let act = visit.act();
    take_back_link(visit.foothold(), &act, Some(person.clone()), link).await?;
    Ok(saved(&person))
}

fn parsed<Kind>(text: &str) -> Result<Id<Kind>, Fault> {
    Id::parse(text).map_err(|_| Fault::NotFound)
}

fn saved(person: &Id<Source>) -> axum::response::Response {
    Redirect::to(&format!("{}?saved=true", PersonPage(person))).into_response()
}
