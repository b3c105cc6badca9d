//! Real files, where they are there.

use serde_json::Value;

use super::support::Folder;

/// The path of a real file beside the project; none, said aloud, where it is not there.
fn real(file: &str) -> Option<String> {
    let path = format!("{}/../../../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let there = std::path::Path::new(&path).exists();
    if !there {
        eprintln!("LEFT OUT: ../shared/data/{file} is not there, so nothing is tested on it");
    }
    there.then_some(path)
}

fn outlook(path: &str, more: &[&str]) -> Value {
    let ran = Folder::with(&[]).run(
        &[
            &["decide", path, "--today", "2026-11-02", "--format", "json"],
            more,
        ]
        .concat(),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn standing<'v>(outlook: &'v Value, standing: &str) -> Vec<&'v str> {
    let all = outlook["standings"].as_array().unwrap().iter();
    all.filter(|p| p["standing"] == standing)
        .map(|p| p["id"].as_str().unwrap())
        .collect()
}

#[test]
fn six_of_forty_can_start_fourteen_need_an_answer_and_twenty_need_ground() {
    let Some(path) = real("canada-40.csv") else {
        return;
    };
    let outlook = outlook(&path, &[]);
    assert_eq!(
        standing(&outlook, "start"),
        [
            "1922", "2450", "SRV02660", "SRV02867", "SRV03255", "SRV03442"
        ]
    );
    assert_eq!(
        (
            standing(&outlook, "ask").len(),
            standing(&outlook, "prepare").len()
        ),
        (14, 20)
    );
    let picks: Vec<_> = outlook["the_few"]["picks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["id"])
        .collect();
    assert!(
        !(picks.contains(&&"1922".into()) && picks.contains(&&"SRV03255".into())),
        "they want the same team"
    );
}

#[test]
fn without_answers_all_are_asked_about() {
    let Some(path) = real("canada-missed-standards.csv") else {
        return;
    };
    let outlook = outlook(&path, &[]);
    assert_eq!(standing(&outlook, "ask").len(), 299);
    assert_eq!(outlook["verdict"]["sentence"], "Nothing can start yet.");
}

#[test]
fn a_bare_backlog_needs_its_columns_named() {
    let Some(path) = real("govuk-design-system-backlog-2020.csv") else {
        return;
    };
    let folder = Folder::with(&[]);
    assert_eq!(folder.run(&["check", &path]).code, 1);
    assert!(
        folder
            .run(&["check", &path, "--map", "title=name"])
            .err
            .starts_with("foothold: 103 things are wrong")
    );
    let named = folder.run(&["check", &path, "--map", "title=name", "status="]);
    assert_eq!(
        (named.code, named.out.as_str()),
        (0, "Nothing is wrong with it. 103 rows.\n")
    );
    assert_eq!(
        standing(&outlook(&path, &["--map", "title=name", "status="]), "ask").len(),
        103
    );
}
