//! Ctrl-C in a long run.

#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use super::support::Folder;

#[test]
fn ctrl_c_in_a_long_run_leaves_nothing_half_written() {
    let folder = Folder::with(&[("list.csv", "title\nDamp homes\nLost letters\n")]);
    let cases = ["--cases", "4000000000"];
    let arguments = [&["decide", "list.csv", "--output", "out.txt"], &cases[..]].concat();
    let mut child = folder
        .command(&arguments)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    assert!(
        line.contains(" of 4,000,000,000 ways"),
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
