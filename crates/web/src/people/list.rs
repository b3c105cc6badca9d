//! Everyone who is here.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use operations::Right;
use operations::people::{Person, list};
use serde::Deserialize;
use wording::{Names, members};

use super::PersonPage;
use crate::components::NotificationBanner;
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

/// The page.
#[derive(Template)]
#[template(path = "people/list.html")]
struct ListPage {
    shell: Shell,
    done: Option<&'static str>,
    here: Vec<Line>,
    left: Vec<Line>,
    keeps_people: bool,
}

/// A person.
struct Line {
    href: String,
    name: String,
    role: &'static str,
    teams: String,
    email: String,
    can_sign_in: bool,
}

/// Lists them.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let people = list(visit.foothold(), &visit.act()).await?;
    let names = Names::of(visit.view().board());
    let (left, here): (Vec<&Person>, Vec<&Person>) =
        people.iter().partition(|person| person.member.left);
    let lines = |people: Vec<&Person>| {
        people
            .into_iter()
            .map(|one| Line::of(one, &names))
            .collect()
    };
    let page = ListPage {
        shell: visit.shell().at(Section::People),
        done: asked.done.as_deref().and_then(|done| match done {
            "removed" => Some("They are taken out. What they did and said stays."),
            "erased" => Some("What was kept about them is erased."),
            _ => None,
        }),
        here: lines(here),
        left: lines(left),
        keeps_people: visit.may(Right::KeepPeople),
    };
    Ok(Page::new(page).into_response())
}

impl Line {
    fn of(person: &Person, names: &Names<'_>) -> Self {
        let email = person.account.email.as_ref();
        Self {
            href: PersonPage(&person.member.source()).to_string(),
            name: person.name.to_string(),
            role: members::role(person.member.role),
            teams: names.teams(&person.member.teams),
            email: email.map_or_else(String::new, ToString::to_string),
            can_sign_in: person.can_sign_in,
        }
    }
}

/// What the template asks for.
impl ListPage {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.done.map(NotificationBanner::success)
    }
}
