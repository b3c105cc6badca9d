//! One standing as a table: id, title, the three readings, the expected difference in points, and the share.

use engine::condition::Condition;
use engine::outlook::{Model, Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

use super::{Section, Table};

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
    let table = || Table {
        caption: wording::standing::meaning(standing).to_owned(),
        headings: headings(shares),
        rows: those
            .iter()
            .take(ROWS)
            .map(|p| row(p, shares, names))
            .collect(),
        more: (count > ROWS).then(|| wording::fault::and_more(count - ROWS)),
    };
    Section {
        table: (count > 0).then(table),
        says: if shares && count > 0 {
            vec![wording::share::MEANING.to_owned()]
        } else {
            Vec::new()
        },
        ..Section::new(format!("{label} ({count})"))
    }
}

fn headings(shares: bool) -> Vec<&'static str> {
    let [interest, operations, capability] = Condition::ALL.map(wording::condition::label);
    let mut headings = vec!["id", "title", interest, operations, capability, "points"];
    if shares {
        headings.push(wording::share::LABEL);
    }
    headings
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
