//! What nobody who was asked can answer is sent on to somebody else.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::answer::{Source, SourceKind};
use engine::asking::Ask;
use engine::board::Board;
use engine::id::Id;
use engine::waiting_for::unclaimed;
use operations::waiting::{AskAnother, ask_another};
use operations::{Error, Refusal};
use serde::Deserialize;
use wording::{Names, refusal, rounds, waiting as say};

use super::form::About;
use super::{RoundPage, find};
use crate::components::{BackLink, Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

const WHOSE: &str = "whose";
/// The list of names that the field offers.
const KNOWN: &str = "known-names";

/// What the address and the form say of what it is about.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    candidate: String,
    #[serde(default)]
    about: String,
}

/// One thing that nobody is asked about any more.
pub(super) struct Unclaimed {
    pub(super) title: String,
    pub(super) what: String,
    pub(super) path: String,
}

impl Unclaimed {
    /// All of them, in order, for the page of a round.
    pub(super) fn all(board: &Board, page: RoundPage) -> Vec<Self> {
        let names = Names::of(board);
        let told = |ask: &Ask| {
            let about = About::new(ask.condition, ask.team.clone());
            Self {
                title: names.title(&ask.candidate).to_owned(),
                what: rounds::asked_what(ask.condition, ask.team.as_ref(), &names),
                path: format!(
                    "{page}/send-on?candidate={}&about={}",
                    Segment(ask.candidate.as_str()),
                    Segment(&about.word())
                ),
            }
        };
        unclaimed(board).into_iter().map(told).collect()
    }
}

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "rounds/send_on.html")]
struct SendOnPage<'a> {
    shell: Shell,
    page: RoundPage,
    title: String,
    what: String,
    candidate: &'a str,
    about: &'a str,
    typed: &'a Typed,
    faults: &'a Faults,
    known: Vec<&'a str>,
}

/// What the template asks for.
impl SendOnPage<'_> {
    fn whose(&self) -> Input<'_> {
        let field = Field::new(WHOSE, "Who may know?").error(self.faults.on(WHOSE));
        Input::new(field)
            .value(self.typed.text(WHOSE))
            .attribute("list", KNOWN)
            .attribute("autocomplete", "off")
    }
}

/// Shows the form.
pub(super) async fn show(
    visit: Visit,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (typed, faults) = (Typed::default(), Faults::default());
    let page = page(&visit, &number, &asked, (&typed, &faults))?;
    Ok(Page::new(page).into_response())
}

/// Asks whoever is named.
pub(super) async fn send(visit: Visit, Path(number): Path<String>, typed: Typed) -> Answer {
    let asked = Asked {
        candidate: typed.text("candidate").to_owned(),
        about: typed.text("about").to_owned(),
    };
    let page_of = RoundPage::of(find(visit.view(), &number)?);
    let ask = ask(visit.view().board(), &asked)?;
    let Some(person) = person(visit.view().board(), typed.text(WHOSE)) else {
        return refused(&visit, &number, &asked, &typed, say::NOBODY_HAS_THAT_NAME);
    };
    let another = AskAnother { ask, person };
    match ask_another(visit.foothold(), &visit.act(), another).await {
        Ok(()) => Ok(Redirect::to(&page_of.to_string()).into_response()),
        Err(Error::Refused(Refusal::NotTheirs)) => {
            refused(&visit, &number, &asked, &typed, refusal::NOT_THEIRS)
        }
        Err(other) => Err(other.into()),
    }
}

fn refused(
    visit: &Visit,
    number: &str,
    asked: &Asked,
    typed: &Typed,
    sentence: &str,
) -> Result<Response, Fault> {
    let mut faults = Faults::default();
    faults.tell(WHOSE, sentence.to_owned());
    let page = page(visit, number, asked, (typed, &faults))?;
    Ok(Page::refused(page).into_response())
}

fn ask(board: &Board, asked: &Asked) -> Result<Ask, Fault> {
    let candidate = Id::parse(&asked.candidate).map_err(|_| Fault::NotFound)?;
    let about = About::read(&asked.about, board).map_err(|_| Fault::NotFound)?;
    let (condition, team) = (about.condition, about.team);
    board
        .candidates
        .get(&candidate)
        .is_some()
        .then_some(Ask {
            candidate,
            condition,
            team,
        })
        .ok_or(Fault::NotFound)
}

/// The person of a name who may come in.
fn person(board: &Board, name: &str) -> Option<Id<Source>> {
    let name = name.trim();
    let mut sources = board.sources.iter();
    let found = sources.find(|source| {
        let is_here = board.work.member(&source.id).is_some();
        source.kind == SourceKind::Person && source.name.as_str() == name && is_here
    });
    found.map(|source| source.id.clone())
}

fn page<'a>(
    visit: &'a Visit,
    number: &str,
    asked: &'a Asked,
    (typed, faults): (&'a Typed, &'a Faults),
) -> Result<SendOnPage<'a>, Fault> {
    let board = visit.view().board();
    let (names, ask) = (Names::of(board), ask(board, asked)?);
    Ok(SendOnPage {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage::of(find(visit.view(), number)?),
        title: names.title(&ask.candidate).to_owned(),
        what: say::part(ask.condition, ask.team.as_ref(), &names),
        candidate: &asked.candidate,
        about: &asked.about,
        typed,
        faults,
        known: super::people(board),
    })
}
