//! One more person is asked by a round that is open.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::SourceKind;
use engine::rounds::Round;
use engine::text::Name;
use operations::rounds::{AskPerson, Who, ask_person};
use operations::{Email, Error, Refusal, View};
use wording::form::Wrong;
use wording::{links as say, refusal};

use super::form::About;
use super::{RoundPage, find};
use crate::components::{BackLink, Button, Field, Input, Select, SelectOption};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

const WHO: &str = "who";
const EMAIL: &str = "email";
const ABOUT: &str = "about";
/// The list of names that the field offers.
const KNOWN: &str = "known-names";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "rounds/ask.html")]
struct AskPage<'a> {
    shell: Shell,
    page: RoundPage,
    typed: &'a Typed,
    faults: &'a Faults,
    known: Vec<&'a str>,
    choices: Vec<(String, String)>,
}

/// What the template asks for.
impl AskPage<'_> {
    fn who(&self) -> Input<'_> {
        let field = Field::new(WHO, "Whom do you ask?")
            .hint(say::ASK_NAME)
            .error(self.faults.on(WHO));
        Input::new(field)
            .value(self.typed.text(WHO))
            .attribute("list", KNOWN)
            .attribute("autocomplete", "off")
    }

    fn email(&self) -> Input<'_> {
        let field = Field::new(EMAIL, "Their email address")
            .hint(say::ASK_EMAIL)
            .error(self.faults.on(EMAIL));
        Input::new(field)
            .value(self.typed.text(EMAIL))
            .kind("email")
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
    }

    fn about(&self) -> Select<'_> {
        let field = Field::new(ABOUT, "What are they asked?").error(self.faults.on(ABOUT));
        let mut options = vec![SelectOption::new("", "Choose")];
        let choices = self.choices.iter();
        options.extend(choices.map(|(word, text)| SelectOption::new(word, text)));
        Select::new(field, options).value(self.typed.text(ABOUT))
    }
}

/// Shows the form.
pub(super) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let round = open_one(visit.view(), &number)?;
    let key = visit.act().ids.fresh::<AskPerson>();
    let typed = Typed::default().with(Typed::KEY, key.as_str());
    let faults = Faults::default();
    Ok(Page::new(page(&visit, round, &typed, &faults)).into_response())
}

/// Asks them.
pub(super) async fn send(visit: Visit, Path(number): Path<String>, typed: Typed) -> Answer {
    let round = open_one(visit.view(), &number)?;
    let refused = |faults: &Faults| {
        let page = page(&visit, round, &typed, faults);
        Ok(Page::refused(page).into_response())
    };
    let ask = match meant(round, visit.view(), &typed) {
        Ok(ask) => ask,
        Err(faults) => return refused(&faults),
    };
    match ask_person(visit.foothold(), &mut visit.act(), ask).await {
        Ok(()) => {
            let path = format!("{}/links", RoundPage::of(round));
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(Refusal::EmailTaken)) => {
            let mut faults = Faults::default();
            faults.tell(EMAIL, refusal::EMAIL_TAKEN.to_owned());
            refused(&faults)
        }
        Err(other) => Err(other.into()),
    }
}

fn open_one<'a>(view: &'a View, number: &str) -> Result<&'a Round, Fault> {
    let round = find(view, number)?;
    let number = round.number;
    let is_open = round.is_open().then_some(round);
    is_open.ok_or_else(|| Refusal::RoundClosed { number }.into())
}

fn meant(round: &Round, view: &View, typed: &Typed) -> Result<AskPerson, Faults> {
    let mut faults = Faults::default();
    let key = faults.take(WHO, typed.one_time_key());
    let name: Option<Name> = faults.take(WHO, typed.line(WHO, "Write a name."));
    let email = match typed.text(EMAIL).trim() {
        "" => Some(None),
        text => {
            let email = Email::parse(text).ok();
            if email.is_none() {
                faults.tell(EMAIL, refusal::NOT_AN_EMAIL.to_owned());
            }
            email.map(Some)
        }
    };
    let about = match typed.text(ABOUT) {
        "" => Err(Wrong::Missing("Choose what they are asked.")),
        word => About::read(word, view.board()),
    };
    let about = faults.take(ABOUT, about);
    match (key, name, email, about) {
        (Some(key), Some(name), Some(email), Some(about)) => Ok(AskPerson {
            key,
            round: round.id.clone(),
            who: who(name, email, view),
            condition: about.condition,
            team: about.team,
        }),
        _ => Err(faults),
    }
}

/// The person of that name who may come in, where there is one.
fn who(name: Name, email: Option<Email>, view: &View) -> Who {
    let board = view.board();
    let mut sources = board.sources.iter();
    let known = sources.find(|source| {
        let is_here = board.work.member(&source.id).is_some();
        source.kind == SourceKind::Person && source.name == name && is_here
    });
    match known {
        Some(known) => Who::Known(known.id.clone()),
        None => Who::New(name, email),
    }
}

fn page<'a>(visit: &'a Visit, round: &Round, typed: &'a Typed, faults: &'a Faults) -> AskPage<'a> {
    let board = visit.view().board();
    AskPage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(round),
        typed,
        faults,
        known: super::people(board),
        choices: About::choices(board),
    }
}
