//! Reads a page as a reader of its pictures would, and as a reader of its tables would.

/// What stands between two texts, each time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let parts = text.split(from).skip(1);
    parts
        .map(|part| part.split_once(to).map_or(part, |(part, _)| part))
        .collect()
}

fn part<'a>(page: &'a str, id: &str) -> &'a str {
    between(page, &format!("id=\"{id}\">"), "</section>")[0]
}

fn number(text: &str) -> usize {
    text.trim().replace(',', "").parse().unwrap()
}

/// The numbers of the numeric cells of a table.
fn numbers(part: &str) -> Vec<usize> {
    let cells = between(part, "govuk-table__cell--numeric\">", "</td>");
    cells.into_iter().map(number).collect()
}

/// How many a mark stands for.
fn each(part: &str) -> usize {
    match between(part, "Each mark stands for ", " of them").as_slice() {
        [each] => number(each),
        _ => 1,
    }
}

/// How many marks there are.
fn marks(html: &str) -> usize {
    html.matches("<i></i>").count() + html.matches("<b></b>").count()
}

/// As many marks in each row as its table says.
pub(super) fn lacks(page: &str) {
    let part = part(page, "lacks");
    let told: Vec<usize> = between(part, "app-alike__what\">", "</p>")
        .iter()
        .map(|line| number(line.rsplit_once(": ").unwrap().1))
        .collect();
    let each = each(part);
    let shown: Vec<usize> = between(part, "<p class=\"app-marks", "</p>")
        .into_iter()
        .map(marks)
        .collect();
    let expected: Vec<usize> = told.iter().map(|count| count.div_ceil(each)).collect();
    assert!(!told.is_empty());
    assert_eq!(shown, expected);
    assert_eq!(numbers(part), told);
}

/// Each bar is as long as its number, and its line lies where the words say.
pub(super) fn bars(page: &str) {
    for row in between(
        part(page, "settled"),
        "<tr class=\"govuk-table__row\"><th scope=\"row\"",
        "</tr>",
    ) {
        let told = between(row, "<td class=\"govuk-table__cell\">", " <span")[0];
        let drawn = between(row, "<rect width=\"", "\"")[1];
        assert_eq!(told, drawn, "{row}");
        let words = between(row, "app-bars__between\">(", ")")[0];
        let line = between(row, "<path d=\"M", "M")[0].replace(" 6H", " to ");
        assert_eq!(words, line);
    }
}

/// A mark for each row, and as many of them of answers that changed nothing.
pub(super) fn moved(page: &str) {
    let part = part(page, "moved");
    let (drawn, table) = part.split_once("<table").unwrap();
    let drawn = between(drawn, "<p class=\"app-times", "</p>")[0];
    let rows = between(table, "<tr class=\"govuk-table__row\"><td", "</tr>");
    assert_eq!(drawn.matches("<i ").count(), rows.len());
    let nothing = rows.iter().filter(|row| row.contains(">changed nothing<"));
    assert_eq!(drawn.matches("app-time--nothing").count(), nothing.count());
}

/// As many marks in each cell as it says, and as many in the table, each named once where there are few.
pub(super) fn grid(page: &str) {
    let part = part(page, "grid");
    let (drawn, table) = part
        .split_once("<table class=\"govuk-table app-who\"")
        .unwrap();
    let each = each(drawn);
    let cells = between(drawn, "app-cells__count\">", "</td>");
    assert_eq!(cells.len(), 16);
    let mut told = Vec::new();
    for cell in cells {
        let (count, marked) = cell.split_once("</span>").unwrap();
        let links = marked.matches("<a class=\"app-dot").count();
        let shown = if links > 0 { links } else { marks(marked) };
        assert_eq!(shown, number(count).div_ceil(each), "{cell}");
        told.extend(Some(number(count)).filter(|count| *count > 0));
    }
    assert_eq!(numbers(table), told);
    if drawn.contains("<a class=\"app-dot") {
        let named = between(table, "<ul", "</ul>");
        let named: Vec<usize> = named
            .iter()
            .map(|list| list.matches("<li>").count())
            .collect();
        assert_eq!(named, told);
    }
}
