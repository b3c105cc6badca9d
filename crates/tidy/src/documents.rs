//! A link from one document to a file of the project leads to a file that is there.

use crate::tree::is_a;
use crate::{Fault, Tree};

/// Links in Markdown documents that lead nowhere.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| is_a("md", path)) {
        for (number, line) in (1..).zip(text.lines()) {
            for link in links(line).filter(|link| !leads_somewhere(tree, path, link)) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    format!("the link to {link} leads nowhere"),
                ));
            }
        }
    }
    faults
}

fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(link, _)| link)
}

fn leads_somewhere(tree: &Tree, from: &str, link: &str) -> bool {
    if link.contains("://") || link.starts_with('#') || link.starts_with("mailto:") {
        return true;
    }
    let file = link.split_once('#').map_or(link, |(file, _)| file);
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                if parts.pop().is_none() {
                    return false;
                }
            }
            name => parts.push(name),
        }
    }
    let target = parts.join("/");
    tree.has(&target) || tree.has_folder(&target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    #[test]
    fn a_link_that_leads_nowhere_is_caught() {
        let tree = Tree::of(&[
            (
                "README.md",
                "[a](docs/a.md), [its part](docs/a.md#part), [folder](docs/)\n[gone](docs/b.md)\n[out](../c.md)\n",
            ),
            (
                "docs/a.md",
                "[up](../README.md) and [away](https://example.org/x)\n",
            ),
        ]);
        assert_eq!(places(&faults(&tree)), ["README.md:2", "README.md:3"]);
    }
}
