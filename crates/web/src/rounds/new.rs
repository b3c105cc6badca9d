//! Someone opens a round.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::rounds::open_round;
use operations::rounds::{OpenRound, open};
use operations::{Error, Refusal, What};
use wording::form::Wrong;
use wording::refusal as say;

use super::RoundPage;
use super::form::{self, BLIND, Controls, KNOWN, MORE, STEP};
use super::one::Notice;
use crate::components::{BackLink, Button};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Section, Shell};
use crate::settings::limit::{self, LIMIT};
use crate::visit::{Answer, Visit};

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "rounds/new.html")]
struct NewPage<'a> {
    shell: Shell,
    controls: Controls<'a>,
}

/// A round is open, so no other can be opened.
#[derive(Template)]
#[template(path = "rounds/open_already.html")]
struct OpenAlready {
    shell: Shell,
    page: RoundPage,
    sentence: String,
}

/// Shows the form, or the round that is open.
pub(super) async fn show(visit: Visit) -> Answer {
    if let Some(open) = open_round(&visit.view().board().work) {
        return Ok(Page::new(open_already(&visit, open.number)).into_response());
    }
    let key = visit.act().ids.fresh::<OpenRound>();
    let typed = form::first(visit.view()).with(Typed::KEY, key.as_str());
    Ok(Page::new(page(&visit, &typed, &Faults::default())).into_response())
}

/// Opens the round; or shows the form with more rows.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    if typed.text(STEP) == MORE {
        let typed = form::with_more(&typed);
        return Ok(Page::new(page(&visit, &typed, &Faults::default())).into_response());
    }
    let mut act = visit.act();
    let new = match meant(&visit, &typed, &mut act.ids) {
        Ok(new) => new,
        Err(faults) => return Ok(refused(&visit, &typed, &faults)),
    };
    match open(visit.foothold(), &mut act, new).await {
        Ok(number) => {
            let path = RoundPage(number).after(Notice::Opened);
            Ok(Redirect::to(&path).into_response())
        }
        Err(Error::Refused(Refusal::RoundOpen { number })) => {
            Ok(Page::conflict(open_already(&visit, number)).into_response())
        }
        Err(Error::Refused(Refusal::NotFound(What::Team))) => {
            let faults = Faults::one(LIMIT, &Wrong::Gone("team"));
            Ok(refused(&visit, &typed, &faults))
        }
        Err(other) => Err(other.into()),
    }
}

/// What was meant, or everything that is wrong, in the order of the form.
fn meant(visit: &Visit, typed: &Typed, ids: &mut operations::Ids) -> Result<OpenRound, Faults> {
    let mut faults = Faults::default();
    let limit = faults.take(LIMIT, limit::meant(typed));
    let key = faults.take(LIMIT, typed.one_time_key());
    let rest = form::meant(typed, visit.view(), ids).map_err(|wrong| faults.extend(wrong));
    let asked = rest.as_ref().map_or(&[][..], |rest| &rest.asked);
    let blind = faults.take(BLIND, form::blind(typed, asked));
    match (faults.is_empty(), key, limit, rest, blind) {
        (true, Some(key), Some(limit), Ok(rest), Some(blind)) => Ok(OpenRound {
            key,
            limit,
            closes: rest.closes,
            blind,
            asked: rest.asked,
            note: rest.note,
        }),
        _ => Err(faults),
    }
}

fn page<'a>(visit: &'a Visit, typed: &'a Typed, faults: &'a Faults) -> NewPage<'a> {
    NewPage {
        shell: visit.shell().at(Section::Rounds),
        controls: Controls::of(visit.view(), typed, faults),
    }
}

fn refused(visit: &Visit, typed: &Typed, faults: &Faults) -> Response {
    Page::refused(page(visit, typed, faults)).into_response()
}

fn open_already(visit: &Visit, number: u32) -> OpenAlready {
    OpenAlready {
        shell: visit.shell().at(Section::Rounds),
        page: RoundPage(number),
        sentence: say::round_open(number),
    }
}
