//! A small chart: a column for each round and one for now. A column is the whole list, and its full part is how many of it.

use wording::{number, rounds, strategy};

/// How wide a chart is, in its own units.
pub(super) const WIDTH: usize = 240;
/// How high it is.
pub(super) const HEIGHT: usize = 130;
/// Where columns begin, from above.
const TOP: usize = 18;
/// How high a column is.
const WHOLE: usize = 90;
/// The most room that a column and the gap beside it take.
const WIDEST: usize = 48;

/// A chart.
pub(super) struct Figure {
    pub(super) title: &'static str,
    /// What it shows, in words.
    pub(super) told: String,
    pub(super) columns: Vec<Column>,
}

/// A column, in the units of the chart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) left: usize,
    pub(super) middle: usize,
    pub(super) width: usize,
    pub(super) top: usize,
    pub(super) whole: usize,
    /// Where the full part begins, from above, and how high it is.
    pub(super) full_top: usize,
    pub(super) full: usize,
    /// How many.
    pub(super) count: String,
    /// The number of the round, or `now`.
    pub(super) label: String,
    pub(super) is_now: bool,
}

impl Figure {
    /// Of a number of a round, or now, with how many of how many.
    pub(super) fn of(title: &'static str, points: Vec<(Option<u32>, usize, usize)>) -> Self {
        let pitch = (WIDTH / points.len().max(1)).min(WIDEST);
        let told = points.iter().map(|(round, some, of)| {
            let label = round.map_or_else(|| "Now".to_owned(), rounds::title);
            (label, *some, *of)
        });
        Self {
            title,
            told: strategy::chart(title, told),
            columns: (0..)
                .zip(points)
                .map(|(at, point)| Column::of(at * pitch, pitch, point))
                .collect(),
        }
    }
}

impl Column {
    fn of(from: usize, pitch: usize, (round, some, of): (Option<u32>, usize, usize)) -> Self {
        // Any at all can be seen; not all never looks like all.
        let full = match (some, (some * WHOLE).checked_div(of).unwrap_or_default()) {
            (0, _) => 0,
            (_, part) => part.max(1),
        };
        let gap = pitch / 5;
        Self {
            left: from + gap,
            middle: from + pitch / 2,
            width: pitch - 2 * gap,
            top: TOP,
            whole: WHOLE,
            full_top: TOP + WHOLE - full,
            full,
            count: number::grouped(some as u64),
            label: round.map_or_else(|| "now".to_owned(), |round| round.to_string()),
            is_now: round.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_full_as_its_part_of_the_list() {
        let points = vec![
            (Some(1), 4, 30),
            (Some(3), 32, 32),
            (None, 0, 0),
            (None, 1, 5_000),
        ];
        let figure = Figure::of("Interest", points);
        let full: Vec<usize> = figure.columns.iter().map(|column| column.full).collect();
        assert_eq!(full, [12, 90, 0, 1]);
        assert_eq!(
            figure.told,
            "Interest. Round 1: 4 of 30. Round 3: 32 of 32. Now: 0 of 0. Now: 1 of 5,000."
        );
    }

    #[test]
    fn columns_stand_beside_each_other_within_the_chart() {
        let points: Vec<_> = (1..=8).map(|round| (Some(round), 1, 2)).collect();
        let figure = Figure::of("Interest", points);
        let lefts: Vec<usize> = figure.columns.iter().map(|column| column.left).collect();
        assert!(lefts.windows(2).all(|two| two[1] - two[0] == 30));
        let last = figure.columns.last().unwrap();
        assert!(last.left + last.width <= WIDTH);
        assert_eq!(last.top + last.whole, last.full_top + last.full);
    }
}
