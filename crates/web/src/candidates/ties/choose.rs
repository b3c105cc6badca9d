//! Choosing another problem: those that may be the same first, then those with the words looked for.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use engine::candidate::{Candidate, Status};
use engine::id::Id;
use engine::similar::{Likely, Titles};
use wording::form::Wrong;
use wording::{candidate, similar};

use super::held;
use crate::components::{Button, Choice, Choices, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::path::ProblemPage;
use crate::search::Words;
use crate::visit::{Answer, Visit};

/// The field for the other one, and the one for words to look for.
const OTHER: &str = "other";
const SEARCH: &str = "search";

/// The most that are offered.
const MOST_LIKELY: usize = 5;
const MOST_FOUND: usize = 20;

/// What another is chosen for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purpose {
    /// The last part of the address.
    pub(super) part: &'static str,
    pub(super) title: &'static str,
    pub(super) lede: &'static str,
    pub(super) button: &'static str,
    /// Whether one that is done or parked can be chosen.
    pub(super) any_status: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "candidates/ties/choose.html")]
struct ChoosePage<'a> {
    shell: Shell,
    purpose: Purpose,
    here: ProblemPage<'a>,
    name: &'a str,
    search: &'a str,
    offered: Vec<Choice<'a>>,
    more: bool,
    faults: &'a Faults,
}

/// Shows what can be chosen.
pub(super) fn show(visit: &Visit, id: &str, query: Option<&str>, purpose: Purpose) -> Answer {
    let typed = Typed::of_query(query)?;
    Ok(page(
        visit,
        held(visit, id)?,
        purpose,
        &typed,
        &Faults::default(),
    ))
}

/// This one and the one that was chosen, or the page that says what is wrong.
pub(super) fn both(
    visit: &Visit,
    id: &str,
    typed: &Typed,
    purpose: Purpose,
) -> Result<[Id<Candidate>; 2], Box<Answer>> {
    let held = held(visit, id).map_err(|fault| Box::new(Err(fault)))?;
    let other = chosen(visit, typed);
    let again = |faults| Box::new(Ok(page(visit, held, purpose, typed, &faults)));
    let other = other.map_err(again)?;
    Ok([held.id.clone(), other])
}

/// The one that was chosen.
pub(super) fn chosen(visit: &Visit, typed: &Typed) -> Result<Id<Candidate>, Faults> {
    let chosen = typed.id_or_none(OTHER).and_then(|id| {
        let id: Id<Candidate> =
            id.ok_or(Wrong::Missing("Choose one of them, or look for another."))?;
        let is_there = visit.view().board().candidates.get(&id).is_some();
        is_there.then_some(id).ok_or(Wrong::NotAChoice)
    });
    chosen.map_err(|wrong| Faults::one(OTHER, &wrong))
}

fn page(
    visit: &Visit,
    of: &Candidate,
    purpose: Purpose,
    typed: &Typed,
    faults: &Faults,
) -> Response {
    let (offered, more) = offered(visit, of, purpose, typed);
    let page = ChoosePage {
        shell: visit.shell().at(Section::Problems),
        purpose,
        here: ProblemPage(&of.id),
        name: of.title.as_str(),
        search: typed.text(SEARCH),
        offered,
        more,
        faults,
    };
    if faults.is_empty() {
        Page::new(page).into_response()
    } else {
        Page::refused(page).into_response()
    }
}

fn offered<'a>(
    visit: &'a Visit,
    of: &Candidate,
    purpose: Purpose,
    typed: &Typed,
) -> (Vec<Choice<'a>>, bool) {
    let board = visit.view().board();
    let fits = |held: &Candidate| {
        let open = !matches!(held.status, Status::Done(_) | Status::Parked);
        held.id != of.id && (open || purpose.any_status)
    };
    let words = Words::of(typed.text(SEARCH));
    if words.is_empty() {
        let likely = Titles::of_board(board).like(of.title.as_str(), MOST_LIKELY, fits);
        let offer = |one: Likely<&'a Candidate>| choice(one.of).hint(similar::why(&one.why));
        return (likely.into_iter().map(offer).collect(), false);
    }
    let named = |held: &Candidate| words.stand_in(&[held.title.as_str(), held.id.as_str()]);
    let mut found = board
        .candidates
        .iter()
        .filter(|held| fits(held) && named(held));
    let offered = found
        .by_ref()
        .take(MOST_FOUND)
        .map(|held| choice(held).hint(format!("{} {}", candidate::kind(held.kind), held.id)));
    (offered.collect(), found.next().is_some())
}

fn choice(held: &Candidate) -> Choice<'_> {
    Choice::new(held.id.as_str(), held.title.as_str())
}

impl ChoosePage<'_> {
    fn submit(&self) -> Button<'_> {
        Button::submit(self.purpose.button).prevent_double_click(true)
    }

    fn look(&self) -> Input<'_> {
        let field = Field::new(SEARCH, "Look for another").hint("Words in the title, or a number");
        Input::new(field).kind("search").value(self.search)
    }

    fn others(&self) -> Choices<'_> {
        let heading = if self.search.trim().is_empty() {
            "These may have to do with it"
        } else {
            "Found"
        };
        let field = Field::new(OTHER, heading)
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on(OTHER));
        Choices::radios(field, self.offered.clone()).classes("govuk-radios--small")
    }
}
