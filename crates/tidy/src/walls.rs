//! Imports point one way: `cli → web → operations → {store, exchange} → engine`, and `wording → engine` beside them.
//! `outside` knows nothing of ours, and only `cli` and `web` know it.

use crate::manifest::Manifest;
use crate::{Fault, Tree};
use std::collections::BTreeSet;

/// For each crate the crates of ours that it may use. A new crate needs a row here, and a decision note.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("engine", &[]),
    ("wording", &["engine"]),
    ("exchange", &["engine", "wording"]),
    ("store", &["engine"]),
    ("operations", &["engine", "exchange", "store"]),
    ("outside", &[]),
    ("web", &["engine", "operations", "outside", "wording"]),
    (
        "foothold",
        &[
            "engine",
            "exchange",
            "operations",
            "outside",
            "web",
            "wording",
        ],
    ),
    ("testkit", &["engine", "store"]),
    ("tidy", &[]),
    ("trials", &["engine", "web"]),
];

/// The one crate that is for tests only.
const TEST_ONLY: &str = "testkit";

/// Every dependency between our crates that points the wrong way.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let manifests = match Manifest::all(tree) {
        Ok(manifests) => manifests,
        Err(faults) => return faults,
    };
    manifests.iter().flat_map(crate_faults).collect()
}

fn crate_faults(manifest: &Manifest) -> Vec<Fault> {
    let Some(may_use) = row(&manifest.name) else {
        return vec![Fault::new(
            &manifest.path,
            format!(
                "the crate `{}` has no row in crates/tidy/src/walls.rs",
                manifest.name
            ),
        )];
    };
    let below = below(&manifest.name);
    let mut faults = Vec::new();
    for kind in ["dependencies", "build-dependencies"] {
        for ours in ours(manifest, kind).filter(|name| !may_use.contains(name)) {
            faults.push(wrong_way(manifest, ours));
        }
    }
    // A test may also use what lies further below, and what is there for tests.
    for ours in ours(manifest, "dev-dependencies") {
        if ours != TEST_ONLY && !below.contains(ours) {
            faults.push(wrong_way(manifest, ours));
        }
    }
    faults
}

fn wrong_way(manifest: &Manifest, used: &str) -> Fault {
    let what = if used == TEST_ONLY {
        format!("uses `{used}`, which is for tests: move it to [dev-dependencies]")
    } else {
        format!(
            "`{}` may not use `{used}`: see ARCHITECTURE.md for which way imports point",
            manifest.name
        )
    };
    Fault::new(&manifest.path, what)
}

fn ours<'a>(manifest: &'a Manifest, kind: &str) -> impl Iterator<Item = &'a str> {
    manifest
        .dependencies(kind)
        .map(|(name, _)| name)
        .filter(|name| row(name).is_some())
}

fn row(name: &str) -> Option<&'static [&'static str]> {
    MAY_USE
        .iter()
        .find_map(|(of, may_use)| (*of == name).then_some(*may_use))
}

/// Everything that `name` rests on, at whatever depth.
fn below(name: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = row(name).unwrap_or_default().to_vec();
    while let Some(next) = open.pop() {
        if let Some((of, may_use)) = MAY_USE.iter().find(|(of, _)| *of == next)
            && found.insert(*of)
        {
            open.extend_from_slice(may_use);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    fn manifest(name: &str, rest: &str) -> String {
        format!("[package]\nname = \"{name}\"\n{rest}")
    }

    #[test]
    fn an_import_that_points_up_is_caught() {
        let engine = manifest("engine", "[dependencies]\nstore.workspace = true\n");
        let web = manifest("web", "[dependencies]\nstore.workspace = true\n");
        let cli = manifest("foothold", "[dependencies]\nweb.workspace = true\n");
        let tree = Tree::of(&[
            ("crates/cli/Cargo.toml", &cli),
            ("crates/engine/Cargo.toml", &engine),
            ("crates/web/Cargo.toml", &web),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["crates/engine/Cargo.toml", "crates/web/Cargo.toml"]
        );
    }

    #[test]
    fn what_goes_out_knows_nothing_of_ours_and_is_known_above_alone() {
        let outside = manifest("outside", "[dependencies]\nwording.workspace = true\n");
        let operations = manifest("operations", "[dependencies]\noutside.workspace = true\n");
        let cli = manifest("foothold", "[dependencies]\noutside.workspace = true\n");
        let tree = Tree::of(&[
            ("crates/cli/Cargo.toml", &cli),
            ("crates/operations/Cargo.toml", &operations),
            ("crates/outside/Cargo.toml", &outside),
        ]);
        assert_eq!(
            places(&faults(&tree)),
            ["crates/operations/Cargo.toml", "crates/outside/Cargo.toml"]
        );
    }

    #[test]
    fn the_testkit_is_for_tests_alone() {
        let used = manifest("web", "[dependencies]\ntestkit.workspace = true\n");
        let tested = manifest("store", "[dev-dependencies]\ntestkit.workspace = true\n");
        let tree = Tree::of(&[
            ("crates/store/Cargo.toml", &tested),
            ("crates/web/Cargo.toml", &used),
        ]);
        assert_eq!(places(&faults(&tree)), ["crates/web/Cargo.toml"]);
    }

    #[test]
    fn a_test_may_reach_further_down_and_never_up() {
        let down = manifest("web", "[dev-dependencies]\nstore.workspace = true\n");
        let up = manifest(
            "exchange",
            "[dev-dependencies]\noperations.workspace = true\n",
        );
        let tree = Tree::of(&[
            ("crates/exchange/Cargo.toml", &up),
            ("crates/web/Cargo.toml", &down),
        ]);
        assert_eq!(places(&faults(&tree)), ["crates/exchange/Cargo.toml"]);
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        let new = manifest("helpers", "");
        let tree = Tree::of(&[("crates/helpers/Cargo.toml", &new)]);
        assert_eq!(places(&faults(&tree)), ["crates/helpers/Cargo.toml"]);
    }
}
