//! Sealed records: why one cannot be read, and what differs where it is run again.

use engine::settings::SettingsError;
use engine::viewpoints::Statement;

use crate::fault::shown;
use crate::list;
use crate::settings;

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The settings.
    Settings,
    /// A team.
    Team,
    /// A service.
    Service,
    /// A group.
    Group,
    /// A candidate.
    Candidate,
}

/// Why a record cannot be read or sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not JSON of the right shape.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The place in the line, from 1.
        column: usize,
        /// What is wrong there.
        why: String,
    },
    /// It is some other kind of file.
    NotARecord,
    /// A form of record that this Foothold does not know.
    UnknownVersion(u64),
    /// Made by a model that this Foothold does not know.
    UnknownModel(String),
    /// Stands twice.
    Repeated {
        /// What it is.
        part: Part,
        /// Which.
        id: String,
    },
    /// Named, and not there.
    NotThere {
        /// What it is.
        part: Part,
        /// Which.
        id: String,
    },
    /// Holds a value that is not possible.
    OutOfRange {
        /// What it is.
        part: Part,
        /// Which.
        id: String,
    },
    /// A setting out of its range.
    Setting(SettingsError),
    /// Statements that cannot all hold.
    NoWeights(Vec<Statement>),
    /// Picks that are not the proposed ones want a reason.
    NoReason,
}

/// What differs where a record is run again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// What is sealed is not what the seal was made of.
    Seal,
    /// The digest of its inputs.
    Inputs,
    /// The settings shown in its outlook.
    OutlookSettings,
    /// The verdict.
    Verdict,
    /// The few.
    TheFew,
    /// Where these candidates stand.
    Standings(Vec<String>),
    /// The nearest to starting.
    Nearest,
    /// The questions, or what matters only together.
    Questions,
    /// What to unblock first.
    Unblock,
    /// What a list by size alone would start.
    BySize,
    /// Which groups are served.
    Groups,
    /// Whether readiness leaves people behind.
    Readiness,
    /// The picks it says were proposed, or whether they were changed.
    Proposed,
    /// The conditions it says were not there.
    Lacks,
    /// The dissent it tells of.
    Dissent,
}

const fn label(part: Part) -> &'static str {
    match part {
        Part::Settings => "setting",
        Part::Team => "team",
        Part::Service => "service",
        Part::Group => "group",
        Part::Candidate => "problem or opportunity",
    }
}

/// All that keeps a record from being sealed, one after another.
pub fn refusals(refusals: &[Refusal]) -> String {
    let sentences: Vec<String> = refusals.iter().map(refusal).collect();
    sentences.join(" ")
}

/// Why it cannot be read, and what to do.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotJson { line, column, why } => {
            format!(
                "Line {line}, place {column}: this cannot be read: {}",
                shown_long(why)
            )
        }
        Refusal::NotARecord => "This is not a record of a decision by Foothold.".to_owned(),
        Refusal::UnknownVersion(version) => {
            format!("This is version {version} of the record. Use a newer Foothold to read it.")
        }
        Refusal::UnknownModel(model) => {
            format!(
                "This was made by model {}. Use a newer Foothold to run it.",
                shown(model)
            )
        }
        Refusal::Repeated { part, id } => {
            format!("The {} “{}” stands there twice.", label(*part), shown(id))
        }
        Refusal::NotThere { part, id } => {
            format!(
                "The {} “{}” is named, but it is not there.",
                label(*part),
                shown(id)
            )
        }
        Refusal::OutOfRange { part, id } => {
            format!(
                "The {} “{}” holds a value that is not possible.",
                label(*part),
                shown(id)
            )
        }
        Refusal::Setting(error) => settings::refusal(error),
        Refusal::NoWeights(statements) => settings::no_weights(statements),
        Refusal::NoReason => "You changed the few. Say why.".to_owned(),
    }
}

/// What differs.
pub fn differs(differs: &Differs) -> String {
    match differs {
        Differs::Seal => "The record was changed after it was made.".to_owned(),
        Differs::Inputs => "What went in is not what the record says.".to_owned(),
        Differs::OutlookSettings => "The settings shown are not those that went in.".to_owned(),
        Differs::Verdict => "The verdict is not the same.".to_owned(),
        Differs::TheFew => "The few are not the same.".to_owned(),
        Differs::Standings(ids) => {
            let some: Vec<_> = ids
                .iter()
                .take(5)
                .map(|id| format!("“{}”", shown(id)))
                .collect();
            let more = if ids.len() > some.len() {
                " and others"
            } else {
                ""
            };
            format!(
                "These do not stand where the record says: {}{more}.",
                list::and(&some)
            )
        }
        Differs::Nearest => "Those nearest to starting are not the same.".to_owned(),
        Differs::Questions => "The questions are not the same.".to_owned(),
        Differs::Unblock => "What to unblock first is not the same.".to_owned(),
        Differs::BySize => "The list by size alone is not the same.".to_owned(),
        Differs::Groups => "The groups that are served are not the same.".to_owned(),
        Differs::Readiness => "The counts of who is ready are not the same.".to_owned(),
        Differs::Proposed => "The picks that were put forward are not the same.".to_owned(),
        Differs::Lacks => "What the picks lacked is not the same.".to_owned(),
        Differs::Dissent => "What was said against is not the same.".to_owned(),
    }
}

/// Said where nothing differs.
pub const SAME: &str = "The same answer: run again, this record gives what it says.";

/// Said where something differs.
pub const NOT_THE_SAME: &str = "Not the same answer:";

/// What a library says is wrong, which may be longer than a cell.
fn shown_long(why: &str) -> String {
    why.chars().filter(|c| !c.is_control()).take(300).collect()
}
