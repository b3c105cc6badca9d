//! `foothold export` and `foothold import` of a whole organisation.

use std::fs;

use super::support::Folder;

#[test]
fn an_archive_comes_into_an_empty_database_and_out_again_the_same() {
    let folder = Folder::with(&[]);
    let made = folder.run(&["demo", "--database", "one.sqlite3"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let first = [
        "export",
        "--archive",
        "first.zip",
        "--database",
        "one.sqlite3",
    ];
    let told = folder.run(&first);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.err);
    assert!(
        told.err.contains("first.zip holds everything"),
        "{}",
        told.err
    );

    let told = folder.run(&["import", "first.zip", "--database", "two.sqlite3"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("foothold sign-in-link"), "{}", told.err);
    let again = [
        "export",
        "--archive",
        "second.zip",
        "--database",
        "two.sqlite3",
    ];
    assert_eq!(folder.run(&again).code, 0);
    let read = |name: &str| fs::read(folder.path(name)).unwrap();
    assert!(read("first.zip") == read("second.zip"));
}

#[test]
fn an_archive_overwrites_nothing_and_joins_nothing() {
    let folder = Folder::with(&[("there.zip", "something")]);
    assert_eq!(folder.run(&["demo", "--database", "one.sqlite3"]).code, 0);
    let over = [
        "export",
        "--archive",
        "there.zip",
        "--database",
        "one.sqlite3",
    ];
    assert_eq!(folder.run(&over).code, 1);
    let export = [
        "export",
        "--archive",
        "whole.zip",
        "--database",
        "one.sqlite3",
    ];
    assert_eq!(folder.run(&export).code, 0);
    let told = folder.run(&["import", "whole.zip", "--database", "one.sqlite3"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("something is set up"), "{}", told.err);
    let with_lists = [
        "import",
        "whole.zip",
        "--teams",
        "t.csv",
        "--database",
        "new.sqlite3",
    ];
    assert_eq!(folder.run(&with_lists).code, 1);
    let nothing = [
        "export",
        "--archive",
        "none.zip",
        "--database",
        "none.sqlite3",
    ];
    assert_eq!(folder.run(&nothing).code, 1);
    assert!(!folder.path("none.zip").exists());
}
