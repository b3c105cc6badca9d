//! Links are made, and shown once.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::IntoResponse as _;
use engine::rounds::Round;
use operations::Refusal;
use operations::sign_in::make_answer_links;
use wording::links as say;

use super::super::{RoundPage, find};
use super::{Person, asked};
use crate::components::{BackLink, Field, Textarea};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};
use crate::waiting::ANSWER;

/// The page.
#[derive(Template)]
#[template(path = "rounds/links/made.html")]
struct MadePage<'a> {
    shell: Shell,
    page: RoundPage,
    made: Vec<Made<'a>>,
}

/// A link that was just made.
struct Made<'a> {
    name: &'a str,
    link: String,
    text: String,
}

/// Makes a link for one who is asked, or for everyone who has something left.
pub(in crate::rounds) async fn send(
    visit: Visit,
    Path(number): Path<String>,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    let view = visit.view();
    let round = find(view, &number)?;
    if !round.is_open() {
        let number = round.number;
        return Err(Refusal::RoundClosed { number }.into());
    }
    let who = typed.text("who");
    let (mut people, _) = asked(view, round);
    people.retain(|person| match who {
        "" => person.left > 0,
        who => person.id.as_str() == who,
    });
    if people.is_empty() && !who.is_empty() {
        return Err(Fault::NotFound);
    }
    let secrets: Vec<_> = people.iter().map(|_| visit.app().secret()).collect();
    let each = people.iter().map(|person| person.id.clone());
    let each = each.zip(secrets.iter().cloned()).collect();
    make_answer_links(visit.foothold(), &mut visit.act(), each).await?;
    let organisation = view.organisation().name.as_str();
    let made = people.iter().zip(&secrets).map(|(person, secret)| {
        let path = format!("{ANSWER}/{}", secret.as_str());
        let link = visit.app().door().here(&headers) + &path;
        Made::of(person, round, organisation, link)
    });
    let page = MadePage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
        made: made.collect(),
    };
    Ok(Page::new(page).into_response())
}

impl<'a> Made<'a> {
    fn of(person: &Person<'a>, round: &Round, organisation: &str, link: String) -> Self {
        let (name, conditions) = (person.name, &person.conditions);
        Self {
            name,
            text: say::invitation((name, organisation), conditions, round.closes, &link),
            link,
        }
    }

    fn to_send(&self, at: usize) -> Textarea<'_> {
        let field = Field::new(format!("text-{at}"), say::TO_SEND);
        Textarea::new(field)
            .rows(8)
            .value(self.text.as_str())
            .attribute("readonly", "")
    }
}

/// What the template asks for.
impl MadePage<'_> {
    fn back(&self) -> BackLink<'static> {
        BackLink::new(format!("{}/links", self.page)).words(say::HEADING)
    }

    /// A name and a link in each line, with a tab between them.
    fn lines(&self) -> Textarea<'_> {
        let line = |made: &Made<'_>| format!("{}\t{}", made.name, made.link);
        let lines: Vec<String> = self.made.iter().map(line).collect();
        Textarea::new(Field::new("lines", say::IN_LINES))
            .rows(8)
            .value(lines.join("\n"))
            .attribute("readonly", "")
    }
}
