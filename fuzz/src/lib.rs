//! What is fuzzed: the targets that the tests of `exchange` and of `web` replay.

#[path = "../../crates/web/tests/fuzzed/site.rs"]
mod site;
#[path = "../../crates/web/tests/fuzzed/target.rs"]
mod target;
#[path = "../../crates/exchange/tests/fuzzed/targets/mod.rs"]
mod targets;

/// Does with an input what the target of this name does.
///
/// # Panics
/// Where a rule does not hold: that is what is sought.
pub fn run(name: &str, data: &[u8]) {
    if name == "api" {
        target::api(data);
        return;
    }
    let (_, target) = targets::ALL.iter().find(|(of, _)| *of == name).expect("the name of a target");
    target(data);
}
