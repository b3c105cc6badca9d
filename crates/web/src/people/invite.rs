//! One person, or a pasted list of them, is invited.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use engine::board::Board;
use engine::members::Role;
use engine::text::Name;
use operations::mail::invite_by_mail;
use operations::people::{Invite, invite};
use operations::{Email, Error, Purpose, Refusal, Right};
use wording::{members, refusal as say};

use super::form::{self, offered};
use super::links::{Giver, Handed};
use crate::app::App;
use crate::components::{Button, Choices, Field, Textarea};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

const PEOPLE: &str = "people";
/// As many as are invited at once.
const MOST: usize = 200;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage<'a> {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    board: &'a Board,
    offered: Vec<Role>,
    sends: bool,
}

/// The links to hand over.
#[derive(Template)]
#[template(path = "people/invited.html")]
struct InvitedPage {
    shell: Shell,
    handed: Vec<Handed>,
    role: String,
    sends: bool,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let page = form_page(&app, &visit, Typed::default(), Faults::default());
    Ok(Page::new(page).into_response())
}

fn form_page<'a>(app: &App, visit: &'a Visit, typed: Typed, faults: Faults) -> InvitePage<'a> {
    InvitePage {
        shell: visit.shell().at(Section::People),
        typed,
        faults,
        board: visit.view().board(),
        offered: offered(visit.may(Right::KeepPeople)),
        sends: app.mailer().is_some(),
    }
}

/// Invites them.
pub(super) async fn send(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    let mut faults = Faults::default();
    let lines = lines(typed.text(PEOPLE), &mut faults);
    let meant = form::meant(&typed, visit.view().board(), &mut faults);
    let (Some((role, teams)), Some(lines)) = (meant, lines) else {
        return Ok(Page::refused(form_page(&app, &visit, typed, faults)).into_response());
    };
    let giver = Giver::of(&app, &visit, &headers, Purpose::Invitation);
    let (mut all, mut handed) = (Vec::new(), Vec::new());
    for (name, email) in lines {
        let secret = app.secret();
        handed.push(giver.hand(&name, role, &secret));
        let teams = teams.clone();
        all.push(Invite {
            name,
            email,
            role,
            teams,
            secret,
        });
    }
    let mut act = visit.act();
    let ids = match invite(visit.foothold(), &mut act, all).await {
        Ok(ids) => ids,
        Err(Error::Refused(Refusal::EmailTaken)) => {
            faults.tell(PEOPLE, say::EMAIL_TAKEN.to_owned());
            return Ok(Page::refused(form_page(&app, &visit, typed, faults)).into_response());
        }
        Err(other) => return Err(other.into()),
    };
    let sends = app.mailer().is_some();
    if sends {
        invite_by_mail(visit.foothold(), &mut act, ids).await?;
    }
    let page = InvitedPage {
        shell: visit.shell().at(Section::People),
        handed,
        role: members::role(role).to_lowercase(),
        sends,
    };
    Ok(Page::new(page).into_response())
}

/// A name in each line, and an address after a comma where there is one. Every line that is wrong is told.
fn lines(text: &str, faults: &mut Faults) -> Option<Vec<(Name, Option<Email>)>> {
    let given = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let mut people: Vec<(Name, Option<Email>)> = Vec::new();
    let mut wrong = Vec::new();
    for (at, line) in given {
        let (name, email) = line.split_once([',', ';', '\t']).unwrap_or((line, ""));
        let email = match email.trim() {
            "" => Ok(None),
            text => Email::parse(text).map(Some),
        };
        match (Name::parse(name), email) {
            (Ok(name), Ok(email)) => people.push((name, email)),
            (Err(_), _) => wrong.push(format!("Line {}: write a name first.", at + 1)),
            (_, Err(_)) => wrong.push(format!("Line {}: {}", at + 1, say::NOT_AN_EMAIL)),
        }
    }
    let twice = |email: &Email| {
        let same = |other: &&(Name, Option<Email>)| {
            other
                .1
                .as_ref()
                .is_some_and(|one| one.as_str().eq_ignore_ascii_case(email.as_str()))
        };
        people.iter().filter(same).count() > 1
    };
    if let Some(email) = people
        .iter()
        .filter_map(|one| one.1.as_ref())
        .find(|one| twice(one))
    {
        wrong.push(format!("{email} stands in two lines."));
    }
    if people.is_empty() && wrong.is_empty() {
        wrong.push("Write at least one name.".to_owned());
    }
    if people.len() > MOST {
        wrong.push(format!("Invite at most {MOST} people at once."));
    }
    if !wrong.is_empty() {
        faults.tell(PEOPLE, wrong.join(" "));
        return None;
    }
    Some(people)
}

/// What the template asks for.
impl InvitePage<'_> {
    fn people(&self) -> Textarea<'_> {
        let field = Field::new(PEOPLE, "Who?")
            .words_classes("govuk-label--m")
            .hint("A line for each: a name, then a comma and an email address if you have one. You can paste a list.")
            .error(self.faults.on(PEOPLE));
        Textarea::new(field)
            .value(self.typed.text(PEOPLE))
            .rows(6)
            .attribute("spellcheck", "false")
    }

    fn role(&self) -> Choices<'_> {
        form::role(&self.typed, &self.faults, &self.offered)
    }

    fn teams(&self) -> Option<Choices<'_>> {
        let is_any = self.board.teams.iter().next().is_some();
        is_any.then(|| form::teams(&self.typed, &self.faults, self.board))
    }
}
