//! Problems and opportunities, in the columns of a list of candidates, so that what goes out comes in again; and where each
//! stands, and why.

use std::collections::BTreeSet;

use engine::answer::{Basis, Given, Said};
use engine::assessed::Assessed;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::difference::{Judged, People};
use engine::id::Id;
use engine::people::Team;
use engine::reading::Ageing;
use engine::safe::{Safe, Shown};
use engine::text::Name;
use wording::{Names, blind, condition, reading};

use super::{Seen, joined, word};
use crate::candidates::NAMES;
use crate::table::{Cell, Table};

/// What Foothold tells beside the columns of a list of candidates. A list that is read again leaves them out.
pub const TOLD: [&str; 2] = ["where it stands", "why it stands there"];

const COLUMNS: usize = NAMES.len() + TOLD.len();

static HEADINGS: [&str; COLUMNS] = {
    let mut all = [TOLD[0]; COLUMNS];
    let mut at = 0;
    while at < NAMES.len() {
        all[at] = NAMES[at];
        at += 1;
    }
    all[COLUMNS - 1] = TOLD[1];
    all
};

pub(super) fn table(seen: &Seen<'_>, places: &[u32]) -> Table {
    let ageing = Ageing::of(&seen.board.settings, seen.today);
    let names = Names::of(seen.board);
    let row = |at: &u32| {
        let at = *at as usize;
        let (candidate, assessed) = (
            seen.board.candidates.as_slice().get(at)?,
            seen.assessed.get(at)?,
        );
        Some(cells(seen, candidate, assessed, &ageing, &names))
    };
    Table {
        name: "problems",
        headings: &HEADINGS,
        rows: places.iter().filter_map(row).collect(),
    }
}

fn cells(
    seen: &Seen<'_>,
    candidate: &Candidate,
    assessed: &Assessed,
    ageing: &Ageing,
    names: &Names<'_>,
) -> Vec<Cell> {
    let answers = |condition| answers(seen, candidate, condition, ageing, names);
    let level = |judged| level(candidate, judged);
    let done_on = match candidate.status {
        Status::Done(on) => on,
        _ => None,
    };
    let (stands, why) = standing(seen, candidate, assessed);
    vec![
        candidate.id.as_str().into(),
        candidate.title.as_str().into(),
        word(&candidate.kind).into(),
        status(candidate.status).into(),
        done_on.into(),
        candidate
            .service
            .as_ref()
            .map(|id| names.service(id))
            .into(),
        joined(candidate.teams.iter().map(|id| names.team(id))),
        candidate.room.into(),
        joined(candidate.groups.iter().map(|id| names.group(id))),
        candidate.sponsor.as_ref().map(Name::as_str).into(),
        joined(candidate.needs.iter().map(Name::as_str)),
        answers(Condition::Interest),
        answers(Condition::Operations),
        answers(Condition::Capability),
        level(Judged::Harm),
        level(Judged::Unmet),
        level(Judged::Disadvantage),
        candidate.difference.reach.map_or(Cell::Nothing, people),
        stands,
        why,
    ]
}

/// The answers that are shown one by one, as a cell of a list has them. One without its day that is too old to count is
/// left out: read again, it would count.
fn answers(
    seen: &Seen<'_>,
    candidate: &Candidate,
    condition: Condition,
    ageing: &Ageing,
    names: &Names<'_>,
) -> Cell {
    let safe = Safe::of(seen.board, candidate, seen.viewer);
    let mut told = Vec::new();
    for team in parts(candidate, condition) {
        let part = safe.part(condition, team, ageing, &[]);
        let shown = part.shown.iter();
        told.extend(shown.filter_map(|shown| answer(shown, team, names)));
    }
    joined(told.iter().map(String::as_str))
}

/// The teams that answers about a condition speak of, and none for those that speak of no team.
pub(super) fn parts(candidate: &Candidate, about: Condition) -> BTreeSet<Option<&Id<Team>>> {
    let of = candidate.answers.iter().filter(|a| a.condition == about);
    of.map(|answer| answer.team.as_ref()).collect()
}

fn answer(shown: &Shown<'_>, team: Option<&Id<Team>>, names: &Names<'_>) -> Option<String> {
    let day = match shown.whole.map(|answer| answer.given) {
        Some(Given::On(day)) => format!("@{day}"),
        _ if shown.is_old => return None,
        _ => String::new(),
    };
    let said = shown.reply.said();
    // A bare `unknown` would say nothing.
    let basis = match (said, shown.basis) {
        (Said::Yes | Said::Partly | Said::No, Basis::FirstHand) => String::new(),
        (_, basis) => format!(":{}", word(&basis)),
    };
    let bracket = bracket(team, names);
    Some(format!("{}{basis}{day}{bracket}", word(&said)))
}

fn bracket(team: Option<&Id<Team>>, names: &Names<'_>) -> String {
    team.map(|id| format!("[{}]", names.team(id)))
        .unwrap_or_default()
}

/// `2`, or `2 to 4`: what stands between two numbers otherwise, a spreadsheet takes for a day.
fn level(candidate: &Candidate, judged: Judged) -> Cell {
    let Some(levels) = candidate.difference.judged(judged) else {
        return Cell::Nothing;
    };
    match (levels.low(), levels.high()) {
        (low, high) if low == high => u32::from(low).into(),
        (low, high) => format!("{low} to {high}").into(),
    }
}

/// People a year, or how many somebody is.
pub(super) fn people(people: People) -> Cell {
    match (people.least(), people.most()) {
        (least, Some(most)) if least == most => least.into(),
        (least, Some(most)) => format!("{least} to {most}").into(),
        // From none upwards is whatever it may be.
        (0, None) => Cell::Nothing,
        (least, None) => format!(">{}", least - 1).into(),
    }
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Candidate => "candidate",
        Status::Exemplar => "exemplar",
        Status::MustDo => "must-do",
        Status::Done(_) => "done",
        Status::Parked => "parked",
    }
}

fn standing(seen: &Seen<'_>, candidate: &Candidate, assessed: &Assessed) -> (Cell, Cell) {
    if seen.hides(&candidate.id) {
        return (blind::NOT_SHOWN.into(), Cell::Nothing);
    }
    let Some(standing) = assessed.standing else {
        return (Cell::Nothing, Cell::Nothing);
    };
    let each = assessed.conditions.iter().map(|one| {
        let (what, how) = (condition::label(one.condition), reading::label(one.reading));
        format!("{what}: {how}")
    });
    let why: Vec<String> = each.collect();
    (word(&standing).into(), why.join("; ").into())
}
