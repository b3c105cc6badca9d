//! The page with the table.

use askama::Template;
use engine::board::Board;
use engine::difference::Judged;
use jiff::civil::Date;
use wording::{answer, blind, difference, help, number, standing};

use super::asked::{Asked, BASES, STANDINGS, standing_word};
use super::cell::Column;
use super::row::Row;
use crate::components::{
    Button, Field, Input, NotificationBanner, Pagination, Select, SelectOption,
};
use crate::form::Word as _;
use crate::help::OF_ANSWERS;
use crate::layout::Shell;

/// The table: a row for each problem or opportunity.
#[derive(Template)]
#[template(path = "table/page.html")]
pub(super) struct TablePage<'a> {
    pub(super) shell: Shell,
    pub(super) asked: Asked,
    pub(super) board: &'a Board,
    pub(super) today: Date,
    /// Whether a blind round keeps answers back.
    pub(super) is_blind: bool,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row<'a>>,
    /// How many rows there are on all pages.
    pub(super) count: usize,
    /// How many pages.
    pub(super) pages: usize,
    /// The fields that are not kept, with why.
    pub(super) troubles: Vec<(String, String)>,
}

/// What is asked above the table.
impl TablePage<'_> {
    /// The name that answers are written down under.
    fn source_name(&self) -> String {
        self.asked.source_name(self.today).to_string()
    }

    fn voice(&self) -> Input<'_> {
        let field = Field::new("voice", "Whose answers are these?").words_classes("govuk-label--s");
        Input::new(field)
            .value(self.source_name())
            .attribute("autocomplete", "off")
    }

    fn basis(&self) -> Select<'_> {
        let words = |basis| match basis {
            engine::answer::Basis::FirstHand => "They decide this, or do the work",
            engine::answer::Basis::Heard => "Someone who knows told them",
            _ => "They are guessing",
        };
        let options = BASES
            .map(|basis| SelectOption::new(basis.word(), words(basis)))
            .to_vec();
        let field = Field::new("basis", "How do they know?").words_classes("govuk-label--s");
        Select::new(field, options).value(self.asked.basis().word())
    }

    fn service(&self) -> Select<'_> {
        let named = self
            .board
            .services
            .iter()
            .map(|s| SelectOption::new(s.id.as_str(), s.name.as_str()));
        Self::filter("service", "Service", named.collect(), &self.asked.service)
    }

    fn team(&self) -> Select<'_> {
        let named = self
            .board
            .teams
            .iter()
            .map(|team| SelectOption::new(team.id.as_str(), team.name.as_str()));
        Self::filter("team", "Team", named.collect(), &self.asked.team)
    }

    fn standing(&self) -> Select<'_> {
        let named = STANDINGS
            .map(|stands| SelectOption::new(standing_word(stands), standing::label(stands)));
        Self::filter(
            "standing",
            "Where it stands",
            named.to_vec(),
            &self.asked.standing,
        )
    }

    fn filter<'a>(
        name: &'static str,
        words: &'static str,
        named: Vec<SelectOption<'a>>,
        value: &'a str,
    ) -> Select<'a> {
        let options = [SelectOption::new("", "All")]
            .into_iter()
            .chain(named)
            .collect();
        Select::new(
            Field::new(name, words).words_classes("govuk-label--s"),
            options,
        )
        .value(value)
    }

    fn show() -> Button<'static> {
        Button::submit("Show").classes("govuk-button--secondary")
    }
}

/// What stands around the table.
impl TablePage<'_> {
    fn how_many(&self) -> String {
        number::of(self.count as u64, "row", "rows")
    }

    fn who_sees() -> &'static str {
        answer::WHO_SEES_THIS
    }

    fn save() -> Button<'static> {
        Button::submit("Save the whole page").prevent_double_click(true)
    }

    fn kept(&self) -> Option<NotificationBanner<'static>> {
        let count: u64 = self.asked.kept.parse().ok()?;
        let cells = match count {
            0 => "Nothing was changed, so there was nothing to keep.".to_owned(),
            1 => "One cell is kept.".to_owned(),
            _ => format!("{} cells are kept.", number::grouped(count)),
        };
        Some(NotificationBanner::success(cells))
    }

    /// What each level of the three judged columns means: numbers alone say little.
    fn scales() -> Vec<(&'static str, Vec<&'static str>)> {
        let levels = |judged: Judged| {
            (1..=judged.levels())
                .map(|level| difference::level(judged, level))
                .collect()
        };
        Judged::ALL
            .into_iter()
            .map(|judged| (difference::question(judged.dimension()), levels(judged)))
            .collect()
    }

    fn pagination(&self) -> Option<Pagination<'_>> {
        let current = self.asked.page().min(self.pages);
        (self.pages > 1)
            .then(|| Pagination::of(current, self.pages, |page| self.asked.at_page(page)))
    }

    fn title_prefix(&self) -> &'static str {
        if self.troubles.is_empty() {
            ""
        } else {
            "Error: "
        }
    }
}
