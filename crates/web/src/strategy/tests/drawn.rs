//! Drawings say what stands beside them.

use super::*;

/// The part of the page under a heading.
fn part<'p>(page: &'p str, id: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("id=\"{id}\"")).unwrap();
    rest.split_once("</section>").unwrap().0
}

/// How many marks the line of time has, and how many things its list holds.
fn marks_and_entries(page: &str) -> (usize, usize) {
    let (drawing, list) = part(page, "when").split_once("</svg>").unwrap();
    (drawing.matches("<use").count(), list.matches("<li").count())
}

#[test]
fn the_line_of_time_holds_what_its_list_holds() {
    assert_eq!(marks_and_entries(&shown(&years())), (13, 13));
}

#[test]
fn of_very_much_the_latest_is_drawn_with_few_labels() {
    let lessons = (0..60_i64).map(|at| {
        let on = day(1) + jiff::Span::new().days(at * 5);
        lesson(&format!("l{at}"), on, None)
    });
    let board = Board {
        work: Arc::new(lessons.collect()),
        ..Board::default()
    };
    let page = shown(&board);
    assert_eq!(marks_and_entries(&page), (40, 40));
    assert!(part(&page, "when").contains("These are the latest 40."));
    let labels = part(&page, "when").matches("app-drawing__mid").count();
    assert!((2..=4).contains(&labels), "{labels}");
}

#[test]
fn what_came_up_has_a_square_for_each_round_of_its_row() {
    let page = shown(&years());
    let came_up = part(&page, "came-up");
    // Two things in each of the last seven rounds that are drawn.
    assert_eq!(came_up.matches("href=\"#square\"").count(), 14);
    assert_eq!(
        came_up
            .matches("<td class=\"govuk-table__cell\">1, 2, 3")
            .count(),
        2
    );
}
