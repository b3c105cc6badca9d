//! Everything that is about to be recorded, to be checked.

use askama::Template;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::rounds::open_round;
use operations::View;
use operations::decisions::Decide;
use wording::{Names, because, date, verdict};

use super::form::{STEP, Step};
use crate::form::Typed;
use crate::layout::Shell;

/// The page.
#[derive(Template)]
#[template(path = "decisions/new/review.html")]
pub(super) struct ReviewPage<'a> {
    shell: Shell,
    verdict: String,
    picks: Vec<Pick<'a>>,
    left_out: Vec<&'a str>,
    decide: &'a Decide,
    look_again: Option<String>,
    /// The round that it closes, where one is open.
    closes: Option<u32>,
    /// All that was typed, to be sent again.
    fields: Vec<(&'a str, &'a str)>,
}

/// What is to start, and what is not there yet.
struct Pick<'a> {
    title: &'a str,
    open: Vec<String>,
}

impl<'a> ReviewPage<'a> {
    pub(super) fn of(
        shell: Shell,
        view: &'a View,
        outlook: &Outlook,
        typed: &'a Typed,
        decide: &'a Decide,
    ) -> Self {
        let names = Names::of(view.board());
        let title = |id: &'a Id<Candidate>| {
            names
                .held(id)
                .map_or(id.as_str(), |held| held.title.as_str())
        };
        let left_out = decide
            .proposed
            .iter()
            .filter(|id| !decide.picks.contains(id));
        let pick = |id| Pick {
            title: title(id),
            open: open(id, outlook, &names),
        };
        Self {
            shell,
            verdict: verdict::sentence(outlook, &names),
            picks: decide.picks.iter().map(pick).collect(),
            left_out: left_out.map(title).collect(),
            decide,
            look_again: decide.look_again.map(date::long),
            closes: open_round(&view.board().work).map(|round| round.number),
            fields: typed.fields().filter(|(field, _)| *field != STEP).collect(),
        }
    }
}

/// What is not there, or not known to be.
fn open(id: &Id<Candidate>, outlook: &Outlook, names: &Names<'_>) -> Vec<String> {
    let Some((placed, held)) = outlook.placed(id).zip(names.held(id)) else {
        return Vec::new();
    };
    let open = placed.because.iter().filter(|reason| reason.is_open());
    open.map(|reason| because::sentence(reason, held.kind, names))
        .collect()
}
