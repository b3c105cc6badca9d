//! The page of machines: members who come in by a token alone.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Redirect};
use engine::id::Id;
use engine::members::Role;
use operations::tokens::{self, Machine, add_machine};
use operations::{Error, Refusal};
use serde::Deserialize;
use wording::{members, tokens as say};

use super::MACHINES;
use super::form::{self, NAME};
use super::line::Line;
use crate::api::PREFIX;
use crate::app::App;
use crate::components::{Button, Choices, NotificationBanner};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::people::{PersonPage, ROLE, role};
use crate::visit::{Answer, Visit};

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

/// The page, with what was typed and what is wrong in it.
#[derive(Template)]
#[template(path = "tokens/machines.html")]
struct MachinesPage {
    shell: Shell,
    done: Option<&'static str>,
    typed: Typed,
    faults: Faults,
    all: Vec<Entry>,
    /// The token that was just made: shown this once.
    made: Option<String>,
}

/// A machine.
struct Entry {
    href: String,
    name: String,
    role: &'static str,
    tokens: Vec<Line>,
}

/// Shows them.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let begun = form::begun(visit.view().today());
    let mut page = page(&visit, begun, Faults::default()).await?;
    page.done = (asked.done.as_deref() == Some("taken-back")).then_some(say::TAKEN_BACK);
    Ok(Page::new(page).into_response())
}

/// Adds one, or gives one more token to the one of that name; shows the token this once.
pub(super) async fn make(State(app): State<App>, visit: Visit, typed: Typed) -> Answer {
    let (secret, mut faults) = (app.secret(), Faults::default());
    let today = visit.view().today();
    let new = form::meant(&typed, today, secret.clone(), &mut faults);
    let role: Option<Role> = faults.take(ROLE, typed.choice(ROLE, "Choose what it is here to do."));
    let Some((new, role)) = new.zip(role) else {
        return Ok(Page::refused(page(&visit, typed, faults).await?).into_response());
    };
    match add_machine(visit.foothold(), &mut visit.act(), role, new).await {
        Ok(_) => {}
        Err(Error::Refused(Refusal::TokensFull)) => {
            faults.tell(NAME, say::FULL.to_owned());
            return Ok(Page::refused(page(&visit, typed, faults).await?).into_response());
        }
        Err(other) => return Err(other.into()),
    }
    let mut page = page(&visit, form::begun(today), Faults::default()).await?;
    page.made = Some(format!("{PREFIX}{}", secret.as_str()));
    Ok(Page::new(page).into_response())
}

/// Takes a token back, of a machine or of a person.
pub(super) async fn take_back(
    visit: Visit,
    Path((person, token)): Path<(String, String)>,
) -> Answer {
    let person = Id::parse(&person).map_err(|_| Fault::NotFound)?;
    let token = Id::parse(&token).map_err(|_| Fault::NotFound)?;
    tokens::take_back(visit.foothold(), &visit.act(), person, token).await?;
    Ok(Redirect::to(&format!("{MACHINES}?done=taken-back")).into_response())
}

async fn page(visit: &Visit, typed: Typed, faults: Faults) -> Result<MachinesPage, Fault> {
    let all = tokens::machines(visit.foothold(), &visit.act()).await?;
    Ok(MachinesPage {
        shell: visit.shell().at(Section::People),
        done: None,
        typed,
        faults,
        all: all.iter().map(Entry::of).collect(),
        made: None,
    })
}

impl Entry {
    fn of(machine: &Machine) -> Self {
        let href = PersonPage(&machine.id).to_string();
        let below = format!("{href}/tokens");
        Self {
            name: machine.name.to_string(),
            role: members::role(machine.role),
            tokens: machine
                .tokens
                .iter()
                .map(|one| Line::of(one, &below))
                .collect(),
            href,
        }
    }
}

/// What the template asks for.
impl MachinesPage {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.done.map(NotificationBanner::success)
    }

    fn role(&self) -> Choices<'_> {
        role(&self.typed, &self.faults, &Role::ALL)
    }
}
