//! What a person says that texts of a column stand for.

use std::collections::HashMap;

use wording::fault::{Place, Problem};

use super::Choices;
use crate::faults::Faults;

/// For each of our columns, by its number: a text as it is said, and what it stands for.
pub(super) struct Meanings(Vec<HashMap<String, String>>);

impl Meanings {
    /// Those of the choices.
    ///
    /// # Errors
    /// A column that is none of ours.
    pub(super) fn of(choices: &Choices, known: &'static [&'static str]) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        for ours in choices.values.keys() {
            if !known.contains(&ours.as_str()) {
                let problem = Problem::NotOurs(ours.as_str().into());
                faults.add(Place::Choice("--values"), problem);
            }
        }
        let column = |ours: &&str| {
            let said = choices.values.get(*ours).into_iter().flatten();
            said.map(|(theirs, means)| (as_said(theirs), means.trim().to_owned()))
                .collect()
        };
        faults.or(Self(known.iter().map(column).collect()))
    }

    /// What a text in a column stands for; itself where nothing is said of it.
    pub(super) fn meant<'r>(&'r self, column: usize, text: &'r str) -> &'r str {
        let said = self.0.get(column).filter(|said| !said.is_empty());
        said.and_then(|said| said.get(&as_said(text)))
            .map_or(text, String::as_str)
    }
}

/// A text without regard to case, and to how much white space stands in it.
pub(crate) fn as_said(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
