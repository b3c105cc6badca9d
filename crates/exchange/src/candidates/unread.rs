//! What stands in columns that take a few words only, and is none of them: for a person to say what it means.

use std::collections::HashMap;

use engine::condition::Condition;
use engine::difference::Judged;
use jiff::civil::Date;
use wording::fault::Accepted;

use super::NAMES;
use super::column::Column;
use crate::cell::{answer, level, nothing, reach, word};
use crate::faults::Faults;
use crate::sheet::{Choices, MOST_CHARACTERS, Sheet, as_said, text_of};

/// Most different texts of a column that are asked about: what has more is no choice of a few.
const MOST_OF_A_COLUMN: usize = 40;

/// A text that cannot be read in its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Our column.
    pub ours: &'static str,
    /// The text, as the file first writes it.
    pub theirs: String,
    /// How many rows say it.
    pub rows: usize,
    /// What it may mean, in a word of the column.
    pub guess: Option<&'static str>,
}

/// One of the words that a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As a cell has it.
    pub word: &'static str,
    /// Texts that often mean it, as they are said.
    often: &'static [&'static str],
}

const fn choice(word: &'static str, often: &'static [&'static str]) -> Choice {
    Choice { word, often }
}

const KIND: &[Choice] = &[
    choice(
        "problem",
        &[
            "bug",
            "defect",
            "incident",
            "issue",
            "fault",
            "complaint",
            "pain point",
            "task",
            "epic",
            "risk",
        ],
    ),
    choice(
        "opportunity",
        &[
            "idea",
            "feature",
            "new feature",
            "improvement",
            "enhancement",
            "feature request",
            "story",
            "suggestion",
        ],
    ),
];
const STATUS: &[Choice] = &[
    choice(
        "candidate",
        &[
            "to do",
            "todo",
            "open",
            "new",
            "proposed",
            "backlog",
            "idea",
            "reopened",
            "not started",
            "selected for development",
            "ready",
            "triage",
            "active",
            "live",
        ],
    ),
    choice(
        "exemplar",
        &[
            "in progress",
            "doing",
            "started",
            "under way",
            "underway",
            "in development",
            "in review",
        ],
    ),
    choice("must-do", &["mandatory", "must do", "must", "statutory"]),
    choice(
        "done",
        &[
            "closed",
            "resolved",
            "complete",
            "completed",
            "finished",
            "released",
            "delivered",
        ],
    ),
    choice(
        "parked",
        &[
            "on hold",
            "won't do",
            "won't fix",
            "wontfix",
            "rejected",
            "cancelled",
            "canceled",
            "deferred",
            "declined",
            "duplicate",
            "archived",
            "paused",
        ],
    ),
];
const ANSWER: &[Choice] = &[
    choice(
        "yes",
        &["y", "true", "agreed", "confirmed", "ready", "green"],
    ),
    choice(
        "partly",
        &[
            "maybe",
            "some",
            "partial",
            "partially",
            "in part",
            "somewhat",
            "amber",
            "mixed",
        ],
    ),
    choice("no", &["n", "false", "none", "not ready", "red"]),
    choice(
        "unknown",
        &["don't know", "not sure", "unsure", "to be confirmed"],
    ),
];
const OF_FIVE: &[Choice] = &[
    choice(
        "1",
        &[
            "very low",
            "lowest",
            "trivial",
            "negligible",
            "none",
            "minimal",
        ],
    ),
    choice("2", &["low", "minor", "small"]),
    choice("3", &["medium", "moderate", "normal", "some"]),
    choice("4", &["high", "major", "serious", "large"]),
    choice(
        "5",
        &[
            "very high",
            "highest",
            "critical",
            "severe",
            "blocker",
            "extreme",
        ],
    ),
];
const OF_FOUR: &[Choice] = &[
    choice("1", &["low", "lowest", "very low", "well", "good", "minor"]),
    choice("2", &["medium", "moderate", "fair"]),
    choice("3", &["high", "major", "poor", "badly"]),
    choice(
        "4",
        &[
            "very high",
            "highest",
            "critical",
            "severe",
            "not at all",
            "very poor",
        ],
    ),
];
const OF_THREE: &[Choice] = &[
    choice("1", &["low", "lowest", "very low", "none", "minor"]),
    choice("2", &["medium", "moderate", "some"]),
    choice(
        "3",
        &[
            "high",
            "highest",
            "very high",
            "severe",
            "major",
            "critical",
        ],
    ),
];
const REACH: &[Choice] = &[
    choice("<100", &["very few", "very low", "a few"]),
    choice("100-999", &["few", "low", "hundreds", "small"]),
    choice("1000-9999", &["medium", "thousands", "some"]),
    choice(
        "10000-99999",
        &["high", "many", "tens of thousands", "large"],
    ),
    choice(
        "100000-999999",
        &["very high", "hundreds of thousands", "very many"],
    ),
    choice(">999999", &["millions", "everyone", "all"]),
];

/// The words that a column of ours takes; none where it takes any text.
pub fn choices(ours: &str) -> &'static [Choice] {
    match ours {
        "kind" => KIND,
        "status" => STATUS,
        "interest" | "operations" | "capability" => ANSWER,
        "harm" => OF_FIVE,
        "unmet" => OF_FOUR,
        "disadvantage" => OF_THREE,
        "reach" => REACH,
        _ => &[],
    }
}

