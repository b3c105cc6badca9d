//! How many to start at once, and what matters most.

use engine::settings::Settings;
use engine::viewpoints::{Priority, Statement};
use wording::form::Wrong;
use wording::settings as say;

use super::part::Part;
use crate::components::{Choice, Choices, Control, Field, Input, Textarea};
use crate::form::{Faults, Typed};

/// The part.
pub(super) struct Choosing;

/// The organisation's own statements, and no ready answer.
const OWN: &str = "own";

/// An answer with the word that the form sends for it.
const PRIORITIES: [(Priority, &str); 3] = [
    (Priority::HitHard, "homes"),
    (Priority::Alike, "alike"),
    (Priority::Many, "minutes"),
];

impl Part for Choosing {
    const PATH: &'static str = "/settings/choosing";
    const TITLE: &'static str = "How we choose";
    const LEDE: &'static str =
        "How many improvements to start at once, and what matters most when not all can be.";

    fn filled(settings: &Settings) -> Typed {
        let priority = Priority::of(&settings.viewpoints);
        let found = PRIORITIES
            .iter()
            .find(|(known, _)| Some(*known) == priority);
        Typed::default()
            .with("limit", settings.limit.to_string())
            .with("priority", found.map_or(OWN, |(_, word)| word))
            .with("statements", lines(&settings.viewpoints))
    }

    fn meant(settings: Settings, typed: &Typed) -> Result<Settings, Faults> {
        let mut faults = Faults::default();
        let limit = faults.take(
            "limit",
            typed.whole("limit", 0..=Settings::MOST_LIMIT.into()),
        );
        let word = typed.text("priority");
        let ready = PRIORITIES.iter().find(|(_, known)| *known == word);
        let viewpoints = match ready {
            Some((priority, _)) => Some(priority.statements()),
            None if word == OWN => statements(typed.text("statements"), &mut faults),
            None => faults.take("priority", Err(Wrong::NotAChoice)),
        };
        match (limit.and_then(|limit| u8::try_from(limit).ok()), viewpoints) {
            (Some(limit), Some(viewpoints)) => Ok(Settings {
                limit,
                viewpoints,
                ..settings
            }),
            _ => Err(faults),
        }
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let limit = Field::new("limit", "How many at once?")
            .words_classes("govuk-label--m")
            .hint("From 0 to 12. A few that succeed teach more than many that stall.")
            .error(faults.on("limit"));
        let limit = Input::new(limit)
            .value(typed.text("limit"))
            .classes("govuk-input--width-2")
            .attribute("inputmode", "numeric");
        vec![
            Control::Line(limit),
            Control::OneOf(priority(typed, faults)),
            Control::Lines(own(typed, faults)),
        ]
    }
}

fn priority<'a>(typed: &'a Typed, faults: &'a Faults) -> Choices<'a> {
    let field = Field::new(
        "priority",
        "Ten people lose their home, or a million lose ten minutes: which comes first?",
    )
    .words_classes("govuk-fieldset__legend--m")
    .hint("Every kind of difference counts for something, whatever you choose.")
    .error(faults.on("priority"));
    let choices = vec![
        Choice::new("homes", "The ten who lose their home")
            .hint("How many people it touches never counts for more than how hard it hits, or how badly they are served."),
        Choice::new("alike", "About the same"),
        Choice::new("minutes", "The million who lose ten minutes")
            .hint("Small groups that are badly served may then wait for ever."),
        Choice::new(OWN, "Neither: we use the lines below"),
    ];
    Choices::radios(field, choices).value(typed.text("priority"))
}

fn own<'a>(typed: &'a Typed, faults: &'a Faults) -> Textarea<'a> {
    let field = Field::new("statements", "Our own lines")
        .words_classes("govuk-label--m")
        .hint("For those who want it exact. One on each line, such as “reach <= harm” or “unmet >= 0.2”. The four weights are harm, unmet, disadvantage and reach; they add up to 1. How Foothold decides says more.")
        .error(faults.on("statements"));
    Textarea::new(field)
        .value(typed.text("statements"))
        .rows(8)
        .attribute("spellcheck", "false")
}

/// The statements, a line each; none where one of them cannot be read, or there are too many.
fn statements(text: &str, faults: &mut Faults) -> Option<Vec<Statement>> {
    let mut read = Vec::new();
    let before = faults.iter().count();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match Statement::parse(line) {
            Ok(statement) => read.push(statement),
            Err(error) => faults.tell("statements", say::statement(&error)),
        }
    }
    if read.len() > Settings::MOST_STATEMENTS {
        let error = engine::settings::SettingsError::TooManyStatements(read.len());
        faults.tell("statements", say::refusal(&error));
    }
    (faults.iter().count() == before).then_some(read)
}

fn lines(statements: &[Statement]) -> String {
    let texts: Vec<&str> = statements.iter().map(Statement::text).collect();
    texts.join("\n")
}
