//! One standing as a table: id, title, the three readings, the expected difference in points, and the share.

use engine::condition::Condition;
use engine::outlook::{Model, Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

use crate::paper::{Column, Holds, Part, Section, Table};

/// How many rows are told; JSON and CSV hold all.
const ROWS: usize = 200;

/// Everyone of this standing, greatest expected difference first, then id.
pub(super) fn standing(standing: Standing, outlook: &Outlook, names: &Names<'_>) -> Section {
    let of_it = |p: &&Placed| p.standing == standing;
    let mut those: Vec<&Placed> = outlook.placed.iter().filter(of_it).collect();
    those.sort_by(|a, b| b.expected.cmp(&a.expected).then_with(|| a.id.cmp(&b.id)));
    let count = those.len();
    let label = wording::standing::label(standing);
    let shares = outlook.model >= Model::One && standing != Standing::Prepare;
    let meaning = (shares && count > 0).then(|| Part::line(wording::share::MEANING));
    let rows = those.iter().take(ROWS);
    let table = (count > 0).then(|| {
        Part::Table(Table {
            caption: wording::standing::meaning(standing).to_owned(),
            columns: columns(shares),
            rows: rows.map(|p| row(p, shares, names)).collect(),
            more: (count > ROWS).then(|| wording::fault::and_more(count - ROWS)),
        })
    });
    Section::new(format!("{label} ({count})"))
        .with(meaning)
        .with(table)
}

fn columns(shares: bool) -> Vec<Column> {
    let column = |heading, holds| Column { heading, holds };
    let readings = Condition::ALL.map(|c| column(wording::condition::label(c), Holds::Words));
    let mut columns = vec![column("id", Holds::Words), column("title", Holds::Name)];
    columns.extend(readings);
    columns.push(column("points", Holds::Number));
    if shares {
        columns.push(column(wording::share::LABEL, Holds::Number));
    }
    columns
}

fn row(placed: &Placed, shares: bool, names: &Names<'_>) -> Vec<String> {
    let mut cells = vec![placed.id.to_string(), names.title(&placed.id).to_owned()];
    let readings = placed.conditions.iter();
    cells.extend(readings.map(|c| wording::reading::label(c.reading).to_owned()));
    cells.push(placed.expected.rounded(1));
    if shares {
        cells.push(wording::share::of_a_hundred(&placed.share));
    }
    cells
}
