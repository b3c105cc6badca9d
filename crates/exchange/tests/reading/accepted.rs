//! What a list may say, and what blank cells mean.

use engine::answer::{Basis, Given, Said};
use engine::candidate::{Kind, Status};
use engine::difference::{Judged, Levels, People};
use jiff::civil::date;

use super::support::{read, row};

#[test]
fn a_title_is_enough() {
    let list = read("title\nDamp homes\n").unwrap();
    let row = &list.rows[0];
    assert_eq!(
        (row.number, row.id.as_str(), row.title.as_str()),
        (2, "R2", "Damp homes")
    );
    assert_eq!(
        (row.kind, row.status, row.room),
        (Kind::Problem, Status::Candidate, 1)
    );
    assert!(row.service.is_none() && row.sponsor.is_none() && row.teams.is_empty());
    assert!(row.groups.is_empty() && row.needs.is_empty() && row.answers.is_empty());
    assert_eq!(row.difference, engine::difference::Difference::default());
}

#[test]
fn words_are_read_without_regard_to_case() {
    assert_eq!(
        row(&[("kind", "OPPORTUNITY")]).unwrap().kind,
        Kind::Opportunity
    );
    for (text, status) in [
        ("Candidate", Status::Candidate),
        ("exemplar", Status::Exemplar),
        ("Must-Do", Status::MustDo),
        ("done", Status::Done(None)),
        ("parked", Status::Parked),
        ("tbc", Status::Candidate),
    ] {
        assert_eq!(row(&[("status", text)]).unwrap().status, status, "{text}");
    }
}

#[test]
fn a_done_one_keeps_its_day() {
    let read = row(&[("status", "done"), ("done on", "2026-10-01")]).unwrap();
    assert_eq!(read.status, Status::Done(Some(date(2026, 10, 1))));
}

#[test]
fn names_are_trimmed_collapsed_and_held_once() {
    let read = row(&[
        ("teams", " Housing ;Benefits\n team;; n/a; Housing"),
        ("needs", "a designer; -"),
    ])
    .unwrap();
    assert_eq!(
        read.teams.iter().map(AsRef::as_ref).collect::<Vec<&str>>(),
        ["Housing", "Benefits team"]
    );
    assert_eq!(read.needs.len(), 1);
}

#[test]
fn answers_carry_basis_date_and_team() {
    let read = row(&[
        ("teams", "Housing; Benefits"),
        ("operations", "yes[Housing]; no:heard@2026-05-01[Benefits]"),
        ("interest", "partly:ruling"),
    ])
    .unwrap();
    let said: Vec<_> = read
        .answers
        .iter()
        .map(|a| (a.said, a.basis, a.given))
        .collect();
    assert_eq!(
        said,
        [
            (Said::Partly, Basis::Ruling, Given::Undated),
            (Said::Yes, Basis::FirstHand, Given::Undated),
            (Said::No, Basis::Heard, Given::On(date(2026, 5, 1))),
        ]
    );
    assert_eq!(read.answers[2].team.as_ref().unwrap().as_str(), "Benefits");
}

#[test]
fn levels_and_people_are_read() {
    let read = row(&[
        ("harm", "2-4"),
        ("unmet", "3"),
        ("disadvantage", "?"),
        ("reach", "10–15k"),
    ])
    .unwrap();
    assert_eq!(read.difference.harm, Levels::of(Judged::Harm, 2, 4));
    assert_eq!(read.difference.unmet, Levels::of(Judged::Unmet, 3, 3));
    assert_eq!(read.difference.disadvantage, None);
    assert_eq!(read.difference.reach, People::between(10_000, Some(15_000)));
}

#[test]
fn nobody_is_not_the_same_as_not_known() {
    assert_eq!(
        row(&[("reach", "0")]).unwrap().difference.reach,
        People::between(0, Some(0))
    );
    assert_eq!(row(&[("reach", "#REF!")]).unwrap().difference.reach, None);
}

#[test]
fn a_word_for_not_known_is_an_id_and_a_title_like_any_other() {
    let list = read("id,title\n?,n/a\n").unwrap();
    assert_eq!(
        (list.rows[0].id.as_str(), list.rows[0].title.as_str()),
        ("?", "n/a")
    );
}

#[test]
fn a_blank_id_gives_way_to_every_id_that_is_given() {
    let list = read("id,title\n,first\nR2,second\nR2.2,third\n,fourth\n").unwrap();
    let ids: Vec<_> = list.rows.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["R2.3", "R2", "R2.2", "R5"]);
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_shows_them() {
    let list = read("title\n\"one\r\ntwo\"\n\n  \nthree\n").unwrap();
    let rows: Vec<_> = list
        .rows
        .iter()
        .map(|r| (r.number, r.title.as_str()))
        .collect();
    assert_eq!(rows, [(2, "one two"), (5, "three")]);
}

#[test]
fn short_rows_are_blank_at_the_end_and_blank_rows_are_passed_over() {
    let list = read("title,harm,reach\nA\n , ,\nB,2\n").unwrap();
    assert_eq!(
        list.rows.iter().map(|r| r.number).collect::<Vec<_>>(),
        [2, 4]
    );
}

#[test]
fn blank_cells_beyond_the_headings_do_no_harm() {
    assert_eq!(read("title\nA,,\n").unwrap().rows.len(), 1);
}

#[test]
fn formulas_markup_and_sql_are_just_text() {
    for title in [
        "=1+1",
        "@SUM(A1)",
        "+44 20 7946 0000",
        "<script>alert(1)</script>",
        "'; drop table answer; --",
    ] {
        let list = read(&format!("title,note\n\"{title}\",\"{title}\"\n")).unwrap();
        assert_eq!(list.rows[0].title.as_str(), title);
        assert_eq!(list.rows[0].notes[0].1.as_str(), title);
    }
}