/// What the columns of a few words hold that cannot be read, column by column, in the order of the file.
///
/// # Errors
/// What keeps the file from being read at all.
pub fn unread(bytes: &[u8], choices: &Choices) -> Result<Vec<Unread>, Faults> {
    let mut plain = choices.clone();
    plain.values.clear();
    let text = text_of(bytes, &plain)?;
    let sheet = Sheet::open(&text, &plain, NAMES, "title")?;
    let mut found: Vec<Found> = NAMES.iter().filter_map(|ours| Found::of(ours)).collect();
    // Faults are told when it is read for good.
    let mut faults = Faults::default();
    sheet.rows(&mut faults, |row, faults| {
        for column in &mut found {
            let text = row.text(column.number, MOST_CHARACTERS, faults);
            if let Some(text) = text.filter(|text| !nothing::is(text)) {
                column.look(text, choices.today);
            }
        }
    });
    let few = found
        .into_iter()
        .filter(|column| column.unread.len() <= MOST_OF_A_COLUMN);
    Ok(few.flat_map(|column| column.unread).collect())
}

/// What was found in a column so far.
struct Found {
    ours: &'static str,
    number: usize,
    unread: Vec<Unread>,
    /// Where a text stands in it.
    places: HashMap<String, usize>,
}

impl Found {
    fn of(ours: &'static str) -> Option<Self> {
        let number = NAMES.iter().position(|name| *name == ours)?;
        let takes_few = !choices(ours).is_empty();
        takes_few.then(|| Self {
            ours,
            number,
            unread: Vec::new(),
            places: HashMap::new(),
        })
    }

    fn look(&mut self, text: &str, today: Date) {
        if self.unread.len() > MOST_OF_A_COLUMN || is_read(self.number, text, today) {
            return;
        }
        let said = as_said(text);
        let at = *self.places.entry(said).or_insert(self.unread.len());
        match self.unread.get_mut(at) {
            Some(unread) => unread.rows += 1,
            None => self.unread.push(Unread {
                ours: self.ours,
                theirs: text.split_whitespace().collect::<Vec<_>>().join(" "),
                rows: 1,
                guess: guess(self.ours, text),
            }),
        }
    }
}

/// What a text of a column may mean.
fn guess(ours: &str, text: &str) -> Option<&'static str> {
    let said = as_said(text);
    let mut all = choices(ours).iter();
    all.find(|choice| choice.often.contains(&said.as_str()))
        .map(|choice| choice.word)
}

fn is_read(column: usize, text: &str, today: Date) -> bool {
    let is = |other: Column| column == other as usize;
    if is(Column::Kind) {
        return word::kind(text).is_some();
    }
    if is(Column::Status) {
        return word::status(text, None).is_some();
    }
    if is(Column::Reach) {
        return reach::people(text).is_ok();
    }
    let judged = Judged::ALL
        .into_iter()
        .find(|judged| is(Column::from(*judged)));
    if let Some(judged) = judged {
        return level::levels(judged, text).is_ok();
    }
    let condition = Condition::ALL
        .into_iter()
        .find(|one| is(Column::from(*one)));
    condition.is_none_or(|condition| {
        let teams = &[];
        let row = answer::Row {
            condition,
            teams,
            today,
        };
        row.answers(text)
            .all(|answer| !matches!(answer, Err((_, Accepted::Answer))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, String, usize, Option<&'static str>)> {
        let choices = Choices::plain("a.csv", jiff::civil::date(2026, 11, 2));
        let found = unread(text.as_bytes(), &choices).unwrap();
        let told = |one: Unread| (one.ours, one.theirs, one.rows, one.guess);
        found.into_iter().map(told).collect()
    }

    #[test]
    fn what_cannot_be_read_is_told_once_with_a_guess() {
        let text = "title,status,harm,reach,operations,teams\n\
            A,To do,High,many,yes[Parks],Parks\nB, to  DO,2-4,1k,Perhaps,\nC,done,n/a,?,no,\n";
        assert_eq!(
            found(text),
            [
                ("status", "To do".to_owned(), 2, Some("candidate")),
                ("operations", "Perhaps".to_owned(), 1, None),
                ("harm", "High".to_owned(), 1, Some("4")),
                ("reach", "many".to_owned(), 1, Some("10000-99999")),
            ]
        );
    }

    #[test]
    fn a_column_of_free_text_is_not_asked_about() {
        let rows: Vec<String> = (0..100).map(|row| format!("A,text {row}\n")).collect();
        assert_eq!(found(&format!("title,harm\n{}", rows.concat())), []);
    }

    #[test]
    fn every_choice_is_read_in_its_column_and_no_text_means_two() {
        for (number, ours) in NAMES.iter().enumerate() {
            let mut seen = Vec::new();
            for choice in choices(ours) {
                assert!(
                    is_read(number, choice.word, Date::MAX),
                    "{ours} {}",
                    choice.word
                );
                for often in choice.often {
                    assert!(!seen.contains(often), "{ours}: {often}");
                    seen.push(often);
                }
            }
        }
    }
}
