//! Each group as one mark in one state, the worst served first; in many groups one mark for those of a part that are in one
//! state.

use engine::fairness::{EachGroup, GroupState, HowServed};
use engine::outlook::Outlook;
use wording::Names;
use wording::fairness as say;

use crate::drawing::{Grid, GridCell, GridRow, Key, Mark};
use crate::named::address;

/// The most groups that have a row each in the drawing.
const MOST_DRAWN: usize = 24;
/// How many groups the table holds.
const MOST_LISTED: usize = 200;

/// The groups.
pub(super) struct Groups<'a> {
    pub(super) grid: Grid,
    pub(super) key: [Key<Mark>; 5],
    pub(super) counted: String,
    /// Whether rows of the drawing are parts and not groups.
    pub(super) in_bands: bool,
    pub(super) rows: Vec<Row<'a>>,
    /// How many there are in each state.
    pub(super) counts: Vec<(GroupState, usize)>,
    /// Whether there are more than the table holds.
    pub(super) more: bool,
}

/// A row of the table.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    /// Its page, where it is listed.
    pub(super) href: Option<String>,
    pub(super) served: &'static str,
    pub(super) state: &'static str,
}

impl<'a> Groups<'a> {
    /// None where there is no group.
    pub(super) fn of(outlook: &Outlook, names: &Names<'a>) -> Option<Self> {
        let board = names.board();
        let each = EachGroup::all(board, &outlook.groups);
        let counts = counts(&each, |_| true);
        let in_bands = each.len() > MOST_DRAWN;
        let grid = if in_bands {
            bands(&each)
        } else {
            one_each(&each, names)
        };
        let shown = each.iter().take(MOST_LISTED);
        (!each.is_empty()).then(|| Self {
            grid,
            key: GroupState::ALL.map(|state| Key {
                look: mark(state),
                name: say::state(state),
                means: say::means(state),
            }),
            counted: say::counted(&counts),
            in_bands,
            rows: shown.map(|one| Row::of(one, names)).collect(),
            counts,
            more: each.len() > MOST_LISTED,
        })
    }
}

impl<'a> Row<'a> {
    fn of(one: &EachGroup<'a>, names: &Names<'a>) -> Self {
        let listed = names.board().groups.get(one.group);
        Self {
            name: listed.map_or(one.group.as_str(), |group| group.name.as_str()),
            href: listed.map(|group| address(&group.id)),
            served: say::served(one.served),
            state: say::state(one.state),
        }
    }
}

/// How many of some are in each state, in order.
fn counts(
    each: &[EachGroup<'_>],
    such: impl Fn(&EachGroup<'_>) -> bool,
) -> Vec<(GroupState, usize)> {
    let of = |state| {
        let those = each.iter().filter(|one| one.state == state && such(one));
        those.count()
    };
    GroupState::ALL.map(|state| (state, of(state))).to_vec()
}

const fn mark(state: GroupState) -> Mark {
    match state {
        GroupState::Covered => Mark::Disc,
        GroupState::Preparing => Mark::Half,
        GroupState::LeftOut => Mark::Ring,
        GroupState::NoWayIn => Mark::Cross,
        GroupState::Unheard => Mark::Line,
    }
}

/// A row for each group.
fn one_each(each: &[EachGroup<'_>], names: &Names<'_>) -> Grid {
    let row = |one: &EachGroup<'_>| GridRow {
        name: names.group(one.group).to_owned(),
        cells: cells(|state| (state == one.state).then_some(None)),
    };
    let told = each.iter().map(|one| {
        let (name, state) = (names.group(one.group), say::state(one.state).to_lowercase());
        format!("{name}: {state}.")
    });
    let told = told.collect::<Vec<_>>().join(" ");
    Grid::of(told, &columns(), each.iter().map(row).collect())
}

/// A row for all that are served alike.
fn bands(each: &[EachGroup<'_>]) -> Grid {
    let bands = HowServed::ALL.map(|served| {
        let counts = counts(each, |one| one.served == served);
        (say::served(served), counts)
    });
    let rows = bands.iter().map(|(name, counts)| GridRow {
        name: (*name).to_owned(),
        cells: cells(|state| {
            let count = counts.iter().find(|(one, _)| *one == state);
            count
                .map(|(_, count)| *count)
                .filter(|count| *count > 0)
                .map(Some)
        }),
    });
    let told = bands.iter().map(|(name, counts)| {
        let parts = counts
            .iter()
            .map(|(state, count)| (say::state(*state), *count));
        say::bar(name, parts)
    });
    let told = told.collect::<Vec<_>>().join(" ");
    Grid::of(told, &columns(), rows.collect())
}

fn columns() -> [String; 5] {
    GroupState::ALL.map(|state| say::state(state).to_owned())
}

/// The cells of a row: of each state whether it has a mark, and how many that stands for.
fn cells(of: impl Fn(GroupState) -> Option<Option<usize>>) -> Vec<Option<GridCell>> {
    let cell = |state| {
        of(state).map(|count| GridCell {
            mark: mark(state),
            count,
        })
    };
    GroupState::ALL.map(cell).to_vec()
}
