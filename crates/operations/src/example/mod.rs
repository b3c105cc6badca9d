//! The example: a small council that does not exist, to try Foothold with; and the same council with a very long list.
//! Its council, people and problems are made up.

mod large;

use jiff::civil::Date;

use crate::import::{Choices, Faults, Import, Kind, read};

/// What the example is called.
pub(crate) const NAME: &str = "Fernley Borough Council";
/// The role of the one who tries it.
pub(crate) const ROLE: &str = "Facilitator";
/// Where it is.
pub(crate) const ZONE: &str = "Europe/London";

/// What the sources of its answers say they come from.
const FILE: &str = "The example";

/// How long its list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// A list that can be read through.
    #[default]
    Small,
    /// 5,000 problems and opportunities, to see how Foothold does with many.
    Large,
}

/// What the example is filled with.
///
/// # Panics
/// Never: its files are part of the binary, and a test reads them.
pub(crate) fn filling(size: Size, today: Date) -> Import {
    let candidates = match size {
        Size::Small => include_str!("candidates.csv").to_owned(),
        Size::Large => large::candidates(),
    };
    try_filling(&candidates, today).expect("the example's files are sound: a test reads them")
}

fn try_filling(candidates: &str, today: Date) -> Result<Import, Faults> {
    let choices = Choices::plain(FILE, today);
    let teams = read(Kind::Teams, include_bytes!("teams.csv"), &choices)?.teams;
    let groups = read(Kind::Groups, include_bytes!("groups.csv"), &choices)?.groups;
    let candidates = read(Kind::Candidates, candidates.as_bytes(), &choices)?;
    Ok(Import {
        teams,
        groups,
        ..candidates
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG_AGO: Date = Date::constant(2020, 1, 1);

    #[test]
    fn the_example_is_sound_on_any_day() {
        let small = filling(Size::Small, LONG_AGO);
        assert_eq!(small.candidates.rows.len(), 25);
        assert!(small.candidates.unknown.is_empty());
        assert_eq!(filling(Size::Large, LONG_AGO).candidates.rows.len(), 5_000);
    }
}
