//! Bars that lie beneath each other, each of one part or of several.

use askama::Template;

use super::{Pattern, ROOM, fitted};

/// How wide a whole bar is, in the drawing's own units.
const WHOLE: usize = 320;
/// How far apart bars are, from top to top.
const PITCH: usize = 42;
/// Where the bar begins beneath its label.
const BENEATH: usize = 16;
/// How high a bar is.
const HIGH: usize = 18;
/// The least width in which a count can be read.
const READABLE: usize = 14;

/// Bars.
#[derive(Debug, Template)]
#[template(path = "drawing/bars.html")]
pub(crate) struct Bars {
    /// What they show, in words.
    told: String,
    bars: Vec<Drawn>,
}

/// A bar to draw.
#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) label: String,
    pub(crate) parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) pattern: Pattern,
    pub(crate) count: usize,
}

#[derive(Debug)]
struct Drawn {
    label: String,
    /// Where the label stands, from above.
    base: usize,
    top: usize,
    parts: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    pattern: Pattern,
    count: usize,
    left: usize,
    width: usize,
}

impl Bars {
    /// Each bar as long as the whole: for parts of a whole.
    pub(crate) fn of_wholes(told: String, bars: &[Bar]) -> Self {
        Self::drawn(told, bars, Bar::count)
    }

    /// The longest bar as long as the whole: for counts.
    pub(crate) fn of_counts(told: String, bars: &[Bar]) -> Self {
        let longest = bars.iter().map(Bar::count).max().unwrap_or_default();
        Self::drawn(told, bars, |_| longest)
    }

    fn drawn(told: String, bars: &[Bar], whole: impl Fn(&Bar) -> usize) -> Self {
        let drawn = bars.iter().enumerate().map(|(at, bar)| Drawn {
            label: fitted(&bar.label, ROOM).into_owned(),
            base: at * PITCH + BENEATH - 5,
            top: at * PITCH + BENEATH,
            parts: bar.pieces(whole(bar)),
        });
        Self {
            told,
            bars: drawn.collect(),
        }
    }

    fn height(&self) -> usize {
        self.bars.len() * PITCH
    }
}

impl askama::filters::HtmlSafe for Bars {}

impl Bar {
    fn count(&self) -> usize {
        self.parts.iter().map(|part| part.count).sum()
    }

    /// Its parts from left to right, where each ends worked out from all before it, so that nothing is lost by rounding.
    fn pieces(&self, whole: usize) -> Vec<Piece> {
        let mut before = 0;
        let pieces = self.parts.iter().filter(|part| part.count > 0).map(|part| {
            let ends = |count: usize| (count * WHOLE).checked_div(whole).unwrap_or_default();
            let left = ends(before);
            before += part.count;
            Piece {
                pattern: part.pattern,
                count: part.count,
                left,
                // Any at all can be seen.
                width: (ends(before) - left).max(1),
            }
        });
        pieces.collect()
    }
}

/// What the template asks for.
impl Piece {
    fn middle(&self) -> usize {
        self.left + self.width / 2
    }

    fn is_readable(&self) -> bool {
        self.width >= READABLE * self.count.to_string().len().div_ceil(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(counts: &[usize]) -> Bar {
        let part = |count: &usize| Part {
            pattern: Pattern::Solid,
            count: *count,
        };
        Bar {
            label: String::new(),
            parts: counts.iter().map(part).collect(),
        }
    }

    fn widths(bars: &Bars) -> Vec<Vec<(usize, usize)>> {
        let pieces = |one: &Drawn| one.parts.iter().map(|p| (p.left, p.width)).collect();
        bars.bars.iter().map(pieces).collect()
    }

    #[test]
    fn parts_of_a_whole_fill_it_and_none_is_lost() {
        let bars = Bars::of_wholes(
            String::new(),
            &[bar(&[1, 0, 2]), bar(&[1, 5_000]), bar(&[])],
        );
        let expected = [vec![(0, 106), (106, 214)], vec![(0, 1), (0, 320)], vec![]];
        assert_eq!(widths(&bars), expected);
    }

    #[test]
    fn counts_are_as_long_as_they_are_many() {
        let bars = Bars::of_counts(String::new(), &[bar(&[4]), bar(&[1])]);
        assert_eq!(widths(&bars), [vec![(0, 320)], vec![(0, 80)]]);
    }
}
