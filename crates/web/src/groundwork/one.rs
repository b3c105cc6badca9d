//! One action of groundwork.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use engine::asking::{Ask, Since, is_on_the_list};
use engine::groundwork::{Action, ActionState};
use operations::{Place, Subject, SubjectKind, View, notes};
use serde::Deserialize;
use wording::{Names, date, groundwork as say, playbook};

use super::step::Step;
use super::{ActionPage, AskShown, GROUNDWORK, held};
use crate::candidates::{HistoryLine, Reader, place};
use crate::components::{Button, NotificationBanner, Row, SummaryList};
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::ProblemPage;
use crate::playbook::PlayPage;
use crate::visit::{Answer, Visit};

/// What the address says besides the id.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
    before: Option<String>,
}

/// The page.
#[derive(Template)]
#[template(path = "groundwork/one.html")]
struct OnePage<'a> {
    shell: Shell,
    view: &'a View,
    names: Names<'a>,
    action: &'a Action,
    done: Option<&'static str>,
    /// What is still to be asked again.
    asked: Vec<AskShown<'a>>,
    history: Vec<HistoryLine>,
    earlier: Option<String>,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let view = visit.view();
    let action = held(view.board(), &id)?;
    let before = asked.before.as_deref().map_or(Some(Place::END), place);
    let lines = notes::history(
        visit.foothold(),
        &view.organisation().id,
        Subject::new(SubjectKind::Action, action.id.as_str()),
        before.ok_or(Fault::NotFound)?,
    )
    .await?;
    let (names, reader) = (Names::of(view.board()), Reader::of(&visit));
    let told = |line| HistoryLine::of_piece(line, &reader);
    let history: Result<Vec<_>, Fault> = lines.iter().map(told).collect();
    let page = ActionPage(&action.id);
    let earlier = notes::earlier(&lines)
        .map(|at| format!("{page}?before={}.{}#history", at.revision, at.line));
    let asked_again = asks(action, view);
    Ok(Page::new(OnePage {
        shell: visit.shell().at(Section::Groundwork),
        view,
        asked: AskShown::all(asked_again, &names),
        names,
        action,
        done: asked.done.as_deref().and_then(said),
        history: history?,
        earlier,
    })
    .into_response())
}

/// What an action asks about again, of what is still on the list.
fn asks<'a>(action: &'a Action, view: &'a View) -> impl Iterator<Item = (&'a Ask, Since<'a>)> {
    let asks = match &action.state {
        ActionState::Done { asks, .. } => asks.as_slice(),
        _ => &[],
    };
    let listed = asks
        .iter()
        .filter(|ask| is_on_the_list(view.board(), &ask.candidate));
    listed.map(move |ask| (ask, Since::Action(action)))
}

/// What was just done, in words.
fn said(done: &str) -> Option<&'static str> {
    match done {
        "planned" => Some("It is planned."),
        "edited" => Some("What you changed is saved."),
        "begin" => Some("It is live."),
        "wait" => Some("It waits."),
        "finish" => Some("It is done."),
        "drop" => Some("It is dropped. You can take it up again."),
        "stale" => Some("Somebody changed this while your page was open. Look at its history."),
        _ => None,
    }
}

/// What the template asks for.
impl OnePage<'_> {
    fn banner(&self) -> Option<NotificationBanner<'static>> {
        self.done.map(NotificationBanner::success)
    }

    fn state(&self) -> String {
        say::state(self.action, self.view.today())
    }

    fn is_overdue(&self) -> bool {
        self.action.is_overdue(self.view.today())
    }

    fn look(&self) -> &'static str {
        match self.action.state {
            ActionState::Live { .. } | ActionState::Done { .. } => "start",
            ActionState::Waits { .. } => "ask",
            ActionState::Dropped { .. } => "none",
        }
    }

    /// What is known of how it ended, or since when it is live.
    fn about_state(&self) -> String {
        match &self.action.state {
            ActionState::Live { since, .. } => format!("Live since {}.", date::long(*since)),
            ActionState::Waits { .. } => "It is planned, and not begun.".to_owned(),
            ActionState::Done { shown, .. } => format!("What was found: {shown}"),
            ActionState::Dropped { why, .. } => format!("Why: {why}"),
        }
    }

    fn blocker(&self) -> String {
        say::blocker(&self.action.blocker, &self.names)
    }

    fn facts(&self) -> SummaryList<'_> {
        let action = self.action;
        let team = action
            .team
            .as_ref()
            .map_or("No team is named", |id| self.names.team(id));
        let mut rows = vec![
            Row::new("What is missing", self.blocker()),
            Row::new("Who leads it", action.owner.as_str()),
            Row::new("Who does it", team),
            Row::new("What would show it is there", action.present_when.as_str()),
        ];
        if action.half.is_some() {
            let half = playbook::half(action.blocker.condition, action.half);
            rows.insert(1, Row::new("Which part of it", half));
        }
        SummaryList::new(rows)
    }

    /// The candidates that it serves.
    fn served(&self) -> impl Iterator<Item = (ProblemPage<'_>, &str)> {
        let title = |id| (ProblemPage(id), self.names.title(id));
        self.action.serves.iter().map(title)
    }

    /// The play it was chosen from.
    fn play(&self) -> Option<(PlayPage<'_>, &str)> {
        let id = self.action.play.as_ref()?;
        let listed = crate::playbook::of(self.view.board()).get(id)?;
        Some((PlayPage(id), listed.play.name.as_str()))
    }

    /// Whether nothing more is asked again, of one that is done.
    fn all_answered(&self) -> bool {
        self.action.done_on().is_some() && self.asked.is_empty()
    }

    /// What can be done with it now.
    fn buttons(&self) -> Vec<Button<'static>> {
        let page = ActionPage(&self.action.id);
        let (state, steps) = (&self.action.state, Step::open_to(&self.action.state));
        let is_over = matches!(
            state,
            ActionState::Done { .. } | ActionState::Dropped { .. }
        );
        let button = |(at, step): (usize, Step)| {
            let link = Button::link(step.path(&self.action.id), step.word_on(state));
            match at {
                0 if !is_over => link,
                _ => link.classes("govuk-button--secondary"),
            }
        };
        let edit = Button::link(format!("{page}/edit"), "Change it");
        let edit = edit.classes("govuk-button--secondary");
        steps
            .into_iter()
            .enumerate()
            .map(button)
            .chain([edit])
            .collect()
    }
}
