//! Reads a component's fixtures, renders ours for each, and compares.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

use crate::dom;
use crate::options::Options;

/// An option that we do not offer, and why. Options within others are written with a dot (`items.attributes`).
pub(crate) type NotOffered = (&'static str, &'static str);

/// Attributes are for scripts and for what a browser reads.
pub(crate) const ATTRIBUTES: &str = "no page needs further attributes there";
/// A component is styled as a whole.
pub(crate) const CLASSES: &str = "no page styles that part by itself";

/// Compares ours with every fixture of the component that uses only options we offer.
pub(crate) fn compare(
    component: &str,
    not_offered: &[NotOffered],
    render: impl Fn(&mut Options) -> String,
) {
    let mut met: BTreeMap<&str, usize> =
        not_offered.iter().map(|(option, _)| (*option, 0)).collect();
    let (mut compared, mut faults) = (0, Vec::new());
    for fixture in fixtures(component) {
        let name = fixture["name"].as_str().unwrap();
        let mut options = Options::of(&fixture["options"]);
        let ours = render(&mut options);
        let left = options.left();
        for option in &left {
            match met.get_mut(option.as_str()) {
                Some(count) => *count += 1,
                None => faults.push(format!(
                    "“{name}” uses {option}, which is neither offered nor named as not offered"
                )),
            }
        }
        if left.is_empty() {
            compared += 1;
            let (ours, theirs) = (
                dom::normal(&ours),
                dom::normal(fixture["html"].as_str().unwrap()),
            );
            if ours != theirs {
                faults.push(format!(
                    "“{name}” differs.\nours:\n{ours}\ntheirs:\n{theirs}"
                ));
            }
        }
    }
    faults.extend(
        met.iter()
            .filter(|(_, count)| **count == 0)
            .map(|(option, _)| format!("no fixture uses {option}")),
    );
    assert!(faults.is_empty(), "{component}:\n{}", faults.join("\n"));
    assert!(compared > 0, "{component}: no fixture was compared");
    println!(
        "{component}: {compared} fixtures compared, {} options not offered",
        not_offered.len()
    );
}

fn fixtures(component: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../web-assets/node_modules/govuk-frontend/dist/govuk/components")
        .join(component)
        .join("fixtures.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. Run `make assets` in the project's root",
            path.display()
        )
    });
    let file: Value = serde_json::from_str(&text).unwrap();
    file["fixtures"].as_array().unwrap().clone()
}
