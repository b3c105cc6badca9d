//! How a file of somebody else's is to be read, said once and kept: in a file (TOML), or by its name.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use wording::fault::{Place, Problem};

use crate::faults::Faults;
use crate::sheet::{Choices, Values};

/// Most bytes of a mapping.
pub const MOST_BYTES: usize = 200_000;

/// How a file is to be read. Every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Mapping {
    /// The sheet of a workbook; the first unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row of the headings, as the spreadsheet numbers it; the first unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<u32>,
    /// Whether rows at fault are left out, rather than the file refused for them.
    #[serde(skip_serializing_if = "is_no")]
    pub good_rows: bool,
    /// Whether a row is also what is on the list already under its title, not under its id alone.
    #[serde(skip_serializing_if = "is_no")]
    pub same_titles: bool,
    /// What becomes of what is on the list already.
    #[serde(skip_serializing_if = "Existing::is_usual")]
    pub existing: Existing,
    /// Our columns, each with the heading that stands for it; an empty heading leaves the column of that name out.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// What texts of our columns stand for; empty is not known.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: Values,
}

/// What becomes of what is on the list already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Existing {
    /// It stays as it is.
    #[default]
    Leave,
    /// It takes the file's values, where the file has any.
    Take,
}

impl Existing {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
    fn is_usual(&self) -> bool {
        *self == Self::Leave
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
const fn is_no(word: &bool) -> bool {
    !*word
}

impl Mapping {
    /// Reads one.
    ///
    /// # Errors
    /// It is no TOML, or says what no mapping does.
    pub fn read(text: &str) -> Result<Self, Faults> {
        let refused = |why: String| Faults::one(Place::File, Problem::NotToml(why.into()));
        if text.len() > MOST_BYTES {
            return Err(Faults::one(
                Place::File,
                Problem::TooLarge(text.len() as u64),
            ));
        }
        toml::from_str(text).map_err(|error| refused(error.message().to_owned()))
    }

    /// As it is written.
    ///
    /// # Panics
    /// Never: texts, numbers and tables are TOML.
    pub fn written(&self) -> String {
        toml::to_string(self).expect("texts, numbers and tables are TOML")
    }

    /// How a file of this name is read by it.
    pub fn choices(&self, file: &str, today: Date) -> Choices {
        let columns = self.columns.iter();
        Choices {
            sheet: self.sheet.clone(),
            heading_row: self.heading_row,
            map: columns
                .map(|(ours, theirs)| (ours.clone(), theirs.clone()))
                .collect(),
            values: self.values.clone(),
            good_rows: self.good_rows,
            ..Choices::plain(file, today)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "sheet = \"May\"\nheading-row = 3\ngood-rows = true\nsame-titles = true\nexisting = \"take\"\n\n\
        [columns]\nstatus = \"\"\ntitle = \"Summary\"\n\n[values.harm]\nHigh = \"4\"\n\"Not \\\"sure\\\"\" = \"\"\n";

    #[test]
    fn a_mapping_is_written_as_it_is_read() {
        let mapping = Mapping::read(WHOLE).unwrap();
        assert_eq!(mapping.existing, Existing::Take);
        assert_eq!(mapping.columns["title"], "Summary");
        assert_eq!(Mapping::read(&mapping.written()), Ok(mapping));
        assert_eq!(Mapping::read(""), Ok(Mapping::default()));
        assert_eq!(Mapping::default().written(), "");
    }

    #[test]
    fn what_no_mapping_says_is_refused() {
        for text in ["column = 1", "heading-row = -1", "existing = \"burn\"", "["] {
            assert!(Mapping::read(text).is_err(), "{text}");
        }
    }
}
