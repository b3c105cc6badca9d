//! One person: what they are called, are here to do, and which teams they belong to.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::text::Name;
use operations::people::{Change, change};
use operations::{Error, Refusal, Right};
use serde::Deserialize;
use wording::{members, refusal as say};

use super::PersonPage;
use super::form::{self, ROLE, TEAM};
use super::links::{INVITATION, PURPOSE, SIGN_IN};
use super::ways::Ways;
use crate::components::{Button, Choices, Field, Input, NotificationBanner};
use crate::form::{Faults, Typed, Word as _};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

const NAME: &str = "name";

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    saved: Option<bool>,
}

/// The page, with what was typed and what is wrong in it.
#[derive(Template)]
#[template(path = "people/one.html")]
struct OnePage<'a> {
    shell: Shell,
    saved: bool,
    page: PersonPage<'a>,
    name: &'a str,
    member: &'a Member,
    typed: Typed,
    faults: Faults,
    board: &'a Board,
    keeps_people: bool,
    ways: Option<Ways>,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let (source, member) = find(&visit, &id)?;
    let kept = Typed::default()
        .with(Typed::SEEN, visit.view().revision().to_string())
        .with(NAME, source.name.as_str())
        .with(ROLE, member.role.word());
    let kept = member
        .teams
        .iter()
        .fold(kept, |kept, team| kept.with(TEAM, team.as_str()));
    let mut page = page(&visit, &id, source, member, kept, Faults::default()).await?;
    page.saved = asked.saved.is_some();
    Ok(Page::new(page).into_response())
}

/// Saves what was changed.
pub(super) async fn save(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id: Id<Source> = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let (source, member) = find(&visit, &id)?;
    let mut faults = Faults::default();
    let name: Option<Name> = faults.take(NAME, typed.line(NAME, "Write a name."));
    let meant = form::meant(&typed, visit.view().board(), &mut faults);
    if let Some((name, (role, teams))) = name.zip(meant) {
        let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
        let person = id.clone();
        let change_to = Change {
            person,
            seen,
            name,
            role,
            teams,
        };
        match change(visit.foothold(), &visit.act(), change_to).await {
            Ok(()) => {
                let saved = format!("{}?saved=true", PersonPage(&id));
                return Ok(Redirect::to(&saved).into_response());
            }
            Err(Error::Refused(Refusal::LastAdministrator)) => {
                faults.tell(ROLE, say::LAST_ADMINISTRATOR.to_owned());
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Page::refused(page(&visit, &id, source, member, typed, faults).await?).into_response())
}

fn find<'a>(visit: &'a Visit, id: &Id<Source>) -> Result<(&'a Source, &'a Member), Fault> {
    let board = visit.view().board();
    let member = board
        .work
        .members
        .get(&id.of_kind())
        .ok_or(Fault::NotFound)?;
    let source = board.sources.get(id).ok_or(Fault::NotFound)?;
    Ok((source, member))
}

async fn page<'a>(
    visit: &'a Visit,
    id: &'a Id<Source>,
    source: &'a Source,
    member: &'a Member,
    typed: Typed,
    faults: Faults,
) -> Result<OnePage<'a>, Fault> {
    let keeps_people = visit.may(Right::KeepPeople);
    let ways = if keeps_people && !member.left {
        Some(Ways::of(visit, id).await?)
    } else {
        None
    };
    Ok(OnePage {
        shell: visit.shell().at(Section::People),
        saved: false,
        page: PersonPage(id),
        name: source.name.as_str(),
        member,
        typed,
        faults,
        board: visit.view().board(),
        keeps_people,
        ways,
    })
}

/// What the template asks for.
impl OnePage<'_> {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.saved
            .then(|| NotificationBanner::success("It is kept."))
    }

    fn role_now(&self) -> &'static str {
        members::role(self.member.role)
    }

    fn seen(&self) -> &str {
        self.typed.text(Typed::SEEN)
    }

    fn called(&self) -> Input<'_> {
        let field = Field::new(NAME, "What are they called here?")
            .words_classes("govuk-label--m")
            .error(self.faults.on(NAME));
        Input::new(field)
            .value(self.typed.text(NAME))
            .attribute("autocomplete", "off")
    }

    fn role(&self) -> Choices<'_> {
        form::role(&self.typed, &self.faults, &Role::ALL)
    }

    fn teams(&self) -> Option<Choices<'_>> {
        let is_any = self.board.teams.iter().next().is_some();
        is_any.then(|| form::teams(&self.typed, &self.faults, self.board))
    }
}
