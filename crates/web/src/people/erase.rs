//! What is kept about a person is erased, once whoever asks has typed their name.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::Source;
use engine::erasing::STAND_IN;
use engine::id::Id;
use operations::people::erase;
use operations::{Error, Refusal};
use wording::{members, refusal as say};

use super::{PEOPLE, PersonPage};
use crate::components::{Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

const NAME: &str = "name";

/// The page that says what goes and what stays.
#[derive(Template)]
#[template(path = "people/erase.html")]
struct ErasePage<'a> {
    shell: Shell,
    page: PersonPage<'a>,
    name: &'a str,
    typed: Typed,
    faults: Faults,
}

/// Asks.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let page = page(&visit, &id, Typed::default(), Faults::default())?;
    Ok(Page::new(page).into_response())
}

/// Erases it.
pub(super) async fn erased(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let mut faults = Faults::default();
    if is_name(&typed, find(&visit, &id)?) {
        match erase(visit.foothold(), &visit.act(), id.clone()).await {
            Ok(()) => {
                return Ok(Redirect::to(&format!("{PEOPLE}?done=erased")).into_response());
            }
            Err(Error::Refused(Refusal::LastAdministrator)) => {
                faults.tell(NAME, say::LAST_ADMINISTRATOR.to_owned());
            }
            Err(other) => return Err(other.into()),
        }
    } else {
        faults.tell(NAME, members::TYPE_THE_NAME.to_owned());
    }
    Ok(Page::refused(page(&visit, &id, typed, faults)?).into_response())
}

/// Whether what was typed is the name, however large its letters.
fn is_name(typed: &Typed, source: &Source) -> bool {
    let words = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words
    };
    words(typed.text(NAME)) == words(source.name.as_str())
}

fn find<'a>(visit: &'a Visit, id: &Id<Source>) -> Result<&'a Source, Fault> {
    let board = visit.view().board();
    let member = board.work.members.get(&id.of_kind());
    member
        .filter(|member| !member.erased)
        .ok_or(Fault::NotFound)?;
    board
        .sources
        .get(id)
        .map(AsRef::as_ref)
        .ok_or(Fault::NotFound)
}

fn page<'a>(
    visit: &'a Visit,
    id: &'a Id<Source>,
    typed: Typed,
    faults: Faults,
) -> Result<ErasePage<'a>, Fault> {
    Ok(ErasePage {
        shell: visit.shell().at(Section::People),
        page: PersonPage(id),
        name: find(visit, id)?.name.as_str(),
        typed,
        faults,
    })
}

/// What the template asks for.
impl ErasePage<'_> {
    fn confirm(&self) -> Input<'_> {
        let field = Field::new(NAME, "Type their name to go on")
            .words_classes("govuk-label--m")
            .error(self.faults.on(NAME));
        Input::new(field)
            .value(self.typed.text(NAME))
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
    }
}
