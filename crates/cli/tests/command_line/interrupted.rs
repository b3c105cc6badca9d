//! Ctrl-C in a long run.

#![cfg(unix)]

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use super::support::{Folder, LIST};

/// Runs what takes long until it says how far it is, and stops it then; what it said.
fn stopped(folder: &Folder, arguments: &[&str]) -> String {
    let mut command = folder.command(arguments);
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    let kill = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(kill.unwrap().success());
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{line}{rest}");
    line + &rest
}

#[test]
fn ctrl_c_in_a_long_run_leaves_nothing_half_written() {
    let folder = Folder::with(&[("list.csv", "title\nDamp homes\nLost letters\n")]);
    let cases = ["--cases", "4000000000"];
    let arguments = [&["decide", "list.csv", "--output", "out.txt"], &cases[..]].concat();
    let told = stopped(&folder, &arguments);
    assert!(told.contains(" of 4,000,000,000 ways"), "{told:?}");
    assert_eq!(folder.names(), ["list.csv"]);
}

#[test]
fn ctrl_c_in_a_long_import_leaves_nothing_of_it() {
    const ROWS: usize = 100_000;
    let mut list = String::from("title,status,interest,operations\n");
    for row in 0..ROWS {
        writeln!(list, "Request {row},parked,yes,no").unwrap();
    }
    let folder = Folder::with(&[("years.csv", &list), ("list.csv", LIST)]);
    let on = ["--database", "f.sqlite3"];
    let ran = |what: &[&str]| folder.run(&[what, &on].concat());
    assert_eq!(ran(&["demo"]).code, 0);
    let before = ran(&["export", "--list", "problems"]);
    assert_eq!(before.code, 0, "{}", before.err);
    let told = stopped(&folder, &[&["import", "years.csv"], &on[..]].concat());
    assert!(told.contains(" of 100,000 rows so far"), "{told:?}");
    assert!(told.contains("nothing was brought in"), "{told:?}");
    let after = ran(&["export", "--list", "problems"]);
    assert_eq!(after.out, before.out);
    let next = ran(&["import", "list.csv"]);
    assert_eq!(next.code, 0, "{}", next.err);
}
