//! What a crate's manifest says that the rules ask about.

use crate::{Fault, Tree};
use toml::Table;

/// One crate of the workspace.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// Where its `Cargo.toml` is.
    pub(crate) path: String,
    /// Its package name, as other manifests call it.
    pub(crate) name: String,
    table: Table,
}

impl Manifest {
    /// The manifests of the workspace's members.
    ///
    /// # Errors
    /// The manifests that cannot be read, as faults.
    pub(crate) fn all(tree: &Tree) -> Result<Vec<Self>, Vec<Fault>> {
        let (mut manifests, mut faults) = (Vec::new(), Vec::new());
        for (path, text) in tree.texts().filter(|(path, _)| is_member(path)) {
            match text.parse::<Table>() {
                Err(error) => faults.push(Fault::new(path, error.to_string())),
                Ok(table) => manifests.push(Self {
                    path: path.to_owned(),
                    name: name(&table),
                    table,
                }),
            }
        }
        if faults.is_empty() {
            Ok(manifests)
        } else {
            Err(faults)
        }
    }

    /// What a table of dependencies holds: `dependencies`, `dev-dependencies` or `build-dependencies`.
    pub(crate) fn dependencies(&self, kind: &str) -> impl Iterator<Item = (&str, &toml::Value)> {
        let table = self.table.get(kind).and_then(toml::Value::as_table);
        table
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Whether it takes the workspace's lints.
    pub(crate) fn inherits_lints(&self) -> bool {
        let lints = self.table.get("lints").and_then(toml::Value::as_table);
        lints.is_some_and(|lints| {
            lints.get("workspace") == Some(&toml::Value::Boolean(true)) && lints.len() == 1
        })
    }
}

fn is_member(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(
        parts.as_slice(),
        ["crates", _, "Cargo.toml"] | ["trials", "Cargo.toml"]
    )
}

fn name(table: &Table) -> String {
    let name = table.get("package").and_then(|package| package.get("name"));
    name.and_then(toml::Value::as_str).unwrap_or("").to_owned()
}
