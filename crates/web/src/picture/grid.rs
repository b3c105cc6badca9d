//! Ready against needed: a grid in which each is a mark. Of a long list a mark stands for several, and leads nowhere.

use engine::glance::{Grid, Mark, Needed, Reached, Row, sizes};
use engine::outlook::Outlook;
use wording::{Names, number, picture as say};

use crate::outlook::{Marks, Scale};
use crate::path::ProblemPage;

/// Up to so many each mark is a link to its page.
const MOST_LINKED: usize = 200;
/// How many of a cell are named where the list is longer.
const MOST_NAMED: usize = 20;
/// Up to so many names stand open, also on paper.
const MOST_OPEN: usize = 6;

/// The picture and its table.
pub(super) struct GridShown<'a> {
    pub(super) heads: [&'static str; 4],
    pub(super) rows: Vec<RowShown<'a>>,
    /// Whether each mark is a link.
    pub(super) is_linked: bool,
    /// What a mark stands for.
    pub(super) marks: String,
    /// What the sizes of marks mean, each with how far it reaches from its middle.
    pub(super) sizes: Vec<(u8, String)>,
    pub(super) parts: Vec<Part<'a>>,
}

/// A row: a band of how much they are needed.
pub(super) struct RowShown<'a> {
    pub(super) head: &'static str,
    pub(super) is_unknown: bool,
    pub(super) cells: Vec<Cell<'a>>,
}

/// A cell.
pub(super) struct Cell<'a> {
    pub(super) count: String,
    /// A link for each, where there is room for them.
    pub(super) dots: Vec<Dot<'a>>,
    /// Else marks.
    pub(super) marks: Marks,
}

/// A mark that leads to its page.
pub(super) struct Dot<'a> {
    pub(super) page: ProblemPage<'a>,
    pub(super) told: String,
    /// How far it reaches from its middle.
    pub(super) size: u8,
    pub(super) is_picked: bool,
    pub(super) has_no_way_in: bool,
    pub(super) is_unknown: bool,
}

/// A row of the table: a cell that is not empty.
pub(super) struct Part<'a> {
    pub(super) what: String,
    pub(super) count: String,
    pub(super) named: Vec<(ProblemPage<'a>, &'a str)>,
    pub(super) more: Option<String>,
    /// Whether they are few enough to stand open.
    pub(super) is_short: bool,
}

impl<'a> GridShown<'a> {
    pub(super) fn of(outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        let grid = Grid::of(outlook, names.board());
        let is_linked = outlook.placed.len() <= MOST_LINKED;
        let scale = Scale::of(outlook);
        let row = |row: &Row<'a>| RowShown {
            head: say::needed(row.needed),
            is_unknown: row.needed == Needed::NotKnown,
            cells: row
                .cells
                .iter()
                .map(|marks| Cell::of(marks, is_linked, scale, names))
                .collect(),
        };
        let parts = grid.rows.iter().flat_map(|row| {
            let cells = row.cells.iter().enumerate();
            let filled = cells.filter(|(_, marks)| !marks.is_empty());
            filled.map(|(met, marks)| Part::of(say::cell(row.needed, met), marks, is_linked, names))
        });
        Self {
            heads: [0, 1, 2, 3].map(say::met),
            is_linked,
            marks: say::marks(scale.each()),
            sizes: steps(names),
            parts: parts.collect(),
            rows: grid.rows.iter().map(row).collect(),
        }
    }
}

impl<'a> Cell<'a> {
    fn of(marks: &[Mark<'a>], is_linked: bool, scale: Scale, names: &Names<'_>) -> Self {
        let picked = marks.iter().filter(|mark| mark.is_picked).count();
        let linked = marks.iter().filter(|_| is_linked);
        Self {
            count: number::grouped(marks.len() as u64),
            dots: linked.map(|mark| Dot::of(mark, names)).collect(),
            marks: scale.marks(marks.len(), picked),
        }
    }
}

impl<'a> Dot<'a> {
    fn of(mark: &Mark<'a>, names: &Names<'_>) -> Self {
        let Mark {
            id,
            reached,
            is_picked,
            has_no_way_in,
        } = *mark;
        Self {
            page: ProblemPage(id),
            told: say::mark(names.title(id), reached, is_picked, has_no_way_in),
            size: size(reached),
            is_picked,
            has_no_way_in,
            is_unknown: reached == Reached::NotKnown,
        }
    }
}

impl<'a> Part<'a> {
    fn of(what: String, marks: &[Mark<'a>], is_linked: bool, names: &'a Names<'_>) -> Self {
        let most = if is_linked { MOST_LINKED } else { MOST_NAMED };
        let shown = marks.iter().take(most);
        let more = marks.len().saturating_sub(most);
        Self {
            what,
            count: number::grouped(marks.len() as u64),
            named: shown
                .map(|mark| (ProblemPage(mark.id), names.title(mark.id)))
                .collect(),
            more: (more > 0).then(|| say::more(more)),
            is_short: marks.len() <= MOST_OPEN,
        }
    }
}

/// How far a mark reaches from its middle.
const fn size(reached: Reached) -> u8 {
    match reached {
        Reached::Few => 4,
        Reached::Middling | Reached::NotKnown => 7,
        Reached::Many => 10,
    }
}

fn steps(names: &Names<'_>) -> Vec<(u8, String)> {
    let sizes = sizes(&names.board().settings);
    let edges: Vec<u64> = sizes.iter().skip(1).map(|(_, edge)| *edge).collect();
    let each = (1..).zip(&sizes);
    each.map(|(at, (reached, _))| (size(*reached), say::size_step(*reached, at, &edges)))
        .collect()
}
