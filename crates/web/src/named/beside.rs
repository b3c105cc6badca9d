//! A form of what is kept beside a service or a group. The pages are written once; each form says what is in it.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use engine::id::Id;
use engine::keyed::HasId as _;
use engine::work::Work;
use operations::named::Named as _;
use operations::scene::{Profile, keep};
use operations::{Error, Refusal};

use super::one::find;
use super::{Listed, address};
use crate::app::App;
use crate::components::{Button, Control};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::visit::{Answer, Visit};

/// What is kept beside things of a kind, as far as one form goes.
pub(crate) trait Beside: 'static {
    /// What it is kept beside.
    type Of: Listed;
    /// The last part of its address.
    const PART: &'static str;
    /// Its heading.
    const TITLE: &'static str;
    /// What it is for, in a sentence or two.
    const LEDE: &'static str;

    /// The form, filled with what is kept.
    fn filled(id: &Id<Self::Of>, work: &Work) -> Typed;
    /// What is to be kept, or everything wrong with the form.
    fn meant(id: &Id<Self::Of>, work: &Work, typed: &Typed) -> Result<Profile, Faults>;
    /// Its fields.
    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>>;
}

/// The page.
#[derive(Template)]
#[template(path = "named/beside.html")]
struct Form<'a> {
    shell: Shell,
    title: &'static str,
    lede: &'static str,
    name: &'a str,
    back: String,
    seen: i64,
    faults: &'a Faults,
    /// Where somebody else changed it meanwhile: what is kept now.
    meanwhile: Option<Vec<String>>,
    controls: Vec<Control<'a>>,
}

/// The routes of a form.
pub(crate) fn beside<B: Beside>() -> Router<App> {
    let path = format!("{}/{{id}}/{}", B::Of::SECTION.path(), B::PART);
    Router::new().route(&path, get(show::<B>).post(send::<B>))
}

/// Where the form is.
pub(crate) fn path<B: Beside>(id: &Id<B::Of>) -> String {
    format!("{}/{}", address(id), B::PART)
}

async fn show<B: Beside>(visit: Visit, Path(id): Path<String>) -> Answer {
    let board = visit.view().board();
    let thing = find::<B::Of>(board, &id)?;
    let typed = B::filled(thing.id(), &board.work);
    let seen = visit.view().revision();
    Ok(Page::new(page::<B>(&visit, thing, &typed, &Faults::default(), seen)).into_response())
}

async fn send<B: Beside>(visit: Visit, Path(id): Path<String>, typed: Typed) -> Answer {
    let board = visit.view().board();
    let thing = find::<B::Of>(board, &id)?;
    let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
    let profile = match B::meant(thing.id(), &board.work, &typed) {
        Ok(profile) => profile,
        Err(faults) => {
            let page = page::<B>(&visit, thing, &typed, &faults, seen);
            return Ok(Page::refused(page).into_response());
        }
    };
    match keep(visit.foothold(), &visit.act(), seen, profile).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?saved=true", address(thing.id()))).into_response()),
        Err(Error::Refused(Refusal::Stale)) => stale::<B>(&visit, thing.id(), &typed).await,
        Err(other) => Err(other.into()),
    }
}

/// Somebody changed it since the form was shown: what is kept now stands above what was typed.
async fn stale<B: Beside>(visit: &Visit, id: &Id<B::Of>, typed: &Typed) -> Result<Response, Fault> {
    let organisation = &visit.view().organisation().id;
    let now = visit.foothold().view(organisation, visit.now()).await?;
    let thing = find::<B::Of>(now.board(), id.as_str())?;
    let faults = Faults::default();
    let asides = B::Of::asides(id, &now.board().work);
    let here = path::<B>(id);
    let kept = asides.into_iter().filter(|aside| aside.href == here);
    let page = Form {
        meanwhile: Some(kept.flat_map(|aside| aside.lines).collect()),
        ..page::<B>(visit, thing, typed, &faults, now.revision())
    };
    Ok(Page::conflict(page).into_response())
}

fn page<'a, B: Beside>(
    visit: &Visit,
    thing: &'a B::Of,
    typed: &'a Typed,
    faults: &'a Faults,
    seen: i64,
) -> Form<'a> {
    Form {
        shell: visit.shell().at(B::Of::SECTION),
        title: B::TITLE,
        lede: B::LEDE,
        name: thing.name().as_str(),
        back: address(thing.id()),
        seen,
        faults,
        meanwhile: None,
        controls: B::controls(typed, faults),
    }
}
