//! A file that is read has at most 300 lines, or a reason written down.
//! (Functions of over 60 lines are caught by clippy: `too-many-lines-threshold` in clippy.toml.)

use crate::{Fault, Tree};
use std::collections::BTreeMap;

const MOST_LINES: usize = 300;
/// Where the reasons stand: `path: reason`, a line each.
const EXCEPTIONS: &str = "crates/tidy/long-files.txt";
/// What people write and read as code.
const CODE: [&str; 9] = [
    ".rs", ".html", ".scss", ".mjs", ".js", ".ts", ".sql", ".sh", "Makefile",
];

/// Files that are too long without a reason, and reasons that nothing needs any more.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let exceptions: BTreeMap<&str, &str> = tree
        .text(EXCEPTIONS)
        .unwrap_or("")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .collect();
    let mut faults: Vec<Fault> = tree
        .texts()
        .filter(|(path, text)| is_long(path, text) && !exceptions.contains_key(path))
        .map(|(path, text)| {
            let lines = text.lines().count();
            Fault::new(
                path,
                format!(
                    "has {lines} lines, over {MOST_LINES}: part it, or say why not in {EXCEPTIONS}"
                ),
            )
        })
        .collect();
    for (path, reason) in exceptions {
        if !tree.text(path).is_some_and(|text| is_long(path, text)) {
            faults.push(Fault::new(
                EXCEPTIONS,
                format!("{path} is not over {MOST_LINES} lines any more: take its line out"),
            ));
        }
        if reason.trim().is_empty() {
            faults.push(Fault::new(EXCEPTIONS, format!("{path} gives no reason")));
        }
    }
    faults
}

fn is_long(path: &str, text: &str) -> bool {
    let code = CODE.iter().any(|ending| path.ends_with(ending)) || path.starts_with("scripts/");
    code && text.lines().count() > MOST_LINES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    #[test]
    fn a_long_file_without_a_reason_is_caught() {
        let long = "// a line\n".repeat(MOST_LINES + 1);
        let just = "// a line\n".repeat(MOST_LINES);
        let tree = Tree::of(&[
            (
                EXCEPTIONS,
                "# why\nb.rs: one long table of the grammar\nc.rs: no longer so\n",
            ),
            ("a.rs", &long),
            ("b.rs", &long),
            ("c.rs", &just),
            ("data.json", &long),
        ]);
        assert_eq!(places(&faults(&tree)), ["a.rs", EXCEPTIONS]);
    }
}
