//! Ctrl-C in a long run.

#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use super::support::Folder;

/// Candidates that all want the room of teams that others want too, so that choosing among them takes long.
fn crowded() -> String {
    let row = |n: u32| {
        let teams = format!("t{};t{};t{}", n % 41, n % 37, n % 29);
        let (harm, unmet) = (n % 5 + 1, n % 4 + 1);
        format!("Problem {n},{teams},yes,yes,yes,{harm},{unmet}\n")
    };
    let rows: Vec<String> = (0..40_000).map(row).collect();
    format!(
        "title,teams,interest,operations,capability,harm,unmet\n{}",
        rows.concat()
    )
}

#[test]
fn ctrl_c_in_a_long_run_leaves_nothing_half_written() {
    let folder = Folder::with(&[("list.csv", &crowded())]);
    let arguments = ["decide", "list.csv", "--output", "out.txt"];
    let mut child = folder
        .command(&arguments)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    assert!(
        line.starts_with("Still working: 40,000 problems and opportunities, "),
        "the run is long enough to be stopped: {line:?}"
    );
    let kill = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{rest}");
    assert_eq!(folder.names(), ["list.csv"]);
}
