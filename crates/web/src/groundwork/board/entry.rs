//! One action in a list.

use engine::groundwork::Action;
use jiff::civil::Date;
use wording::{Names, groundwork as say};

use crate::groundwork::ActionPage;

/// How many titles a line holds.
const TITLES: usize = 3;

/// An action in a list.
pub(crate) struct Entry<'a> {
    pub(crate) page: ActionPage<'a>,
    pub(crate) name: &'a str,
    pub(crate) state: String,
    pub(crate) overdue: bool,
    /// Who leads it, and the team that does it.
    pub(crate) who: String,
    pub(crate) serves: String,
}

impl<'a> Entry<'a> {
    pub(crate) fn of(action: &'a Action, names: &Names<'_>, today: Date) -> Self {
        let team = action.team.as_ref().map(|id| names.team(id));
        Self {
            page: ActionPage(&action.id),
            name: action.name.as_str(),
            state: say::state(action, today),
            overdue: action.is_overdue(today),
            who: match team {
                Some(team) => format!("{}, with {team}", action.owner),
                None => action.owner.to_string(),
            },
            serves: names.some_titles(&action.serves, TITLES),
        }
    }
}
