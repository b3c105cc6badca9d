//! The form: lists whose entries are what is supposed. An entry that says nothing leaves things as they are.

use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::difference::Judged;
use engine::id::Id;
use engine::people::Team;
use engine::settings::Settings;
use engine::viewpoints::Priority;
use engine::what_if::Suppose;
use wording::{condition, difference, what_if as say};

use super::asked::SUPPOSE;
use crate::components::{Field, Select, SelectOption};

/// How much size may count, as offered, in hundredths.
const SIZES: [u8; 8] = [0, 5, 10, 20, 30, 50, 70, 100];

/// The most places of a team that are offered.
const MOST_ROOM: u32 = 6;

/// A list of what may be supposed of one thing.
pub(super) struct List {
    id: String,
    label: String,
    each: Vec<(Suppose, String)>,
}

impl List {
    /// What may be supposed of a candidate.
    pub(super) fn about(candidate: &Candidate, board: &Board) -> Vec<Self> {
        let conditions = Condition::ALL.map(|one| Self::condition(one, &candidate.id));
        let judged = Judged::ALL.map(|one| Self::judged(one, &candidate.id));
        let teams = candidate.teams.iter().filter_map(|id| board.teams.get(id));
        conditions
            .into_iter()
            .chain(judged)
            .chain([Self::people(&candidate.id, &board.settings)])
            .chain(teams.map(|team| Self::room(team)))
            .collect()
    }

    /// What may be supposed of how one chooses.
    pub(super) fn choosing() -> [Self; 3] {
        let each = |all: Vec<(Suppose, String)>, id: &str, label: &str| Self {
            id: id.to_owned(),
            label: label.to_owned(),
            each: all,
        };
        let limits = (0..=Settings::MOST_LIMIT).map(|n| (Suppose::Limit(n), say::limit(n)));
        let first = Priority::ALL.map(|one| (Suppose::First(one), say::first(one).to_owned()));
        let sizes = SIZES.map(|n| (Suppose::Size(n), say::size(n)));
        [
            each(limits.collect(), "limit", say::LIMIT),
            each(first.into(), "first", say::FIRST),
            each(sizes.into(), "size", say::SIZE),
        ]
    }

    fn condition(one: Condition, id: &Id<Candidate>) -> Self {
        let levels = Level::ALL.into_iter().rev();
        let each = levels.map(|level| {
            let words = say::said(one, level).to_owned();
            (Suppose::Condition(one, level, id.clone()), words)
        });
        Self {
            id: condition::word(one).to_owned(),
            label: condition::label(one).to_owned(),
            each: each.collect(),
        }
    }

    fn judged(one: Judged, id: &Id<Candidate>) -> Self {
        let each = (1..=one.levels()).map(|level| {
            let words = say::level(one, level);
            (Suppose::Level(one, level, id.clone()), words)
        });
        let label = difference::label(one.dimension());
        Self {
            id: format!("level-{}", one.dimension().index()),
            label: label.to_owned(),
            each: each.collect(),
        }
    }

    /// So many people a year: the lower edge of each band.
    fn people(id: &Id<Candidate>, settings: &Settings) -> Self {
        let edges = [0].into_iter().chain(settings.reach_bands.iter().copied());
        let each = (1..).zip(edges).map(|(level, edge)| {
            let words = say::band(level, &settings.reach_bands);
            (Suppose::People(edge, id.clone()), words)
        });
        Self {
            id: "people".to_owned(),
            label: difference::label(engine::difference::Dimension::Reach).to_owned(),
            each: each.collect(),
        }
    }

    fn room(team: &Team) -> Self {
        let each = (0..=MOST_ROOM.max(team.places())).map(|places| {
            let words = say::room(team.name.as_str(), places);
            (Suppose::Room(places, team.id.clone()), words)
        });
        Self {
            id: format!("room-{}", team.id.as_str()),
            label: format!("Room in {}", team.name),
            each: each.collect(),
        }
    }

    /// The list as it is shown, with what is supposed chosen. What is supposed and not offered stays a choice of its own.
    pub(super) fn select<'a>(&'a self, supposed: &'a [Suppose]) -> Select<'a> {
        let chosen = supposed.iter().find(|one| self.holds(one));
        let text = chosen.map(ToString::to_string).unwrap_or_default();
        let none = SelectOption::new("", say::AS_IT_IS);
        let each = self.each.iter();
        let each = each.map(|(one, words)| SelectOption::new(one.to_string(), words.as_str()));
        let field = Field::new(SUPPOSE, self.label.as_str()).id(format!("try-{}", self.id));
        Select::new(field, [none].into_iter().chain(each).collect()).value(text)
    }

    /// Whether something supposed is one of its entries.
    pub(super) fn holds(&self, supposed: &Suppose) -> bool {
        self.each.iter().any(|(one, _)| one == supposed)
    }
}
