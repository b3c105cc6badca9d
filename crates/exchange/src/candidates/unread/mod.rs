//! What stands in columns that take a few words only, and is none of them: for a person to say what it means.

mod words;

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
use words::guess;
pub use words::{Choice, choices};

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
