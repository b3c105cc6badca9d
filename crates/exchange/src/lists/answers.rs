//! Answers, as the promise about names lets them be seen: those of people without a name and a day unless one who looks may
//! see them, and those of a small team not at all.

use engine::answer::{Answer, Given, Source};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::reading::Ageing;
use engine::safe::{Safe, Shown};
use engine::text::Note;
use wording::{Names, condition};

use super::problems::parts;
use super::{Seen, Whys, word};
use crate::table::{Cell, Table};

const HEADINGS: &[&str] = &[
    "id",
    "title",
    "condition",
    "team",
    "answer",
    "in full",
    "basis",
    "old",
    "counts",
    "who",
    "given on",
    "why",
];

pub(super) fn table(seen: &Seen<'_>, whys: &Whys) -> Table {
    let ageing = Ageing::of(&seen.board.settings, seen.today);
    let names = Names::of(seen.board);
    let mut rows = Vec::new();
    for candidate in seen.board.candidates.iter() {
        let safe = Safe::of(seen.board, candidate, seen.viewer);
        let whys = whys.get(&candidate.id).map_or(&[][..], Vec::as_slice);
        for about in Condition::ALL {
            for team in parts(candidate, about) {
                let part = safe.part(about, team, &ageing, whys);
                let place = Place {
                    candidate,
                    about,
                    team,
                };
                rows.extend(part.shown.iter().map(|shown| place.cells(shown, &names)));
            }
        }
    }
    Table {
        name: "answers",
        headings: HEADINGS,
        rows,
    }
}

/// What an answer is about.
#[derive(Clone, Copy)]
struct Place<'a> {
    candidate: &'a Candidate,
    about: Condition,
    team: Option<&'a Id<Team>>,
}

impl Place<'_> {
    fn cells(self, shown: &Shown<'_>, names: &Names<'_>) -> Vec<Cell> {
        let who = |answer: &Answer| who(&answer.source, names).into();
        let given = |answer: &Answer| match answer.given {
            Given::On(day) => day.into(),
            Given::Undated | Given::LongAgo => Cell::Nothing,
        };
        vec![
            self.candidate.id.as_str().into(),
            self.candidate.title.as_str().into(),
            condition::word(self.about).into(),
            self.team.map(|id| names.team(id)).into(),
            word(&shown.reply.said()).into(),
            wording::answer::reply(shown.reply, self.about).into(),
            word(&shown.basis).into(),
            shown.is_old.into(),
            shown.counts().into(),
            shown.whole.map_or(Cell::Nothing, who),
            shown.whole.map_or(Cell::Nothing, given),
            shown.why.map(Note::as_str).into(),
        ]
    }
}

fn who<'a>(source: &'a Id<Source>, names: &Names<'a>) -> &'a str {
    let held = names.board().sources.get(source);
    held.map_or(source.as_str(), |held| held.name.as_str())
}
