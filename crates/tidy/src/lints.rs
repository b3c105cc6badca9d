//! Every crate keeps the lints and the versions of the workspace, and nothing switches a lint off where it stands.

use crate::manifest::Manifest;
use crate::rust::parts;
use crate::{Fault, Tree};

/// What may not be written anywhere, and what to do instead.
const FORBIDDEN: [(&str, &str); 5] = [
    ("#[allow(", "mend what the lint found"),
    ("#![allow(", "mend what the lint found"),
    (
        "#[ignore",
        "a test that does not run tells nothing: mend it or take it out",
    ),
    ("todo!(", "finish it, or leave it out"),
    ("unimplemented!(", "finish it, or leave it out"),
];

/// Crates that leave the workspace's lints or versions, and code that switches a lint or a test off.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = match Manifest::all(tree) {
        Ok(manifests) => manifests.iter().flat_map(manifest_faults).collect(),
        Err(unreadable) => unreadable,
    };
    for (path, text) in tree.rust(&["crates/", "trials/"]) {
        for (number, line) in (1..).zip(parts(text).code.lines()) {
            for (forbidden, instead) in FORBIDDEN.iter().filter(|(code, _)| line.contains(code)) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    format!("`{forbidden}`: {instead}"),
                ));
            }
        }
    }
    faults
}

fn manifest_faults(manifest: &Manifest) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !manifest.inherits_lints() {
        faults.push(Fault::new(
            &manifest.path,
            "needs `[lints] workspace = true`, and nothing beside it",
        ));
    }
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        for (name, value) in manifest.dependencies(kind) {
            if value.get("workspace") != Some(&toml::Value::Boolean(true)) {
                faults.push(Fault::new(
                    &manifest.path,
                    format!("`{name}` must say `workspace = true`: a dependency's version stands in the root Cargo.toml"),
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
    fn a_crate_with_lints_or_versions_of_its_own_is_caught() {
        let tree = Tree::of(&[
            ("crates/a/Cargo.toml", "[package]\nname = \"a\"\n"),
            (
                "crates/b/Cargo.toml",
                "[package]\nname = \"b\"\n[lints]\nworkspace = true\n[dependencies]\nserde = \"1\"\n",
            ),
            (
                "crates/c/Cargo.toml",
                "[package]\nname = \"c\"\n[lints]\nworkspace = true\n[dependencies]\nserde = { workspace = true, features = [\"rc\"] }\n",
            ),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["crates/a/Cargo.toml", "crates/b/Cargo.toml"]
        );
    }

    #[test]
    fn a_lint_or_a_test_switched_off_is_caught() {
        let tree = Tree::of(&[(
            "crates/a/src/lib.rs",
            "//! #[allow( is only spoken of.\n#[allow(dead_code)]\nfn a() {}\n#[ignore]\nfn b() { todo!() }\n",
        )]);
        assert_eq!(
            places(&faults(&tree)),
            [
                "crates/a/src/lib.rs:2",
                "crates/a/src/lib.rs:4",
                "crates/a/src/lib.rs:5"
            ]
        );
    }
}
