//! What is said round the faults of a file, and how what was found is shown.

use std::sync::Arc;

use crate::number::grouped;

/// As found, short and safe to show: at most 60 characters, no line breaks, no control characters.
pub fn shown(found: &str) -> String {
    const MOST: usize = 60;
    let safe = |c: char| {
        if c.is_control() || c == '\u{feff}' {
            ' '
        } else {
            c
        }
    };
    let mut text: String = found.chars().take(MOST).map(safe).collect();
    if found.chars().nth(MOST).is_some() {
        text.push('…');
    }
    text
}

/// Said after the first thousand faults.
pub fn and_more(count: usize) -> String {
    format!("… and {} more.", grouped(count as u64))
}

/// How many faults there are, and that nothing was done: `3 things are wrong with FILE. Nothing was changed.`
pub fn summary(count: usize, file: &str) -> String {
    match count {
        1 => format!("One thing is wrong with {}.", shown(file)),
        more => format!(
            "{} things are wrong with {}.",
            grouped(more as u64),
            shown(file)
        ),
    }
}

/// Said of a file with nothing wrong.
pub const SOUND: &str = "Nothing is wrong with it.";

/// Said of a file of so many rows with nothing wrong.
pub fn sound(rows: usize) -> String {
    match rows {
        1 => format!("{SOUND} 1 row."),
        more => format!("{SOUND} {} rows.", grouped(more as u64)),
    }
}

/// Said of headings that are not used, in a line.
pub fn not_used(headings: &[Arc<str>]) -> String {
    const MOST: usize = 10;
    let some: Vec<String> = headings
        .iter()
        .take(MOST)
        .map(|h| format!("“{}”", shown(h)))
        .collect();
    let more = match headings.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(" and {} more", grouped(more as u64)),
    };
    let columns = if headings.len() == 1 {
        "This column is"
    } else {
        "These columns are"
    };
    format!("{columns} not used: {}{more}.", some.join(", "))
}
