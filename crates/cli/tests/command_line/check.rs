//! `foothold check`.

use super::support::{Folder, LIST};

#[test]
fn a_sound_file_is_said_to_be() {
    let folder = Folder::with(&[
        ("list.csv", LIST),
        ("teams.csv", "team\nA\n"),
        ("groups.csv", "group\nA\n"),
        ("s.toml", "limit = 2\n"),
    ]);
    for (arguments, told) in [
        (
            vec!["check", "list.csv"],
            "Nothing is wrong with it. 3 rows.\n",
        ),
        (
            vec!["check", "teams.csv", "--as", "teams"],
            "Nothing is wrong with it. 1 row.\n",
        ),
        (
            vec!["check", "groups.csv", "--as", "groups"],
            "Nothing is wrong with it. 1 row.\n",
        ),
        (vec!["check", "s.toml"], "Nothing is wrong with it.\n"),
    ] {
        let ran = folder.run(&arguments);
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.err.as_str()),
            (0, told, ""),
            "{arguments:?}"
        );
    }
}

#[test]
fn everything_wrong_is_told_on_stderr() {
    let folder = Folder::with(&[
        ("list.csv", "title,harm\nA,9\n"),
        ("s.toml", "limit = 13\nsize = 1\n"),
    ]);
    let list = folder.run(&["check", "list.csv"]);
    assert_eq!((list.code, list.out.as_str()), (1, ""));
    assert!(
        list.err
            .starts_with("foothold: One thing is wrong with list.csv.\nRow 2, harm:"),
        "{}",
        list.err
    );
    let settings = folder.run(&["check", "s.toml"]);
    assert_eq!(settings.code, 1);
    assert!(
        settings.err.contains("Line 1, limit") && settings.err.contains("Line 2, size"),
        "{}",
        settings.err
    );
}

#[test]
fn many_faults_are_counted() {
    let folder = Folder::with(&[(
        "list.csv",
        &format!("title,harm\n{}", "A,9\n".repeat(1_500)),
    )]);
    let ran = folder.run(&["check", "list.csv"]);
    assert!(
        ran.err
            .starts_with("foothold: 1,500 things are wrong with list.csv.\n"),
        "{}",
        &ran.err[..80]
    );
    assert!(ran.err.ends_with("… and 500 more.\n"));
    assert_eq!(ran.err.lines().count(), 1_002);
}

#[test]
fn the_day_no_date_may_lie_after_can_be_said() {
    let folder = Folder::with(&[("list.csv", "title,interest\nA,yes@2026-11-02\n")]);
    assert_eq!(
        folder
            .run(&["check", "list.csv", "--today", "2026-11-01"])
            .code,
        1
    );
    assert_eq!(
        folder
            .run(&["check", "list.csv", "--today", "2026-11-02"])
            .code,
        0
    );
}

#[test]
fn a_mapping_is_kept_in_a_file_and_read_again() {
    let folder = Folder::with(&[("list.csv", "Our list,\nName,Impact\nA,High\nB,9\n")]);
    let said = [
        "check",
        "list.csv",
        "--heading-row",
        "2",
        "--map",
        "title=Name",
        "harm=Impact",
        "--values",
        "harm:High=4",
        "--good-rows",
        "--save-mapping",
        "m.toml",
    ];
    let ran = folder.run(&said);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "Nothing is wrong with it. 1 row.\n"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("Rows left out: Row 4"), "{}", ran.err);
    assert!(folder.read("m.toml").contains("heading-row = 2"));
    let again = folder.run(&["check", "list.csv", "--mapping", "m.toml"]);
    assert_eq!((again.code, again.out), (0, ran.out));
    let wrong = folder.run(&["check", "list.csv", "--values", "High=4"]);
    assert_eq!(wrong.code, 2, "{}", wrong.err);
    let ours = folder.run(&[
        "check",
        "list.csv",
        "--mapping",
        "m.toml",
        "--values",
        "size:High=4",
    ]);
    assert!(
        ours.err.contains("--values: “size” is not a column"),
        "{}",
        ours.err
    );
}
