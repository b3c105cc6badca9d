//! The form by which anyone may put forward a problem. Nothing is kept of who they are.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use operations::suggestions::{By, give};
use wording::public as say;

use super::gate::{Around, Open};
use crate::components::Button;
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::sign_in::Arrival;
use crate::suggestions::{FOLLOW, Given};
use crate::visit::Answer;

/// Where it is.
const HERE: &str = "/public/suggest";

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "public/suggest.html")]
struct SuggestPage<'a> {
    shell: Shell,
    around: Around,
    given: Given<'a>,
}

/// The empty form. Where it is not wanted, nothing is at the address.
pub(super) async fn show(open: Open) -> Answer {
    is_wanted(&open)?;
    let typed = Given::empty(open.app());
    let faults = Faults::default();
    Ok(open.unkept(Page::new(page(&open, Given::new(&typed, &faults)))))
}

/// Holds what is given, for a facilitator to read.
pub(super) async fn send(open: Open, arrival: Arrival, typed: Typed) -> Answer {
    is_wanted(&open)?;
    open.app().limits().count("", arrival.from)?;
    let one = match Given::meant(&typed) {
        Ok(one) => one,
        Err(faults) => {
            let given = Given::new(&typed, &faults);
            return Ok(open.unkept(Page::refused(page(&open, given))));
        }
    };
    let follow = format!("{FOLLOW}/{}", one.follow.as_str());
    let organisation = open.view().organisation().id.clone();
    let with = (open.app().now(), open.app().ids());
    give(open.app().foothold(), organisation, with, By::Everyone, one).await?;
    Ok(Redirect::to(&follow).into_response())
}

fn is_wanted(open: &Open) -> Result<(), Fault> {
    let is_wanted = open.openness().takes_suggestions();
    is_wanted.then_some(()).ok_or(Fault::NotFound)
}

fn page<'a>(open: &Open, given: Given<'a>) -> SuggestPage<'a> {
    SuggestPage {
        shell: open.shell(),
        around: open.around(HERE),
        given,
    }
}
