//! What the address asks of the board.

use engine::board::Board;
use engine::groundwork::Action;
use engine::id::Id;
use engine::people::Team;
use operations::lists::List;
use serde::Deserialize;

use crate::components::{Button, Field, NotificationBanner, Select, SelectOption};
use crate::groundwork::GROUNDWORK;
use crate::lists::TakeList;
use crate::path::Segment;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub(in crate::groundwork) struct Asked {
    by: Option<String>,
    team: Option<String>,
    all: Option<String>,
    done: Option<String>,
}

/// What is asked, read.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) by_blocker: bool,
    pub(super) team: Option<Id<Team>>,
    /// Whether those that are over are all shown.
    pub(super) all: bool,
}

impl Asked {
    /// What is asked; of a team that is not there nothing is found.
    pub(super) fn filter(&self) -> Filter {
        let team = self.team.as_deref().map(Id::parse);
        Filter {
            by_blocker: self.by.as_deref() == Some("blocker"),
            team: team.and_then(Result::ok),
            all: self.all.as_deref() == Some("true"),
        }
    }

    /// What was just done.
    pub(super) fn banner(&self) -> Option<NotificationBanner<'static>> {
        match self.done.as_deref() {
            Some("no-need") => Some(NotificationBanner::success(
                "Nobody is asked again about that.",
            )),
            _ => None,
        }
    }
}

impl Filter {
    /// Whether an action is asked for.
    pub(super) fn takes(&self, action: &Action) -> bool {
        self.team.is_none() || action.team == self.team
    }

    /// The same, in the other order.
    pub(super) fn turned(&self) -> String {
        self.address(!self.by_blocker, self.all)
    }

    /// The same, with all that are over.
    pub(super) fn with_all(&self) -> String {
        self.address(self.by_blocker, true)
    }

    fn address(&self, by_blocker: bool, all: bool) -> String {
        let team = self.team.as_ref();
        let team = team.map(|id| format!("team={}", Segment(id.as_str())));
        let by = by_blocker.then(|| "by=blocker".to_owned());
        let all = all.then(|| "all=true".to_owned());
        let asked: Vec<String> = [by, team, all].into_iter().flatten().collect();
        if asked.is_empty() {
            return GROUNDWORK.to_owned();
        }
        format!("{GROUNDWORK}?{}", asked.join("&"))
    }

    /// The team, to choose.
    pub(super) fn teams<'a>(&'a self, board: &'a Board) -> Select<'a> {
        let mut named: Vec<_> = board.teams.iter().collect();
        named.sort_by_key(|team| &team.name);
        let named = named
            .into_iter()
            .map(|team| SelectOption::new(team.id.as_str(), team.name.as_str()));
        let options = [SelectOption::new("", "Every team")]
            .into_iter()
            .chain(named);
        let chosen = self.team.as_ref().map_or("", |id| id.as_str());
        Select::new(Field::new("team", "Done by"), options.collect()).value(chosen)
    }

    /// The files of what is shown.
    pub(super) fn take(&self) -> TakeList {
        let team = self.team.as_ref();
        let query = team.map(|id| format!("?team={}", Segment(id.as_str())));
        TakeList::filtered(List::Groundwork, &query.unwrap_or_default())
    }

    /// The button that asks.
    pub(super) fn button() -> Button<'static> {
        Button::submit("Show").classes("govuk-button--secondary")
    }
}
