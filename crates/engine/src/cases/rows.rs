//! Everyone who enters the cases, in rows of those that can be worth the same, and the rows in halves: so a case passes
//! over many at once.

use super::entrant::Entrant;
use super::worth::{Ladder, Places, value};
use crate::classes::Class;
use crate::outlook::{Field, Sight, Weights};

/// Entrants in one lane that can be worth no more than this.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) lane: usize,
    /// Their greatest levels.
    pub(super) greatest: Places,
    /// By rank, rising; at least one.
    pub(super) entrants: Vec<Entrant>,
}

/// Some rows.
#[derive(Debug)]
pub(super) enum Rows {
    None,
    One(Row),
    /// Those that can be worth more on one dimension first: so a case soon has a set that most others cannot enter.
    Halves {
        /// The greatest level of any on each dimension.
        greatest: Places,
        halves: Box<[Rows; 2]>,
    },
}

impl Rows {
    /// Everyone who can go in and is not proved never to.
    pub(super) fn of(
        sight: &Sight<'_>,
        field: &Field,
        classes: &[Class],
        lanes: &[Option<usize>],
        ladder: &Ladder,
        centre: &Weights,
    ) -> Self {
        let mut all: Vec<(usize, Places, Entrant)> = Vec::new();
        for (rank, &at) in field.at.iter().enumerate() {
            if let (Some(lane), true) = (lanes[rank], classes[at] != Class::Never) {
                let entrant = Entrant::of(rank, &sight.seen[at], sight, ladder);
                all.push((lane, entrant.greatest(), entrant));
            }
        }
        all.sort_unstable_by_key(|(lane, greatest, entrant)| (*greatest, *lane, entrant.rank));
        let worths = ladder.rough_worths(centre);
        let mut rows = in_rows(all);
        rows.sort_by(|a, b| value(&worths, b.greatest).total_cmp(&value(&worths, a.greatest)));
        Self::halved(rows, &worths)
    }

    /// Halves of halves, each time on the dimension on which they differ most in the balanced view.
    fn halved(mut rows: Vec<Row>, worths: &[f64]) -> Self {
        if rows.len() < 2 {
            return rows.pop().map_or(Self::None, Self::One);
        }
        let end = |end: fn(u8, u8) -> u8| {
            let ends = rows.iter().map(|row| row.greatest);
            ends.reduce(|a, b| Places(std::array::from_fn(|d| end(a.0[d], b.0[d]))))
        };
        let (Some(least), Some(greatest)) = (end(u8::min), end(u8::max)) else {
            return Self::None;
        };
        let worth = |places: Places, d: usize| worths[usize::from(places.0[d])];
        let apart = |d: &usize| worth(greatest, *d) - worth(least, *d);
        let widest = (0..4).max_by(|a, b| apart(a).total_cmp(&apart(b)));
        rows.sort_by_key(|row| std::cmp::Reverse(row.greatest.0[widest.unwrap_or(0)]));
        let others = rows.split_off(rows.len() / 2);
        let halves = [rows, others].map(|rows| Self::halved(rows, worths));
        Self::Halves {
            greatest,
            halves: Box::new(halves),
        }
    }

    /// Whether anything is drawn about anyone.
    pub(super) fn are_open(&self) -> bool {
        match self {
            Self::None => false,
            Self::One(row) => row.entrants.iter().any(Entrant::is_open),
            Self::Halves { halves, .. } => halves.iter().any(Self::are_open),
        }
    }
}

/// Those that follow each other in one lane, and with the same greatest levels, as a row.
fn in_rows(all: Vec<(usize, Places, Entrant)>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (lane, greatest, entrant) in all {
        match rows.last_mut() {
            Some(row) if (row.lane, row.greatest) == (lane, greatest) => row.entrants.push(entrant),
            _ => rows.push(Row {
                lane,
                greatest,
                entrants: vec![entrant],
            }),
        }
    }
    rows
}
