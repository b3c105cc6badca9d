//! The machine, the versions, and what was used of it.

use std::process::Command;

/// A line for each thing that figures hang on.
pub fn told() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let rows = [
        ("Processor", line_of("/proc/cpuinfo", "model name")),
        ("Cores", cores.to_string()),
        ("Memory", line_of("/proc/meminfo", "MemTotal")),
        ("System", said("uname", &["-sr"])),
        ("Rust", said("rustc", &["--version"])),
        (
            "Commit",
            said("git", &["describe", "--always", "--dirty", "--exclude=*"]),
        ),
    ];
    rows.map(|(what, value)| format!("* {what}: {value}\n"))
        .concat()
}

/// What a command says, or nothing where there is no such command: results without it are still results.
fn said(command: &str, arguments: &[&str]) -> String {
    let output = Command::new(command).args(arguments).output();
    output.map_or_else(
        |_| String::new(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}

fn line_of(file: &str, begins: &str) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(begins));
    let value = line.and_then(|line| line.split_once(':'));
    value.map_or_else(String::new, |(_, value)| value.trim().to_owned())
}
