//! A decision note has a number of its own and says four things.

use crate::tree::is_a;
use crate::{Fault, Tree};
use std::collections::BTreeMap;

const FOLDER: &str = "docs/decisions/";
/// What a note says, each under a heading of this name.
const HEADINGS: [&str; 4] = ["Context", "Choice", "Cost", "What would reopen it"];

/// Notes that share a number, have none, or leave one of the four things out.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = BTreeMap::new();
    for (path, text) in tree.texts() {
        let Some(name) = path
            .strip_prefix(FOLDER)
            .filter(|name| *name != "README.md")
        else {
            continue;
        };
        match number(name) {
            None => faults.push(Fault::new(path, "is not called NNNN-title.md")),
            Some(number) => {
                if let Some(other) = seen.insert(number, path) {
                    faults.push(Fault::new(
                        path,
                        format!("has the number of {other}: take the next free one"),
                    ));
                }
            }
        }
        for heading in HEADINGS {
            if !text.lines().any(|line| {
                line.trim_start_matches('#').trim() == heading && line.starts_with("##")
            }) {
                faults.push(Fault::new(path, format!("has no heading `## {heading}`")));
            }
        }
    }
    faults
}

fn number(name: &str) -> Option<&str> {
    let (number, rest) = name.split_at_checked(4)?;
    let numbered = number.bytes().all(|byte| byte.is_ascii_digit());
    (numbered && rest.starts_with('-') && is_a("md", rest)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    const WHOLE: &str = "# A title\n## Context\n## Choice\n## Cost\n## What would reopen it\n";

    #[test]
    fn a_number_used_twice_is_caught() {
        let tree = Tree::of(&[
            ("docs/decisions/0001-a.md", WHOLE),
            ("docs/decisions/0001-b.md", WHOLE),
            ("docs/decisions/0002-c.md", WHOLE),
            ("docs/decisions/README.md", "# Decisions\n"),
        ]);
        assert_eq!(places(&faults(&tree)), ["docs/decisions/0001-b.md"]);
    }

    #[test]
    fn a_note_without_its_four_parts_or_a_number_is_caught() {
        let tree = Tree::of(&[
            (
                "docs/decisions/0003-d.md",
                "# A title\n## Context\n## Choice\n## Cost\n",
            ),
            ("docs/decisions/notes.md", WHOLE),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["docs/decisions/0003-d.md", "docs/decisions/notes.md"]
        );
    }
}
