//! Every lesson, the newest first, with what it touches and who is still to be asked again.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use engine::asking::Ask;
use engine::board::Board;
use engine::candidate::Status;
use engine::exemplars::Lesson;
use serde::Deserialize;
use wording::lessons::{ASKED_NOT_CHANGED, NONE_YET, TOUCHES_NOTHING, about, progress, touched};
use wording::{Names, date};

use crate::answers::AnswerPath;
use crate::exemplars::ExemplarPage;
use crate::layout::{Page, Section, Shell};
use crate::path::{ProblemPage, Segment};
use crate::visit::{Answer, Visit};

/// How many of those a lesson asked again are named, those still to be asked first.
const MOST_ASKED: usize = 10;

/// What the address may say.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    done: Option<Notice>,
}

/// What was just done, to say so once more.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Notice {
    Added,
    Edited,
}

/// The page.
#[derive(Template)]
#[template(path = "lessons/list.html")]
pub(super) struct ListPage<'a> {
    shell: Shell,
    notice: Option<&'static str>,
    lessons: Vec<Shown<'a>>,
}

/// A lesson as it is shown.
struct Shown<'a> {
    lesson: &'a Lesson,
    on: String,
    /// What taught it: its page and title.
    from: Option<(String, &'a str)>,
    touches: String,
    progress: String,
    asks: Vec<Again<'a>>,
    /// How many more were asked.
    more: usize,
}

/// Somebody who was asked again, or still is to be.
struct Again<'a> {
    title: &'a str,
    about: String,
    /// Where it leads, and what has become of it where it is no longer asked.
    href: String,
    gone: Option<&'static str>,
}

/// Shows the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let shell = visit.shell().at(Section::Exemplars);
    let page = ListPage::of(shell, asked.done, visit.view().board());
    Ok(Page::new(page).into_response())
}

impl<'a> ListPage<'a> {
    pub(super) fn of(shell: Shell, notice: Option<Notice>, board: &'a Board) -> Self {
        let lessons = board.work.lessons.iter().map(AsRef::as_ref);
        let mut lessons: Vec<&'a Lesson> = lessons.collect();
        lessons.sort_by(|a, b| (b.on, &b.id).cmp(&(a.on, &a.id)));
        Self {
            shell,
            notice: notice.map(|notice| match notice {
                Notice::Added => "The lesson is kept.",
                Notice::Edited => "What you changed is saved.",
            }),
            lessons: lessons
                .into_iter()
                .map(|one| Shown::of(one, board))
                .collect(),
        }
    }
}

impl<'a> Shown<'a> {
    fn of(lesson: &'a Lesson, board: &'a Board) -> Self {
        let names = Names::of(board);
        let from = lesson.from.as_ref().and_then(|id| {
            let exemplar = board.work.exemplars.get(id)?;
            let held = board.candidates.get(&exemplar.candidate)?;
            Some((ExemplarPage(id).to_string(), held.title.as_str()))
        });
        let touches: Vec<String> = lesson
            .touches
            .iter()
            .map(|one| touched(one, &names))
            .collect();
        let left: HashSet<&Ask> = lesson.asks.iter().collect();
        let all = lesson.asks.iter().chain(&lesson.asked);
        let mut seen = HashSet::new();
        let mut each: Vec<&Ask> = all.filter(|ask| seen.insert(*ask)).collect();
        let more = each.len().saturating_sub(MOST_ASKED);
        each.truncate(MOST_ASKED);
        Self {
            on: date::long(lesson.on),
            from,
            touches: touches.join(" · "),
            progress: if touches.is_empty() {
                TOUCHES_NOTHING.to_owned()
            } else {
                progress(lesson.asked.len(), lesson.asks.len())
            },
            asks: each
                .into_iter()
                .map(|ask| Again::of(ask, left.contains(ask), board))
                .collect(),
            more,
            lesson,
        }
    }
}

impl<'a> Again<'a> {
    fn of(ask: &'a Ask, left: bool, board: &'a Board) -> Self {
        let held = board.candidates.get(&ask.candidate);
        let listed = held.is_some_and(|held| held.status == Status::Candidate);
        let gone = match (left, listed) {
            (false, _) => Some("There is a new answer."),
            (true, false) => Some("It is no longer on the list."),
            (true, true) => None,
        };
        Self {
            title: held.map_or(ask.candidate.as_str(), |held| held.title.as_str()),
            about: about(ask, &Names::of(board)),
            href: match gone {
                Some(_) => ProblemPage(&ask.candidate).to_string(),
                None => answer_form(ask),
            },
            gone,
        }
    }
}

/// The form on which what is asked again is answered.
fn answer_form(ask: &Ask) -> String {
    let form = AnswerPath::new(&ask.candidate, ask.condition);
    match &ask.team {
        Some(team) => format!("{form}&team={}", Segment(team.as_str())),
        None => form.to_string(),
    }
}
