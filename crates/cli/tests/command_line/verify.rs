//! `foothold verify`.

use engine::text::Name;
use exchange::record::{Sealing, seal};
use jiff::civil::date;

use super::support::{Folder, LIST};

/// A record of the list, as the server would hand it out.
fn record() -> String {
    let today = date(2026, 11, 2);
    let rows = exchange::candidates::read(
        LIST.as_bytes(),
        &exchange::sheet::Choices::plain("list.csv", today),
    )
    .unwrap()
    .rows;
    let board = exchange::candidates::board(
        &rows,
        &exchange::teams::Teams::default(),
        &exchange::groups::Groups::default(),
        engine::settings::Settings::default(),
    );
    let outlook = engine::outlook(&board, today).unwrap();
    let sealing = Sealing {
        number: 3,
        date: today,
        organisation: Name::parse("Northmoor Council").unwrap(),
        picks: outlook.few.picks.clone(),
        reason: None,
        note: None,
        said_against: None,
        look_again: None,
        supersedes: None,
    };
    seal(sealing, &board, &outlook).unwrap().text()
}

#[test]
fn a_record_as_it_was_given_out_is_the_same() {
    let ran = Folder::with(&[("decision.json", &record())]).run(&["verify", "decision.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(
        ran.out,
        "The same answer: run again, this record gives what it says.\n"
    );
}

#[test]
fn a_changed_record_is_told_by_what_differs() {
    let changed = record().replace("\"title\":\"Damp homes\"", "\"title\":\"Dry homes\"");
    let ran = Folder::with(&[("decision.json", &changed)]).run(&["verify", "decision.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.starts_with(
            "foothold: Not the same answer:\nThe record was changed after it was made."
        ),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("What went in is not what the record says."),
        "{}",
        ran.err
    );
}

#[test]
fn a_record_of_a_model_to_come_is_refused_clearly() {
    let newer = record().replacen("\"model\": \"1\"", "\"model\": \"7\"", 1);
    let ran = Folder::with(&[("decision.json", &newer)]).run(&["verify", "decision.json"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            1,
            "foothold: This was made by model 7. Use a newer Foothold to run it.\n"
        )
    );
}

#[test]
fn what_is_no_record_is_refused() {
    let folder = Folder::with(&[("list.csv", LIST), ("empty.json", "{}")]);
    assert_eq!(folder.run(&["verify", "list.csv"]).code, 1);
    let empty = folder.run(&["verify", "empty.json"]);
    assert_eq!(
        (empty.code, empty.err.as_str()),
        (
            1,
            "foothold: This is not a record of a decision by Foothold.\n"
        )
    );
}
