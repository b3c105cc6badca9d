//! A row written as its cells.

use engine::answer::{Basis, Given, Said};
use engine::candidate::{Kind, Status};
use engine::condition::Condition;
use engine::difference::Judged;
use engine::text::Name;
use exchange::candidates::{CellAnswer, Row};

/// The columns of a one-row list, but its title.
pub(super) const COLUMNS: [&str; 16] = [
    "interest",
    "operations",
    "capability",
    "teams",
    "reach",
    "harm",
    "unmet",
    "disadvantage",
    "groups",
    "needs",
    "sponsor",
    "service",
    "room",
    "status",
    "done on",
    "kind",
];

/// A list of one row: these cells under the first of [`COLUMNS`], all in quotes.
pub(super) fn sheet(cells: &[&str], between: char) -> String {
    let quoted = |text: &str| format!("{between}\"{}\"", text.replace('"', "\"\""));
    let headings: String = COLUMNS[..cells.len()]
        .iter()
        .map(|text| quoted(text))
        .collect();
    let cells: String = cells.iter().map(|text| quoted(text)).collect();
    format!("title{headings}\nDamp homes{cells}\n")
}

pub(super) fn cell_of(row: &Row, column: &str) -> String {
    let name = |name: &Option<Name>| name.as_ref().map_or(String::new(), ToString::to_string);
    match column {
        "interest" => answers(row, Condition::Interest),
        "operations" => answers(row, Condition::Operations),
        "capability" => answers(row, Condition::Capability),
        "teams" => list(&row.teams),
        "groups" => list(&row.groups),
        "needs" => list(&row.needs),
        "sponsor" => name(&row.sponsor),
        "service" => name(&row.service),
        "harm" => levels(row, Judged::Harm),
        "unmet" => levels(row, Judged::Unmet),
        "disadvantage" => levels(row, Judged::Disadvantage),
        "reach" => reach(row),
        "room" => row.room.to_string(),
        "status" => status(row.status).to_owned(),
        "done on" => match row.status {
            Status::Done(Some(day)) => day.to_string(),
            _ => String::new(),
        },
        "kind" => match row.kind {
            Kind::Problem => "problem".to_owned(),
            Kind::Opportunity => "opportunity".to_owned(),
        },
        other => panic!("{other} is no column"),
    }
}

fn list(names: &[Name]) -> String {
    let texts: Vec<&str> = names.iter().map(Name::as_str).collect();
    texts.join("; ")
}

fn answers(row: &Row, condition: Condition) -> String {
    let all = row
        .answers
        .iter()
        .filter(|answer| answer.condition == condition);
    all.map(answer).collect::<Vec<_>>().join("; ")
}

fn answer(answer: &CellAnswer) -> String {
    let said = match answer.said {
        Said::Yes => "yes",
        Said::Partly => "partly",
        Said::No => "no",
        Said::Unknown => "unknown",
    };
    let basis = match answer.basis {
        Basis::FirstHand => "first-hand",
        Basis::Heard => "heard",
        Basis::Guess => "guess",
        Basis::Ruling => "ruling",
    };
    let given = match answer.given {
        Given::On(day) => format!("@{day}"),
        Given::Undated | Given::LongAgo => String::new(),
    };
    let team = answer
        .team
        .as_ref()
        .map_or(String::new(), |team| format!("[{team}]"));
    format!("{said}:{basis}{given}{team}")
}

fn levels(row: &Row, judged: Judged) -> String {
    let levels = row.difference.judged(judged);
    levels.map_or(String::new(), |levels| {
        format!("{}-{}", levels.low(), levels.high())
    })
}

fn reach(row: &Row) -> String {
    row.difference
        .reach
        .map_or(String::new(), |people| match people.most() {
            Some(most) => format!("{}-{most}", people.least()),
            None => format!(">{}", people.least() - 1),
        })
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
