//! Groundwork is planned in three steps, each with its own address, so that any of them can be come back to.

use axum::extract::RawQuery;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::blockers::Blocker;
use engine::candidate::Candidate;
use engine::groundwork::InTheWay;
use engine::id::Id;
use operations::groundwork::{Blocking, Plan, plan};
use operations::{Error, Refusal, View, What};
use wording::form::Wrong;
use wording::{Names, groundwork as say};

use super::asked::{Chosen, blocker, half, offered, ticked};
use super::choose::{ChoosePage, GO, OWN};
use super::form::{self, BEGIN, BLOCKER, FOR_WHAT, LATER, NAME, PLAY, SERVES, TEAM};
use super::page::PlanPage;
use super::pick::PickPage;
use crate::form::{Faults, Typed};
use crate::groundwork::path::blocker_word;
use crate::groundwork::{ActionPage, GROUNDWORK, PlanPath};
use crate::layout::{Fault, Page, Section};
use crate::playbook;
use crate::visit::{Answer, Visit};

/// What is missing is asked first, then a play, then the rest.
pub(in crate::groundwork) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let typed = Typed::of_query(query.as_deref())?;
    let (view, outlook) = (visit.view(), visit.view().outlook().await?);
    if !typed.sent(BLOCKER) {
        let page = PickPage::of(visit.shell(), &outlook, view);
        return Ok(Page::new(page).into_response());
    }
    let blocker = blocker(&typed, view.board()).ok_or(Fault::NotFound)?;
    let ticked = ticked(&typed, &blocker, &outlook).map_err(|_| Fault::NotFound)?;
    match Chosen::of(&typed, view.board()) {
        Some(chosen) => {
            let play = chosen.play();
            let key: Id<Plan> = visit.act().ids.fresh();
            let typed = Typed::default()
                .with(Typed::KEY, key.as_str())
                .with(BLOCKER, blocker_word(&blocker))
                .with(PLAY, play.map_or(OWN, |play| play.id.as_str()));
            let typed = ticked
                .iter()
                .fold(typed, |t, id| t.with(SERVES, id.as_str()));
            let typed = form::from_play(typed, play, view.today());
            let page = page(&visit, view, &blocker, typed, Faults::default());
            Ok(Page::new(page).into_response())
        }
        None => Ok(choose(&visit, &blocker, ticked, typed)),
    }
}

/// The plays that fit, to choose from.
fn choose(visit: &Visit, blocker: &Blocker, ticked: Vec<Id<Candidate>>, typed: Typed) -> Response {
    let board = visit.view().board();
    let half = half(visit.view(), blocker, &ticked);
    let was_sent = typed.sent(GO);
    let page = ChoosePage {
        shell: visit.shell().at(Section::Groundwork),
        board,
        blocker,
        half,
        ticked,
        plays: playbook::of(board).fitting(blocker, half),
        typed,
        faults: if was_sent {
            Faults::one(PLAY, &Wrong::Missing("Choose one, or write your own."))
        } else {
            Faults::default()
        },
    };
    if was_sent {
        Page::refused(page).into_response()
    } else {
        Page::new(page).into_response()
    }
}

/// The form, sent.
pub(in crate::groundwork) async fn send(visit: Visit, typed: Typed) -> Answer {
    let view = visit.view();
    let blocker = blocker(&typed, view.board()).ok_or(Fault::BadRequest)?;
    let plan_of = match meant(&visit, &blocker, &typed) {
        Ok(plan) => plan,
        Err(faults) => {
            let page = page(&visit, view, &blocker, typed, faults);
            return Ok(Page::refused(page).into_response());
        }
    };
    match plan(visit.foothold(), &mut visit.act(), plan_of).await {
        Ok(id) => Ok(Redirect::to(&format!("{}?done=planned", ActionPage(&id))).into_response()),
        Err(Error::Refused(Refusal::TooMuchLive(ways))) => {
            Ok(too_much(&visit, &blocker, typed, ways))
        }
        Err(Error::Refused(refusal)) => refused(&visit, &blocker, typed, refusal),
        Err(error) => Err(error.into()),
    }
}

fn meant(visit: &Visit, blocker: &Blocker, typed: &Typed) -> Result<Plan, Faults> {
    let view = visit.view();
    let mut faults = Faults::default();
    let words = form::words(typed, &mut faults);
    let when = form::when(typed, view.today(), &mut faults);
    let key = faults.take(NAME, typed.one_time_key());
    let play = Chosen::of(typed, view.board()).and_then(Chosen::play);
    let whole = || {
        let words = words?;
        let blocking = Blocking {
            blocker: blocker.clone(),
            half: half(view, blocker, &words.serves),
            play: play.map(|play| play.id.clone()),
        };
        Some(Plan {
            key: key?,
            blocking,
            words,
            when: when?,
        })
    };
    whole().ok_or(faults)
}

/// As much is live as may be: what stands in the way is named, and the form is set to wait for it.
fn too_much(visit: &Visit, blocker: &Blocker, typed: Typed, ways: Vec<InTheWay>) -> Response {
    let until = say::until_one_is_done(&ways, &Names::of(visit.view().board()));
    let mut typed = typed.replacing(BEGIN, LATER);
    if typed.text(FOR_WHAT).trim().is_empty() {
        typed = typed.replacing(FOR_WHAT, until);
    }
    let mut page = page(visit, visit.view(), blocker, typed, Faults::default());
    page.ways = ways;
    Page::conflict(page).into_response()
}

/// What was taken out while the form was open, said in it.
fn refused(visit: &Visit, blocker: &Blocker, typed: Typed, refusal: Refusal) -> Answer {
    let faults = match refusal {
        Refusal::NotFound(What::Candidate) => {
            Faults::one(SERVES, &Wrong::Gone("problem or opportunity"))
        }
        Refusal::NotFound(What::Team) => Faults::one(TEAM, &Wrong::Gone("team")),
        other => return Err(other.into()),
    };
    Ok(Page::refused(page(visit, visit.view(), blocker, typed, faults)).into_response())
}

fn page<'a>(
    visit: &Visit,
    view: &'a View,
    blocker: &'a Blocker,
    typed: Typed,
    faults: Faults,
) -> PlanPage<'a> {
    let ticked = typed.ids(SERVES).unwrap_or_default();
    let path = PlanPath {
        blocker: blocker.clone(),
        candidate: None,
    };
    PlanPage {
        shell: visit.shell().at(Section::Groundwork),
        board: view.board(),
        action: format!("{GROUNDWORK}/new"),
        back: path.to_string(),
        blocker,
        offered: offered(view, blocker, ticked),
        state: None,
        typed,
        faults,
        ways: Vec::new(),
        meanwhile: Vec::new(),
    }
}
