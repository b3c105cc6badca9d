//! What was started: under way first, what is due for a look before the rest; then what has ended.

use std::cmp::Reverse;
use std::sync::Arc;

use askama::Template;
use axum::response::IntoResponse as _;
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::exemplars::{Course, Exemplar, open_of};
use engine::text::Note;
use jiff::civil::Date;
use wording::Names;
use wording::exemplars::{NOTHING_KEPT, NOTHING_UNDER_WAY, NOTHING_YET, course};

use super::{ExemplarPage, StartPath};
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The list.
#[derive(Template)]
#[template(path = "exemplars/list.html")]
pub(super) struct ListPage<'a> {
    shell: Shell,
    /// What is under way and due for a look.
    due: Vec<Row<'a>>,
    under_way: Vec<Row<'a>>,
    ended: Vec<Row<'a>>,
}

/// One of them.
struct Row<'a> {
    href: String,
    title: &'a str,
    stands: String,
    question: Option<&'a Note>,
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let shell = visit.shell().at(Section::Exemplars);
    let view = visit.view();
    Ok(Page::new(ListPage::of(shell, view.board(), view.today())).into_response())
}

impl<'a> ListPage<'a> {
    pub(super) fn of(shell: Shell, board: &'a Board, today: Date) -> Self {
        let names = Names::of(board);
        let row = |one: &'a Arc<Exemplar>| Row {
            href: ExemplarPage(&one.id).to_string(),
            title: names
                .held(&one.candidate)
                .map_or(one.candidate.as_str(), |held| held.title.as_str()),
            stands: course(one, board, today),
            question: one.question.as_ref(),
        };
        let (mut under_way, mut ended): (Vec<_>, Vec<_>) = board
            .work
            .exemplars
            .iter()
            .partition(|one| one.course(board) == Course::UnderWay);
        under_way.sort_by_key(|one| (one.look_on.is_none(), one.look_on));
        ended.sort_by_key(|one| Reverse(last_day(one)));
        let (due, later): (Vec<_>, Vec<_>) =
            under_way.into_iter().partition(|one| one.is_due(today));
        Self {
            shell,
            due: due.into_iter().map(row).collect(),
            under_way: later.into_iter().map(row).chain(by_hand(board)).collect(),
            ended: ended.into_iter().map(row).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.due.is_empty() && self.under_way.is_empty() && self.ended.is_empty()
    }
}

/// What was put under way by hand, with nothing kept of it yet.
fn by_hand(board: &Board) -> impl Iterator<Item = Row<'_>> {
    let under_way = |held: &&Arc<Candidate>| held.status == Status::Exemplar;
    let all = board.candidates.iter().filter(under_way);
    all.filter(|held| open_of(board, &held.id).is_none())
        .map(|held| Row {
            href: StartPath {
                candidate: &held.id,
                decision: None,
            }
            .to_string(),
            title: held.title.as_str(),
            stands: NOTHING_KEPT.to_owned(),
            question: None,
        })
}

/// The last day that something is known of it.
fn last_day(one: &Exemplar) -> Date {
    use engine::exemplars::ExemplarState as State;
    match &one.state {
        State::Stopped(on) | State::WentBack { on, .. } => *on,
        State::UnderWay => one.started,
    }
}
