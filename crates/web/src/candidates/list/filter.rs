//! The form above the list, which asks for less of it.

use std::borrow::Cow;

use engine::standing::Standing;
use wording::{number, standing};

use super::asked::{Life, STANDINGS, standing_word};
use super::page::ListPage;
use crate::components::{Field, Input, Select, SelectOption};

/// The most names that are offered to choose from; where there are more one types a part of the name.
const MOST_NAMES: usize = 40;

/// What the template asks for.
impl ListPage<'_> {
    pub(super) fn search_field(&self) -> Input<'_> {
        let field = Field::new("search", "Words or number").words_classes("govuk-label--s");
        Input::new(field)
            .kind("search")
            .value(self.asked.search.as_str())
    }

    pub(super) fn standing_field(&self) -> Select<'_> {
        let one = |one| {
            let count = number::grouped(self.index.count(one) as u64);
            SelectOption::new(
                standing_word(one),
                format!("{} ({count})", standing::label(one)),
            )
        };
        // What is under way is asked for by its status, in the next field.
        let options = STANDINGS
            .into_iter()
            .filter(|standing| *standing != Standing::UnderWay)
            .map(one);
        let field = Field::new("standing", "Where it stands").words_classes("govuk-label--s");
        Select::new(field, any().chain(options).collect()).value(self.asked.standing.as_str())
    }

    pub(super) fn status_field(&self) -> Select<'_> {
        let options = Life::ALL
            .into_iter()
            .map(|life| SelectOption::new(life.word(), life.label()));
        let field = Field::new("status", "Status").words_classes("govuk-label--s");
        Select::new(field, any().chain(options).collect()).value(self.asked.status.as_str())
    }

    pub(super) fn name_fields(&self) -> [NameField<'_>; 2] {
        let board = self.view.board();
        let services = board.services.iter().map(|service| service.name.as_str());
        let teams = board.teams.iter().map(|team| team.name.as_str());
        [
            NameField::of("service", "Service", &self.asked.service, services),
            NameField::of("team", "Team", &self.asked.team, teams),
        ]
    }
}

/// A name to ask for: chosen where there are few, typed where there are many.
pub(super) enum NameField<'a> {
    /// There are none to ask for.
    None,
    Chosen(Select<'a>),
    Typed(Input<'a>),
}

impl<'a> NameField<'a> {
    fn of(
        name: &'static str,
        words: &'static str,
        asked: &'a str,
        names: impl ExactSizeIterator<Item = &'a str>,
    ) -> Self {
        let field = Field::new(name, words).words_classes("govuk-label--s");
        match names.len() {
            0 => Self::None,
            1..=MOST_NAMES => Self::Chosen(chosen(field, asked, names)),
            _ => Self::Typed(Input::new(field.hint("Part of its name")).value(asked)),
        }
    }
}

/// Every name, in order; and what was asked for, where it is none of them.
fn chosen<'a>(
    field: Field<'a>,
    asked: &'a str,
    names: impl Iterator<Item = &'a str>,
) -> Select<'a> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    let other = (!asked.trim().is_empty() && !names.contains(&asked)).then_some(asked);
    let options = other
        .into_iter()
        .chain(names)
        .map(|name| SelectOption::new(name, Cow::Borrowed(name)));
    Select::new(field, any().chain(options).collect()).value(asked)
}

fn any<'a>() -> std::iter::Once<SelectOption<'a>> {
    std::iter::once(SelectOption::new("", "Any"))
}
