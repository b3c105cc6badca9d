//! A grid of marks: rows and columns, and in each cell a mark, a mark with how many it stands for, or nothing.

use askama::Template;

use super::{Mark, fitted};

/// How wide the names of rows are, in the drawing's own units.
const NAMES: usize = 110;
/// How wide a column is.
const COLUMN: usize = 50;
/// How high the names of columns are.
const HEAD: usize = 34;
/// How high a line of them is.
const LINE: usize = 11;
/// How high a row is.
const ROW: usize = 22;
/// How many characters of the name of a row there is room for.
const NAME: usize = 19;

/// A grid.
#[derive(Debug, Template)]
#[template(path = "drawing/grid.html")]
pub(crate) struct Grid {
    /// What it shows, in words.
    told: String,
    columns: Vec<Head>,
    rows: Vec<Drawn>,
}

/// A row.
#[derive(Debug)]
pub(crate) struct GridRow {
    pub(crate) name: String,
    /// As many as there are columns.
    pub(crate) cells: Vec<Option<GridCell>>,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GridCell {
    pub(crate) mark: Mark,
    /// How many it stands for, where that is to be read.
    pub(crate) count: Option<usize>,
}

/// The name of a column, in one line or two.
#[derive(Debug)]
struct Head {
    middle: usize,
    /// What its lines begin beneath.
    above: usize,
    lines: Vec<String>,
}

/// A row to draw.
#[derive(Debug)]
struct Drawn {
    name: String,
    centre: usize,
    /// What stands in it, each with the middle of its column.
    cells: Vec<(usize, GridCell)>,
}

impl Grid {
    /// A grid with these columns.
    pub(crate) fn of(told: String, columns: &[String], rows: Vec<GridRow>) -> Self {
        let heads = columns.iter().enumerate();
        Self {
            told,
            columns: heads.map(|(at, name)| Head::of(at, name)).collect(),
            rows: (0..).zip(rows).map(|(at, row)| row.drawn(at)).collect(),
        }
    }

    fn width(&self) -> usize {
        NAMES + COLUMN * self.columns.len()
    }

    fn height(&self) -> usize {
        HEAD + ROW * self.rows.len()
    }
}

impl askama::filters::HtmlSafe for Grid {}

impl Head {
    /// A name of more than one word takes two lines: `In` and `preparation`.
    fn of(at: usize, name: &str) -> Self {
        let lines: Vec<String> = match name.rsplit_once(' ') {
            Some((first, last)) => vec![first.to_owned(), last.to_owned()],
            None => vec![name.to_owned()],
        };
        Self {
            middle: middle(at),
            above: HEAD - 6 - LINE * lines.len(),
            lines,
        }
    }
}

impl GridRow {
    fn drawn(self, at: usize) -> Drawn {
        let cells = self.cells.into_iter().enumerate();
        Drawn {
            name: fitted(&self.name, NAME).into_owned(),
            centre: HEAD + ROW * at + ROW / 2,
            cells: cells
                .filter_map(|(at, cell)| Some((middle(at), cell?)))
                .collect(),
        }
    }
}

/// Where the middle of a column is.
fn middle(column: usize) -> usize {
    NAMES + COLUMN * column + COLUMN / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_stands_in_its_row_and_its_column() {
        let cell = GridCell {
            mark: Mark::Disc,
            count: Some(3),
        };
        let row = |name: &str, cells| GridRow {
            name: name.to_owned(),
            cells,
        };
        let columns = ["Covered", "In preparation"].map(str::to_owned);
        let rows = vec![
            row("a", vec![Some(cell), None]),
            row("b", vec![None, Some(cell)]),
        ];
        let drawn = Grid::of("Told".to_owned(), &columns, rows).to_string();
        assert!(
            drawn.contains(r##"<use href="#disc" x="126" y="45"/>"##),
            "{drawn}"
        );
        assert!(
            drawn.contains(r##"<use href="#disc" x="176" y="67"/>"##),
            "{drawn}"
        );
        assert_eq!(drawn.matches("<tspan").count(), 3);
    }
}
