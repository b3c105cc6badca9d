//! The engine is pure, and so are the sentences: values in, values out.

use crate::manifest::Manifest;
use crate::rust::{is_test, parts};
use crate::{Fault, Tree};

/// For each pure crate the libraries it may use: none of them touches a file, a clock or a network by itself.
/// (jiff can read both clock and zone files: clippy.toml forbids its clock by name, and nothing here hands it a zone's name.)
const MAY_USE: [(&str, &[&str]); 2] = [
    (
        "engine",
        &[
            "jiff",
            "num-bigint",
            "num-integer",
            "num-rational",
            "num-traits",
            "serde",
            "strsim",
            "thiserror",
            "unicode-normalization",
        ],
    ),
    ("wording", &["engine", "jiff"]),
];

/// What no pure code may name.
const OUTSIDE: [&str; 12] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::os",
    "std::time",
    "std::io",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "env!",
    "include_str!",
];

/// Everything in a pure crate that reaches outside.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let manifests = match Manifest::all(tree) {
        Ok(manifests) => manifests,
        Err(faults) => return faults,
    };
    let mut faults = Vec::new();
    for (name, may_use) in MAY_USE {
        for manifest in manifests.iter().filter(|manifest| manifest.name == name) {
            for (used, _) in manifest.dependencies("dependencies") {
                if !may_use.contains(&used) {
                    faults.push(Fault::new(
                        &manifest.path,
                        format!("`{name}` is pure and may not use `{used}`; the list is in crates/tidy/src/purity.rs"),
                    ));
                }
            }
        }
        faults.extend(reaching_outside(tree, &format!("crates/{name}/src/")));
    }
    faults
}

fn reaching_outside(tree: &Tree, folder: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    // A test may read its cases from a file.
    let folders = [folder];
    let code = tree.rust(&folders).filter(|(path, _)| !is_test(path));
    for (path, text) in code {
        for (number, line) in (1..).zip(parts(text).code.lines()) {
            for outside in OUTSIDE.iter().filter(|outside| line.contains(*outside)) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    format!("reaches outside with `{outside}`: take what it gives as a value"),
                ));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    #[test]
    fn an_engine_that_takes_a_library_with_files_is_caught() {
        let tree = Tree::of(&[(
            "crates/engine/Cargo.toml",
            "[package]\nname = \"engine\"\n[dependencies]\nserde.workspace = true\ntempfile.workspace = true\n",
        )]);
        assert_eq!(places(&faults(&tree)), ["crates/engine/Cargo.toml"]);
    }

    #[test]
    fn an_engine_that_reads_a_file_or_the_clock_is_caught() {
        let tree = Tree::of(&[
            (
                "crates/engine/src/a.rs",
                "//! std::fs is only spoken of.\nuse std::fs;\n",
            ),
            (
                "crates/wording/src/b.rs",
                "fn now() -> Timestamp {\n    Timestamp::now()\n}\n",
            ),
            ("crates/store/src/c.rs", "use std::fs;\n"),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["crates/engine/src/a.rs:2", "crates/wording/src/b.rs:2"]
        );
    }
}
