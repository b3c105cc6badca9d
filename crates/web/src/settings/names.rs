//! Who sees whose answer it is: what the organisation promises those who answer.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::NamesSeen;
use engine::rounds::open_round;
use operations::discretion::{Promise, may_see, promise};
use wording::form::Wrong;
use wording::safe;

use super::SETTINGS;
use crate::components::{Button, Choice, Choices, Field};
use crate::form::{Faults, Typed, Word};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// Where it is.
pub(super) const PATH: &str = "/settings/names";

const NAMES: &str = "names";
const WHO: &str = "who";

/// Who sees names, as the form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Nobody,
    Chosen,
}

impl Word for Seen {
    const ALL: &'static [Self] = &[Self::Nobody, Self::Chosen];

    fn word(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Chosen => "chosen",
        }
    }
}

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "settings/names.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    /// Those who can be chosen: id and name.
    offered: Vec<(String, String)>,
    /// Why it cannot be changed now.
    stands: Option<&'static str>,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let typed = Typed::default().with(Typed::SEEN, view.revision().to_string());
    let typed = match view.board().work.names_seen() {
        NamesSeen::ByNobody => typed.with(NAMES, Seen::Nobody.word()),
        NamesSeen::By(chosen) => chosen
            .iter()
            .fold(typed.with(NAMES, Seen::Chosen.word()), |typed, id| {
                typed.with(WHO, id.as_str())
            }),
    };
    Ok(Page::new(form(&visit, typed, Faults::default())).into_response())
}

/// Saves it.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    if open_round(&visit.view().board().work).is_some() {
        // The page says why, and has no form in which anything could be mended.
        return Ok(Page::conflict(form(&visit, typed, Faults::default())).into_response());
    }
    match meant(&typed, visit.view().board()) {
        Ok(names) => {
            let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
            promise(visit.foothold(), &visit.act(), Promise { seen, names }).await?;
            Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
        }
        Err(faults) => Ok(Page::refused(form(&visit, typed, faults)).into_response()),
    }
}

fn meant(typed: &Typed, board: &Board) -> Result<NamesSeen, Faults> {
    let mut faults = Faults::default();
    let seen = typed.choice(NAMES, "Choose who sees names.");
    let seen: Option<Seen> = faults.take(NAMES, seen);
    if seen != Some(Seen::Chosen) {
        return seen.map(|_| NamesSeen::ByNobody).ok_or(faults);
    }
    let chosen: Option<Vec<Id<Source>>> = faults.take(WHO, typed.ids(WHO));
    match chosen {
        Some(chosen) if chosen.is_empty() => {
            faults.add(WHO, &Wrong::Missing(safe::CHOOSE_SOMEBODY));
        }
        Some(chosen) if chosen.iter().all(|one| may_see(board, one)) => {
            return Ok(NamesSeen::By(chosen));
        }
        Some(_) => faults.add(WHO, &Wrong::NotAChoice),
        None => {}
    }
    Err(faults)
}

fn form(visit: &Visit, typed: Typed, faults: Faults) -> Form {
    let board = visit.view().board();
    let sources = board.sources.iter();
    let offered = sources.filter(|source| may_see(board, &source.id));
    let offered = offered.map(|source| (source.id.to_string(), source.name.to_string()));
    let mut offered: Vec<(String, String)> = offered.collect();
    offered.sort_by_cached_key(|(id, name)| (name.to_lowercase(), id.clone()));
    Form {
        shell: visit.shell().at(Section::Settings),
        typed,
        faults,
        offered,
        stands: open_round(&board.work).map(|_| safe::WHILE_OPEN),
    }
}

/// What the template asks for.
impl Form {
    fn names(&self) -> Choices<'_> {
        let field = Field::new(NAMES, safe::HEADING)
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on(NAMES));
        let choices = vec![
            Choice::new(Seen::Nobody.word(), safe::NOBODY),
            Choice::new(Seen::Chosen.word(), safe::CHOSEN),
        ];
        Choices::radios(field, choices).value(self.typed.text(NAMES))
    }

    fn who(&self) -> Choices<'_> {
        let field = Field::new(WHO, "Which facilitators?")
            .words_classes("govuk-fieldset__legend--s")
            .error(self.faults.on(WHO));
        let offered = self.offered.iter();
        let choices = offered.map(|(id, name)| Choice::new(id.as_str(), name.as_str()));
        let all = Choices::checkboxes(field, choices.collect());
        self.typed.all(WHO).fold(all, Choices::value)
    }
}
