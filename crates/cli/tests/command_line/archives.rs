//! `foothold export` and `foothold import` of a whole organisation.

use std::fs;

use operations::Location;
use testkit::Scratch;

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

#[test]
fn five_thousand_move_from_one_database_to_another_and_back_the_same() {
    let folder = Folder::with(&[]);
    let done = |words: &[&str], database: &str| {
        let told = folder.run(&[words, &["--database", database]].concat());
        assert_eq!(told.code, 0, "{words:?}: {}", told.err);
    };
    done(&["demo", "--size", "large"], "one.sqlite3");
    done(&["export", "--archive", "first.zip"], "one.sqlite3");
    let first = fs::read(folder.path("first.zip")).unwrap();
    let there = Scratch::postgres();
    let server = there.as_ref().map(|scratch| match scratch.location() {
        Location::Server(address) => address.clone(),
        Location::File(file) => file.display().to_string(),
    });
    let databases = ["two.sqlite3".to_owned()].into_iter().chain(server);
    for (at, database) in databases.enumerate() {
        let again = format!("again-{at}.zip");
        done(&["import", "first.zip"], &database);
        done(&["export", "--archive", &again], &database);
        assert!(
            first == fs::read(folder.path(&again)).unwrap(),
            "{database}"
        );
    }
}
