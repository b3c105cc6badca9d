//! What the address of the table says: whose answers, how they know, and which rows.

use std::fmt;

use engine::answer::Basis;
use engine::standing::Standing;
use engine::text::Name;
use jiff::civil::Date;
use serde::Deserialize;
use wording::date;

use crate::form::{Typed, Word as _};
use crate::path::Segment;

/// What is asked, as typed. What cannot be read counts as not asked: an address is not a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Whose answers these are: a name written down.
    pub(super) voice: String,
    /// How they know.
    pub(super) basis: String,
    /// Only rows of this service.
    pub(super) service: String,
    /// Only rows of this team.
    pub(super) team: String,
    /// Only rows that stand here.
    pub(super) standing: String,
    /// Which page, from 1.
    pub(super) page: String,
    /// How many cells were just kept.
    pub(super) kept: String,
}

/// The bases that a table may have. One who settles a thing says why, so not here.
pub(super) const BASES: [Basis; 3] = [Basis::FirstHand, Basis::Heard, Basis::Guess];

/// The standings that rows can be asked for by.
pub(super) const STANDINGS: [Standing; 4] = [
    Standing::Start,
    Standing::Ask,
    Standing::Prepare,
    Standing::UnderWay,
];

/// The word of a standing in addresses.
pub(super) const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Start => "start",
        Standing::Ask => "ask",
        Standing::Prepare => "prepare",
        Standing::UnderWay => "under-way",
    }
}

impl Asked {
    const FIELDS: [&str; 6] = ["voice", "basis", "service", "team", "standing", "page"];

    /// What the form carries along.
    pub(super) fn of_form(form: &Typed) -> Self {
        let [voice, basis, service, team, standing, page] =
            Self::FIELDS.map(|field| form.text(field).to_owned());
        Self {
            voice,
            basis,
            service,
            team,
            standing,
            page,
            kept: String::new(),
        }
    }

    /// Each field with what stands in it.
    pub(super) fn fields(&self) -> [(&'static str, &str); 6] {
        let values = [
            &self.voice,
            &self.basis,
            &self.service,
            &self.team,
            &self.standing,
            &self.page,
        ];
        std::array::from_fn(|at| (Self::FIELDS[at], values[at].as_str()))
    }

    /// The name that answers are written down under; unless said, a workshop of today.
    pub(super) fn source_name(&self, today: Date) -> Name {
        Name::parse(&self.voice).unwrap_or_else(|_| workshop(today))
    }

    pub(super) fn basis(&self) -> Basis {
        Basis::of(&self.basis)
            .filter(|basis| BASES.contains(basis))
            .unwrap_or(Basis::FirstHand)
    }

    pub(super) fn standing(&self) -> Option<Standing> {
        STANDINGS
            .into_iter()
            .find(|standing| standing_word(*standing) == self.standing)
    }

    /// Which page is asked for, from 1.
    pub(super) fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).max(1)
    }

    /// The same table at another page.
    pub(super) fn at_page(&self, page: usize) -> String {
        Self {
            page: page.to_string(),
            kept: String::new(),
            ..self.clone()
        }
        .to_string()
    }

    /// Whether some rows are left out.
    pub(super) fn is_filtered(&self) -> bool {
        !(self.service.is_empty() && self.team.is_empty() && self.standing.is_empty())
    }
}

fn workshop(today: Date) -> Name {
    Name::parse(&format!("Workshop, {}", date::long(today))).expect("a word and a date make a name")
}

/// More than anybody types here. An address that carries more would be refused by the browser, or by us when it comes back.
const MOST_CARRIED: usize = 500;

/// The address.
impl fmt::Display for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("/table")?;
        let kept = [("kept", self.kept.as_str())];
        let said = self
            .fields()
            .into_iter()
            .chain(kept)
            .filter(|(_, value)| !value.is_empty() && value.len() <= MOST_CARRIED);
        for (at, (field, value)) in said.enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            write!(out, "{sign}{field}={}", Segment(value))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 2);

    #[test]
    fn unless_said_it_is_a_workshop_of_today_that_knows_first_hand() {
        let asked = Asked {
            voice: " \t".to_owned(),
            basis: "ruling".to_owned(),
            ..Asked::default()
        };
        assert_eq!(
            asked.source_name(TODAY).as_str(),
            "Workshop, 2 November 2026"
        );
        assert_eq!(asked.basis(), Basis::FirstHand);
        assert_eq!(Asked::default().to_string(), "/table");
    }

    #[test]
    fn an_address_carries_nothing_that_is_too_long_for_one() {
        let asked = Asked {
            voice: "a".repeat(MOST_CARRIED + 1),
            ..Asked::default()
        };
        assert_eq!(asked.to_string(), "/table");
    }

    #[test]
    fn a_page_keeps_what_was_asked() {
        let asked = Asked {
            voice: "Finance & IT".to_owned(),
            standing: "ask".to_owned(),
            kept: "3".to_owned(),
            ..Asked::default()
        };
        assert_eq!(
            asked.at_page(2),
            "/table?voice=Finance%20%26%20IT&standing=ask&page=2"
        );
        assert_eq!(asked.standing(), Some(Standing::Ask));
        assert!(asked.is_filtered());
    }
}
