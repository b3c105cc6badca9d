//! The project keeps every rule of the house. (That each rule catches what it should is tested beside the rule.)

use std::path::Path;
use tidy::{RULES, Tree};

#[test]
fn the_project_keeps_every_rule_of_the_house() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tree = Tree::read(&root)?;
    assert!(
        tree.has("Cargo.toml"),
        "the project's own files were not found"
    );

    let report: Vec<String> = RULES
        .iter()
        .flat_map(|(rule, faults)| {
            let found = faults(&tree);
            found
                .into_iter()
                .map(move |fault| format!("  {fault}\n    (rule: {rule})"))
        })
        .collect();
    assert!(
        report.is_empty(),
        "the house has faults:\n{}",
        report.join("\n")
    );
    Ok(())
}
