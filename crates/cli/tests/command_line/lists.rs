//! `foothold export --list`: every list in every form, and problems in again.

use std::fs;

use super::support::Folder;

const LISTS: [&str; 11] = [
    "problems",
    "answers",
    "services",
    "teams",
    "groups",
    "groundwork",
    "rounds",
    "decisions",
    "exemplars",
    "lessons",
    "activity",
];

fn example() -> Folder {
    let folder = Folder::with(&[]);
    let made = folder.run(&["demo", "--database", "one.sqlite3"]);
    assert_eq!(made.code, 0, "{}", made.err);
    folder
}

#[test]
fn every_list_is_written_in_every_form() {
    let folder = example();
    for list in LISTS {
        for form in ["csv", "xlsx", "ods", "json"] {
            let file = format!("{list}.{form}");
            let told = folder.run(&[
                "export",
                "--list",
                list,
                "--format",
                form,
                "--output",
                &file,
                "--database",
                "one.sqlite3",
            ]);
            assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.err);
            let bytes = fs::read(folder.path(&file)).unwrap();
            let begins: &[u8] = match form {
                "csv" => b"\xef\xbb\xbf",
                "json" => b"[",
                _ => b"PK",
            };
            assert!(bytes.starts_with(begins), "{file}");
        }
    }
    let json = fs::read(folder.path("problems.json")).unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&json).unwrap();
    assert!(rows.len() > 5 && rows[0]["why_it_stands_there"].is_string());
}

#[test]
fn problems_come_in_again_into_another_database() {
    let folder = example();
    let list = |database: &str| {
        let told = folder.run(&["export", "--list", "problems", "--database", database]);
        assert_eq!(told.code, 0, "{}", told.err);
        told.out
    };
    let first = list("one.sqlite3");
    fs::write(folder.path("problems.csv"), &first).unwrap();
    let made = folder.run(&["check", "problems.csv"]);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
}

#[test]
fn what_makes_no_sense_together_is_told() {
    let folder = example();
    for words in [
        &["export"][..],
        &["export", "--list", "people"],
        &["export", "--list", "teams", "--archive", "a.zip"],
        &["export", "--list", "teams", "--format", "docx"],
    ] {
        let told = folder.run(words);
        assert_eq!(told.code, 2, "{words:?}: {}", told.err);
    }
    let told = folder.run(&["export", "--list", "teams", "--database", "empty.sqlite3"]);
    assert_eq!(told.code, 1, "{}", told.err);
}
