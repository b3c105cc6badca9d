//! SQL is written in the store alone, and only the store's driver knows which database reads it.

use crate::manifest::Manifest;
use crate::rust::{is_test, parts};
use crate::tree::is_a;
use crate::{Fault, Tree};

/// The libraries that speak to a database.
const DATABASES: [&str; 3] = ["rusqlite", "postgres", "tokio_postgres"];
/// Where they may be named.
const DRIVER: &str = "crates/store/src/driver";
/// How a statement begins, and what it goes on with.
const STATEMENTS: [(&str, &str); 7] = [
    ("SELECT ", " FROM "),
    ("INSERT ", " INTO "),
    ("UPDATE ", " SET "),
    ("DELETE ", " FROM "),
    ("CREATE ", " TABLE "),
    ("ALTER ", " TABLE "),
    ("PRAGMA ", ""),
];

/// Every place but the driver that names a database library.
pub(crate) fn database_faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.rust(&["crates/"]) {
        if path.starts_with(DRIVER) {
            continue;
        }
        for (number, line) in (1..).zip(parts(text).code.lines()) {
            for database in DATABASES.iter().filter(|name| names(line, name)) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    format!("names `{database}`, which only {DRIVER} may"),
                ));
            }
        }
    }
    match Manifest::all(tree) {
        Ok(manifests) => faults.extend(manifests.iter().flat_map(takes_a_database)),
        Err(unreadable) => faults.extend(unreadable),
    }
    faults
}

fn takes_a_database(manifest: &Manifest) -> Vec<Fault> {
    if manifest.name == "store" {
        return Vec::new();
    }
    ["dependencies", "dev-dependencies", "build-dependencies"]
        .into_iter()
        .flat_map(|kind| manifest.dependencies(kind))
        .filter(|(used, _)| DATABASES.contains(&used.replace('-', "_").as_str()))
        .map(|(used, _)| {
            Fault::new(
                &manifest.path,
                format!("only `store` may depend on `{used}`"),
            )
        })
        .collect()
}

/// Whether `line` uses the library: as a path's beginning or in a `use`, never as part of another word.
fn names(line: &str, library: &str) -> bool {
    let path = format!("{library}::");
    line.match_indices(&path)
        .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
        || line.trim_start().starts_with(&format!("use {library}"))
}

/// Every string outside the store that is a statement in SQL.
pub(crate) fn sql_faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.rust(&["crates/"]) {
        // Tests hand SQL in as text that must stay text.
        if path.starts_with("crates/store/") || path.starts_with("crates/tidy/") || is_test(path) {
            continue;
        }
        for (number, line) in (1..).zip(parts(text).strings.lines()) {
            if is_statement(line) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    "holds SQL: move it to the store and give it a name there",
                ));
            }
        }
    }
    let files = tree.texts().filter(|(path, _)| {
        is_a("sql", path) && !path.starts_with("crates/store/") && !path.starts_with("bench/")
    });
    faults.extend(files.map(|(path, _)| Fault::new(path, "holds SQL: move it to the store")));
    faults
}

fn is_statement(line: &str) -> bool {
    let spaced = format!("{line} ");
    STATEMENTS.iter().any(|(begins, goes_on)| {
        spaced
            .find(begins)
            .is_some_and(|at| spaced[at + begins.len() - 1..].contains(goes_on))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    #[test]
    fn a_database_named_outside_the_driver_is_caught() {
        let tree = Tree::of(&[
            (
                "crates/operations/src/a.rs",
                "fn a(c: &rusqlite::Connection) {}\n",
            ),
            (
                "crates/store/src/b.rs",
                "// rusqlite::Connection is only spoken of\nuse tokio_postgres::Client;\n",
            ),
            (
                "crates/store/src/driver/sqlite.rs",
                "use rusqlite::Connection;\n",
            ),
            (
                "crates/store/src/url.rs",
                "const SCHEME: &str = \"postgres::\"; mod my_postgres;\n",
            ),
            (
                "crates/web/Cargo.toml",
                "[package]\nname = \"web\"\n[dependencies]\nrusqlite.workspace = true\n",
            ),
        ]);
        assert_eq!(
            places(&database_faults(&tree)),
            [
                "crates/operations/src/a.rs:1",
                "crates/store/src/b.rs:2",
                "crates/web/Cargo.toml"
            ]
        );
    }

    #[test]
    fn sql_outside_the_store_is_caught() {
        let statement = "fn a() {\n    run(\"SELECT id FROM candidate\");\n}\n";
        let tree = Tree::of(&[
            ("crates/exchange/tests/text.rs", statement),
            ("crates/operations/src/a.rs", statement),
            ("crates/store/src/candidate.rs", statement),
            (
                "crates/web/src/b.rs",
                "// SELECT id FROM candidate\nconst A: &str = \"Select one from the list\";\n",
            ),
            ("crates/web/src/c.sql", ""),
        ]);
        assert_eq!(
            places(&sql_faults(&tree)),
            ["crates/operations/src/a.rs:2", "crates/web/src/c.sql"]
        );
    }
}
