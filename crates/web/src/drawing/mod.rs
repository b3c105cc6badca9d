//! Drawings that more than one page shows, as structs that render themselves: bars of parts, and a grid of marks. Each stands
//! beside a table of the same figures, and says in words what it shows. Patterns and shapes tell what colour tells.
//!
//! A page that shows one includes `drawing/patterns.html` once, before the first: patterns and marks are drawn there, and only
//! named where they are used.

mod bars;
mod grid;
mod look;

pub(crate) use bars::{Bar, Bars, Part};
pub(crate) use grid::{Grid, GridCell, GridRow};
pub(crate) use look::{Key, Mark, Pattern};

use std::borrow::Cow;

/// How many characters of a label a drawing has room for.
const ROOM: usize = 42;

/// A label as long as a drawing has room for.
pub(crate) fn fitted(label: &str, room: usize) -> Cow<'_, str> {
    match label.char_indices().nth(room) {
        Some((end, _)) => Cow::Owned(format!("{}…", label[..end].trim_end())),
        None => Cow::Borrowed(label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_cut_between_characters_where_it_is_too_long() {
        assert_eq!(fitted("Care leavers", 12), "Care leavers");
        assert_eq!(fitted("Café owners", 5), "Café…");
        assert_eq!(fitted("ßßßß", 2), "ßß…");
    }
}
