//! The form, read: how many at once, and what matters most in one of its ways.

use engine::settings::{Settings, SettingsError};
use engine::viewpoints::{Bounds, Priority, Statement, ViewpointsError};
use wording::form::Wrong;
use wording::{matters, settings as say};

use super::numbers;
use crate::form::{Faults, Typed};
use crate::settings::limit::{self, LIMIT};

pub(super) const PRIORITY: &str = "priority";
pub(super) const STATEMENTS: &str = "statements";

/// The button that shows what it does.
pub(super) const SEE: &str = "see";

/// What matters most, in numbers.
pub(super) const NUMBERS: &str = "numbers";

/// The organisation's own statements, and no ready answer.
pub(super) const OWN: &str = "own";

/// An answer with the word that the form sends for it.
pub(crate) const PRIORITIES: [(Priority, &str); 3] = [
    (Priority::HitHard, "homes"),
    (Priority::Alike, "alike"),
    (Priority::Many, "minutes"),
];

/// The form as the settings fill it. Numbers begin with what holds now, where numbers can say it.
pub(super) fn filled(settings: &Settings) -> Typed {
    let statements = &settings.viewpoints;
    let bounds = Bounds::of(statements);
    let priority = Priority::of(statements);
    let ready = PRIORITIES.iter().find(|(one, _)| Some(*one) == priority);
    let way = match (ready, &bounds) {
        (Some((_, word)), _) => word,
        (None, Some(_)) => NUMBERS,
        (None, None) => OWN,
    };
    let typed = Typed::default()
        .with(LIMIT, settings.limit.to_string())
        .with(PRIORITY, way)
        .with(STATEMENTS, lines(statements));
    numbers::filled(typed, &bounds.unwrap_or_default())
}

/// The settings with what the form says in place of theirs, or everything wrong with it.
pub(super) fn meant(settings: Settings, typed: &Typed) -> Result<Settings, Faults> {
    let mut faults = Faults::default();
    let limit = faults.take(LIMIT, limit::meant(typed));
    let word = typed.text(PRIORITY);
    let ready = PRIORITIES.iter().find(|(_, known)| *known == word);
    let viewpoints = match (ready, word) {
        (Some((priority, _)), _) => Some(priority.statements()),
        (None, NUMBERS) => numbers::meant(typed, &mut faults).map(|bounds| bounds.statements()),
        (None, OWN) => own(typed.text(STATEMENTS), &mut faults),
        _ => faults.take(PRIORITY, Err(Wrong::NotAChoice)),
    };
    match (limit, viewpoints) {
        (Some(limit), Some(viewpoints)) => Ok(Settings {
            limit,
            viewpoints,
            ..settings
        }),
        _ => Err(faults),
    }
}

/// Statements that cannot all hold, told where they were filled in.
pub(super) fn at_odds(error: &ViewpointsError, typed: &Typed) -> Faults {
    let ViewpointsError::NoWeights(statements) = error;
    let mut faults = Faults::default();
    match typed.text(PRIORITY) {
        NUMBERS => faults.tell(&numbers::field_of(statements), matters::at_odds(statements)),
        _ => faults.tell(STATEMENTS, say::no_weights(statements)),
    }
    faults
}

/// The statements, a line each; none where one of them cannot be read, or there are too many.
fn own(text: &str, faults: &mut Faults) -> Option<Vec<Statement>> {
    let mut read = Vec::new();
    let before = faults.iter().count();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match Statement::parse(line) {
            Ok(statement) => read.push(statement),
            Err(error) => faults.tell(STATEMENTS, say::statement(&error)),
        }
    }
    if read.len() > Settings::MOST_STATEMENTS {
        let error = SettingsError::TooManyStatements(read.len());
        faults.tell(STATEMENTS, say::refusal(&error));
    }
    (faults.iter().count() == before).then_some(read)
}

fn lines(statements: &[Statement]) -> String {
    let texts: Vec<&str> = statements.iter().map(Statement::text).collect();
    texts.join("\n")
}
