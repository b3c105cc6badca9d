//! The page: what is supposed, what would come of it, and what else to try.

use askama::Template;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::what_if::Suppose;
use wording::{Names, condition, what_if as say};

use super::WHAT_IF;
use super::asked::{ABOUT, Asked, SUPPOSE};
use super::compared::Compared;
use super::fields::List;
use crate::components::Button;
use crate::layout::Shell;
use crate::path::{ProblemPage, Segment};

/// The page.
#[derive(Template)]
#[template(path = "what_if/page.html")]
pub(super) struct WhatIfPage<'a> {
    shell: Shell,
    /// Said where a blind round keeps answers back. Nothing else is then told.
    leaves_out: Option<String>,
    supposed: Vec<Line>,
    is_cut: bool,
    /// The address to send to others.
    address: String,
    /// None where nothing is supposed, and where what is supposed of what matters most cannot all hold.
    compared: Option<Compared>,
    tried: Tried<'a>,
    /// Where to begin: those whose answers matter most now.
    begin: Vec<Start>,
}

/// One thing supposed.
struct Line {
    sentence: String,
    /// The same page without it.
    without: String,
    /// Where it is made real by those who know.
    real: String,
}

/// The form.
#[derive(Default)]
struct Tried<'a> {
    /// The candidate that is looked at: its id, title and page.
    about: Option<(&'a str, &'a str, ProblemPage<'a>)>,
    of_candidate: Vec<List>,
    choosing: Vec<List>,
    supposed: &'a [Suppose],
    /// What is supposed of anything else.
    hidden: Vec<String>,
}

/// A candidate to try something on.
struct Start {
    href: String,
    title: String,
}

/// How many are offered to begin with.
const MOST_OFFERED: usize = 9;

impl<'a> WhatIfPage<'a> {
    /// The page of what is asked, on the outlook of now.
    pub(super) fn of(
        shell: Shell,
        asked: &'a Asked,
        now: &Outlook,
        names: &Names<'a>,
        compared: Option<Compared>,
    ) -> Self {
        let lines = asked.supposed.iter().map(|one| Line {
            sentence: say::supposed(one, names),
            without: asked.without(one).to_string(),
            real: real(one),
        });
        Self {
            shell,
            leaves_out: None,
            supposed: lines.collect(),
            is_cut: asked.is_cut,
            address: asked.address().to_string(),
            compared,
            tried: Tried::of(asked, names.board()),
            begin: begin(asked, now, names),
        }
    }

    /// The page while answers are kept back.
    pub(super) fn kept_back(shell: Shell, leaves_out: String) -> Self {
        Self {
            shell,
            leaves_out: Some(leaves_out),
            supposed: Vec::new(),
            is_cut: false,
            address: String::new(),
            compared: None,
            tried: Tried::default(),
            begin: Vec::new(),
        }
    }
}

impl<'a> Tried<'a> {
    fn of(asked: &'a Asked, board: &'a Board) -> Self {
        let held = asked.about.as_ref().and_then(|id| board.candidates.get(id));
        let of_candidate = held.map_or_else(Vec::new, |held| List::about(held, board));
        let choosing = List::choosing();
        let is_offered = |one: &&Suppose| {
            let mut lists = of_candidate.iter().chain(&choosing);
            lists.any(|list| list.holds(one))
        };
        let hidden = asked.supposed.iter().filter(|one| !is_offered(one));
        let hidden = hidden.map(ToString::to_string).collect();
        Self {
            about: held.map(|held| (held.id.as_str(), held.title.as_str(), ProblemPage(&held.id))),
            of_candidate,
            choosing: choosing.into(),
            supposed: &asked.supposed,
            hidden,
        }
    }
}

/// Where a thing that is supposed is said by those who know.
fn real(one: &Suppose) -> String {
    match one {
        Suppose::Condition(of, _, id) => {
            format!(
                "{}/answer?condition={}",
                ProblemPage(id),
                condition::word(*of)
            )
        }
        Suppose::Level(_, _, id) | Suppose::People(_, id) => format!("{}/edit", ProblemPage(id)),
        Suppose::Room(_, id) => format!("/teams/{}/edit", Segment(id.as_str())),
        Suppose::Limit(_) | Suppose::Size(_) | Suppose::First(_) => "/settings/choosing".to_owned(),
    }
}

/// Those whose answers are asked for, what is near to starting, and the few; each once.
fn begin(asked: &Asked, now: &Outlook, names: &Names<'_>) -> Vec<Start> {
    let asked_for = now.questions.iter().map(|question| &question.candidate);
    let near = now.nearest.iter().map(|near| &near.id);
    let mut ids: Vec<&Id<Candidate>> = Vec::new();
    for id in asked_for.take(3).chain(near).chain(&now.few.picks) {
        if !ids.contains(&id) && asked.about.as_ref() != Some(id) {
            ids.push(id);
        }
    }
    let each = ids.into_iter().take(MOST_OFFERED).map(|id| Start {
        href: asked.about(id).to_string(),
        title: names.title(id).to_owned(),
    });
    each.collect()
}
