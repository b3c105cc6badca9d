//! The example: a small council that does not exist, to try Foothold with; and the same council with a very long list.
//! Its council, people and problems are made up.
//!
//! It is told in chapters, each a write of its own on a day before the one on which it is loaded: so it has a past to look
//! back on, and something due soon.

mod chapter;
mod large;
mod small;
mod words;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::act::Ids;
use crate::import::{Choices, Faults, Import, Kind, read};

pub(crate) use chapter::Chapter;

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
    /// 5,000 problems and opportunities, with years of work on them, to see how Foothold does with many.
    Large,
}

/// What happened until now, the earliest first; never nothing.
///
/// # Panics
/// Never: its files are part of the binary, and a test reads them.
pub(crate) fn chapters(size: Size, now: Timestamp, today: Date, ids: &mut Ids) -> Vec<Chapter> {
    let list = match size {
        Size::Small => small::LIST.to_owned(),
        Size::Large => large::list(),
    };
    let filling = filling(&list, today).expect("the example's files are sound: a test reads them");
    match size {
        Size::Small => small::chapters(filling, now, ids),
        Size::Large => large::chapters(&filling, now, ids),
    }
}

fn filling(candidates: &str, today: Date) -> Result<Import, Faults> {
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

    #[test]
    fn the_example_is_sound_on_any_day() {
        let long_ago = Date::constant(2020, 1, 1);
        let small = filling(small::LIST, long_ago).unwrap();
        assert_eq!(small.candidates.rows.len(), 28);
        assert!(small.candidates.unknown.is_empty());
        let large = filling(&large::list(), long_ago).unwrap();
        assert_eq!(large.candidates.rows.len(), 5_000);
    }
}
