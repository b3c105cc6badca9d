//! `foothold decide`.

use std::process::Stdio;

use serde_json::Value;

use super::support::{Folder, LIST};

#[test]
fn the_outlook_goes_to_stdout_and_nothing_else() {
    let ran = Folder::with(&[("list.csv", LIST)]).run(&["decide", "list.csv"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("Ask these first.\n"), "{}", ran.out);
    assert!(
        ran.out.contains("Start this one\n  ready Damp homes\n"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains(
        "Nearest to starting\n  blocked Long calls\n    - Room in Benefits would help to open this."
    ));
    assert!(
        !ran.out.contains('\u{1b}'),
        "no colour where it is no terminal"
    );
}

#[test]
fn json_is_the_same_bytes_however_the_rows_stand() {
    let mut rows: Vec<&str> = LIST.lines().collect();
    rows[1..].reverse();
    let folder = Folder::with(&[("list.csv", LIST), ("other.csv", &rows.join("\r\n"))]);
    let run = |file| folder.run(&["decide", file, "--format", "json", "--today", "2026-11-02"]);
    let (one, other) = (run("list.csv"), run("other.csv"));
    assert_eq!((one.code, &one.out), (0, &other.out));
    let value: Value = serde_json::from_str(&one.out).unwrap();
    assert_eq!(
        (&value["model"], &value["settings"]["limit"]),
        (&Value::from("1"), &Value::from(3))
    );
    assert_eq!(value["the_few"]["picks"][0]["id"], "ready");
}

#[test]
fn the_command_line_overrides_the_settings() {
    let folder = Folder::with(&[
        ("list.csv", LIST),
        ("s.toml", "limit = 5\nseed = 3\ncases = 7\n"),
    ]);
    let settings = |more: &[&str]| {
        let ran = folder.run(
            &[
                &[
                    "decide",
                    "list.csv",
                    "--settings",
                    "s.toml",
                    "--format",
                    "json",
                ],
                more,
            ]
            .concat(),
        );
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        ["limit", "seed", "cases"].map(|key| value["settings"][key].as_u64().unwrap())
    };
    assert_eq!(settings(&[]), [5, 3, 7]);
    assert_eq!(
        settings(&["--limit", "0", "--seed", "9", "--cases", "1"]),
        [0, 9, 1]
    );
}

#[test]
fn teams_and_groups_are_read_beside_the_list() {
    let folder = Folder::with(&[
        ("list.csv", LIST),
        ("teams.csv", "team,room\nHousing,0\n"),
        ("groups.csv", "group\nMinors\n"),
    ]);
    let ran = folder.run(&[
        "decide",
        "list.csv",
        "--teams",
        "teams.csv",
        "--groups",
        "groups.csv",
    ]);
    assert!(
        ran.out
            .starts_with("Nothing can start yet: no room in team Housing.\n"),
        "{}",
        ran.out
    );
}

#[test]
fn columns_that_are_not_ours_are_named_in_one_line() {
    let folder = Folder::with(&[("list.csv", "title,Colour,Ref\nA,red,7\n")]);
    let ran = folder.run(&["decide", "list.csv"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (0, "These columns are not used: “Colour”, “Ref”.\n")
    );
}

#[test]
fn headings_are_mapped_in_one_option_or_in_several() {
    let folder = Folder::with(&[("list.csv", "name,status\nA,To do\n")]);
    for map in [
        &["--map", "title=name", "status="] as &[&str],
        &["--map", "title=name", "--map", "status="],
    ] {
        let ran = folder.run(&[&["decide", "list.csv"], map].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
}

#[test]
fn a_file_at_fault_is_refused_whole() {
    let folder = Folder::with(&[("list.csv", "title,harm\nA,7\n,2\n")]);
    let ran = folder.run(&["decide", "list.csv", "--output", "out.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "foothold: 2 things are wrong with list.csv.\n\
         Row 2, harm: “7” cannot be read. Give a level from 1 to 5, or a range such as 2-3.\n\
         Row 3, title: This is blank. Write something here.\n"
    );
    assert_eq!(folder.names(), ["list.csv"], "nothing is written");
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    let ran = Folder::with(&[]).run(&["decide", "none.csv"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.starts_with("foothold: none.csv cannot be read: "),
        "{}",
        ran.err
    );
}

#[test]
fn the_output_is_written_whole_and_replaces_what_was_there() {
    let folder = Folder::with(&[("list.csv", LIST), ("out.json", "old")]);
    let ran = folder.run(&[
        "decide", "list.csv", "--format", "json", "--output", "out.json",
    ]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert!(serde_json::from_str::<Value>(&folder.read("out.json")).is_ok());
    assert_eq!(folder.names(), ["list.csv", "out.json"]);
}

#[test]
fn an_output_that_cannot_be_written_is_a_failure() {
    let folder = Folder::with(&[("list.csv", LIST)]);
    let ran = folder.run(&["decide", "list.csv", "--output", "nowhere/out.txt"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("nowhere/out.txt cannot be written"),
        "{}",
        ran.err
    );
}

#[test]
fn stdin_is_read_for_a_dash() {
    let ran = Folder::with(&[]).run_on(&["decide", "-"], LIST);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let rows = "A problem with a title that fills the pipe\n".repeat(20_000);
    let folder = Folder::with(&[("list.csv", &format!("title\n{rows}"))]);
    let mut command = folder.command(&["decide", "list.csv", "--format", "json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
    let progress = told.lines().all(|line| line.starts_with("Still working: "));
    assert!(ended.status.success() && progress, "{told}");
}

#[test]
fn text_that_could_steer_a_terminal_is_refused_or_taken_out() {
    let folder = Folder::with(&[
        ("escape.csv", "title\n\u{1b}[2JA\n"),
        ("bidi.csv", "title\nA\u{202e}B\n"),
    ]);
    let escape = folder.run(&["decide", "escape.csv"]);
    assert_eq!(escape.code, 1);
    assert!(!escape.err.contains('\u{1b}'), "{:?}", escape.err);
    let bidi = folder.run(&["decide", "bidi.csv"]);
    assert_eq!(bidi.code, 0);
    assert!(bidi.out.contains("AB") && !bidi.out.contains('\u{202e}'));
}

#[test]
fn statements_that_leave_nothing_to_decide_by_are_refused() {
    let settings = "[[viewpoints]]\nstatement = \"harm >= 0.9\"\n[[viewpoints]]\nstatement = \"unmet >= 0.9\"\n";
    let folder = Folder::with(&[("list.csv", LIST), ("s.toml", settings)]);
    let ran = folder.run(&["decide", "list.csv", "--settings", "s.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("These cannot all hold"), "{}", ran.err);
}
