//! One standing as a table: id, title, the three readings, and the expected difference in points.

use engine::condition::Condition;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

use super::page::{Page, wrapped};

/// Spaces between columns.
const BETWEEN: usize = 2;
/// The longest heading of a condition; no reading is longer.
const READING: usize = "Skills and learning".len();
/// Points with one decimal: `60.0`.
const POINTS: usize = "points".len();

/// Everyone of this standing, greatest expected difference first, then id.
pub(super) fn standing(page: &mut Page, standing: Standing, outlook: &Outlook, names: &Names<'_>) {
    let mut those: Vec<&Placed> = outlook
        .placed
        .iter()
        .filter(|p| p.standing == standing)
        .collect();
    those.sort_by(|a, b| b.expected.cmp(&a.expected).then_with(|| a.id.cmp(&b.id)));
    page.gap();
    page.heading(&format!(
        "{} ({})",
        wording::standing::label(standing),
        those.len()
    ));
    if those.is_empty() {
        return;
    }
    let id = those
        .iter()
        .map(|p| p.id.as_str().chars().count())
        .max()
        .unwrap_or(0)
        .clamp(2, 20);
    let beside = id + 3 * READING + POINTS + 5 * BETWEEN;
    let columns = Columns {
        id,
        title: page.width(beside).unwrap_or(60),
    };
    let [interest, operations, capability] = Condition::ALL.map(wording::condition::label);
    columns.row(page, ["id", "", interest, operations, capability, "points"]);
    for placed in those {
        let [interest, operations, capability] = placed
            .conditions
            .each_ref()
            .map(|c| wording::reading::label(c.reading));
        let points = placed.expected.rounded(1);
        columns.row(
            page,
            [
                placed.id.as_str(),
                names.title(&placed.id),
                interest,
                operations,
                capability,
                &points,
            ],
        );
    }
}

struct Columns {
    id: usize,
    title: usize,
}

impl Columns {
    fn row(
        &self,
        page: &mut Page,
        [id, title, interest, operations, capability, points]: [&str; 6],
    ) {
        let gap = " ".repeat(BETWEEN);
        let title = wrapped(title, Some(self.title));
        let readings =
            format!("{interest:READING$}{gap}{operations:READING$}{gap}{capability:READING$}");
        let first = title.first().map_or("", String::as_str);
        let (id_width, title_width) = (self.id, self.title);
        page.raw(&format!(
            "{id:id_width$}{gap}{first:title_width$}{gap}{readings}{gap}{points:>POINTS$}"
        ));
        for rest in title.iter().skip(1) {
            page.raw(&format!("{:id_width$}{gap}{rest}", ""));
        }
    }
}
