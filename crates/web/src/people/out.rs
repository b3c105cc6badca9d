//! A person is signed out everywhere, taken out, or brought back.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use engine::answer::Source;
use engine::id::Id;
use operations::people::{bring_back as brought_back, remove as taken_out};
use operations::sign_in::end_others;

use super::{PEOPLE, PersonPage};
use crate::components::Button;
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The page that asks whether they shall be taken out.
#[derive(Template)]
#[template(path = "people/remove.html")]
struct RemovePage<'a> {
    shell: Shell,
    page: PersonPage<'a>,
    name: &'a str,
}

fn person(id: &str) -> Result<Id<Source>, Fault> {
    Id::parse(id).map_err(|_| Fault::NotFound)
}

/// Asks.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = person(&id)?;
    let board = visit.view().board();
    board.work.member(&id).ok_or(Fault::NotFound)?;
    let source = board.sources.get(&id).ok_or(Fault::NotFound)?;
    let page = RemovePage {
        shell: visit.shell().at(Section::People),
        page: PersonPage(&id),
        name: source.name.as_str(),
    };
    Ok(Page::new(page).into_response())
}

/// Takes them out.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    taken_out(visit.foothold(), &visit.act(), person(&id)?).await?;
    Ok(Redirect::to(&format!("{PEOPLE}?done=removed")).into_response())
}

/// Brings them back.
pub(super) async fn bring_back(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = person(&id)?;
    brought_back(visit.foothold(), &visit.act(), id.clone()).await?;
    Ok(Redirect::to(&format!("{}?saved=true", PersonPage(&id))).into_response())
}

/// Signs them out everywhere.
pub(super) async fn sign_out(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = person(&id)?;
    visit
        .view()
        .board()
        .work
        .member(&id)
        .ok_or(Fault::NotFound)?;
    end_others(visit.foothold(), &visit.act(), id.clone(), None).await?;
    Ok(Redirect::to(&format!("{}?saved=true", PersonPage(&id))).into_response())
}
