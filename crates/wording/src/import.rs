//! What an import brings in: a label for each figure, before (what it would add) and after (what it added).
//! And what is asked of whoever brings it in.

use engine::candidate::{Kind, Status};
use engine::difference::Judged;

use crate::number::grouped;
use crate::{candidate, difference, list};

/// Problems and opportunities that are new.
pub const ADDED: &str = "New problems and opportunities";
/// Those that are on the list, and stay as they are.
pub const ALREADY: &str = "On the list already, left as they are";
/// Answers that are new.
pub const ANSWERS: &str = "Answers";
/// New services.
pub const SERVICES: &str = "New services";
/// New teams.
pub const TEAMS: &str = "New teams";
/// Teams that were here, and whose room the file says first.
pub const ROOMS: &str = "Teams whose room was not known before";
/// New groups.
pub const GROUPS: &str = "New groups";
/// Headings that are none of our columns.
pub const DETAILS: &str = "Kept as details";
/// An import that adds nothing.
pub const NOTHING_NEW: &str = "There is nothing new in this file.";
/// Those on the list that take something of the file.
pub const CHANGED: &str = "On the list already, changed by this file";
/// Rows that are not brought in.
pub const LEFT_OUT: &str = "Rows left out";

/// One that was stopped on its way in.
pub const STOPPED: &str = "It was stopped: nothing was brought in.";

/// Where how far it is could not be asked.
pub const LOST: &str =
    "Foothold cannot be reached just now, so this may be out of date. We go on trying.";

/// How far a list on its way in is.
pub fn so_far(rows: usize, all: usize) -> String {
    format!("{} of {} so far", grouped(rows as u64), rows_of(all))
}

/// The name of a list that was pasted.
pub const PASTED: &str = "Pasted list";

/// Said where a text means nothing that we know.
pub const IGNORED: &str = "Leave it out: it is not known";

/// The same, in a column that has something where it is blank.
pub fn ignored(ours: &str) -> &'static str {
    match ours {
        "kind" => "Leave it out: it is a problem",
        "status" => "Leave it out: it is on the list",
        _ => IGNORED,
    }
}

/// One of the words of a column, as a choice.
pub fn choice(ours: &str, word: &str) -> String {
    let judged = match ours {
        "harm" => Some(Judged::Harm),
        "unmet" => Some(Judged::Unmet),
        "disadvantage" => Some(Judged::Disadvantage),
        _ => None,
    };
    if let (Some(judged), Ok(level)) = (judged, word.parse()) {
        return format!("{word}: {}", difference::level(judged, level));
    }
    let known = match (ours, word) {
        ("kind", "problem") => candidate::kind(Kind::Problem),
        ("kind", "opportunity") => candidate::kind(Kind::Opportunity),
        ("status", "candidate") => return candidate::status(Status::Candidate),
        ("status", "exemplar") => return candidate::status(Status::Exemplar),
        ("status", "must-do") => return candidate::status(Status::MustDo),
        ("status", "done") => return candidate::status(Status::Done(None)),
        ("status", "parked") => return candidate::status(Status::Parked),
        ("reach", "<100") => "Under 100 a year",
        ("reach", "100-999") => "100 to 999 a year",
        ("reach", "1000-9999") => "1,000 to 9,999 a year",
        ("reach", "10000-99999") => "10,000 to 99,999 a year",
        ("reach", "100000-999999") => "100,000 to 999,999 a year",
        ("reach", ">999999") => "1,000,000 a year or more",
        ("interest" | "operations" | "capability", "yes") => "Yes",
        ("interest" | "operations" | "capability", "partly") => "Partly",
        ("interest" | "operations" | "capability", "no") => "No",
        ("interest" | "operations" | "capability", "unknown") => "Nobody knows",
        (_, other) => other,
    };
    known.to_owned()
}

/// How many rows say a text: `in 1 row`, `in 12 rows`.
pub fn in_rows(rows: usize) -> String {
    format!("in {}", rows_of(rows))
}

/// The box that leaves rows with faults out.
pub fn leave_out(left_out: usize, good: usize) -> String {
    let these = match left_out {
        1 => "the row that has".to_owned(),
        more => format!("the {} rows that have", grouped(more as u64)),
    };
    format!(
        "Leave out {these} something wrong, and bring in the other {}",
        grouped(good as u64)
    )
}

/// Which rows are left out: `Row 4`, `Rows 4, 7 and 9`, so many at most.
pub fn which_rows(rows: &[u32]) -> String {
    const MOST: usize = 20;
    let numbers = rows.iter().map(u32::to_string);
    let word = if rows.len() == 1 { "Row" } else { "Rows" };
    format!("{word} {}", list::some(numbers, MOST))
}

/// So many new answers of one that is on the list.
pub fn more_answers(count: usize) -> String {
    match count {
        1 => "1 answer of this file is added".to_owned(),
        more => format!("{} answers of this file are added", grouped(more as u64)),
    }
}

fn rows_of(rows: usize) -> String {
    match rows {
        1 => "1 row".to_owned(),
        more => format!("{} rows", grouped(more as u64)),
    }
}
