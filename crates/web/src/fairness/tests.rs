//! The page in each of its states, and its charts beside their tables.

use std::sync::Arc;

use askama::Template as _;
use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::people::Group;
use engine::reading::Ageing;
use engine::rounds::{Closed, Round, RoundState, Tally};
use engine::strategy::Strategy;
use engine::text::{Name, Title};
use engine::work::Piece;
use jiff::civil::{Date, date};
use wording::Names;

use super::page::FairnessPage;
use crate::layout::Shell;
use crate::testing::{TestSite, main_of};

const TODAY: Date = date(2026, 11, 2);

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// One for a group: ready, or with something missing.
fn candidate(called: &str, group: &str, ready: bool, unmet: Option<u8>, people: u64) -> Candidate {
    let title = Title::parse(&format!("Problem <{called}>")).unwrap();
    let mut made = Candidate::new(id(called), title);
    made.groups = vec![id(group)];
    made.difference.unmet = unmet.and_then(|level| Levels::of(Judged::Unmet, level, level));
    made.difference.harm = Levels::of(Judged::Harm, 2, 4);
    made.difference.disadvantage = Levels::of(Judged::Disadvantage, 2, 3);
    made.difference.reach = People::between(people, Some(people * 3));
    for condition in Condition::ALL {
        made.answer(Answer {
            condition,
            team: None,
            source: id("s"),
            reply: Reply::Whole(if ready { Said::Yes } else { Said::No }),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

fn board(candidates: Vec<Candidate>, groups: &[String]) -> Board {
    let group = |name: &String| {
        let (id, name) = (id(name), Name::parse(name).unwrap());
        Arc::new(Group { id, name })
    };
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        groups: Arc::new(groups.iter().map(group).collect()),
        ..Board::default()
    }
}

fn round(number: u32, served: &[&str], left_out: &[&str]) -> Piece {
    let ids = |all: &[&str]| all.iter().map(|one| id(one)).collect();
    let on = date(2026, i8::try_from(number).unwrap(), 1);
    Piece::Round(Round {
        id: id(&format!("round-{number}")),
        number,
        opened: on,
        closes: on,
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Closed(Closed {
            on,
            decision: Some(i64::from(number)),
            supersedes: None,
            why: None,
            tally: Tally {
                served: ids(served),
                left_out: ids(left_out),
                ..Tally::default()
            },
        }),
    })
}

fn shown(board: &Board) -> String {
    let ageing = Ageing::of(&board.settings, TODAY);
    let candidates = board.candidates.iter();
    let assessed: Vec<Assessed> = candidates
        .map(|one| Assessed::of(one, board, &ageing))
        .collect();
    let strategy = Strategy::of(board, assessed.iter());
    let outlook = engine::outlook(board, TODAY).unwrap();
    let names = Names::of(board);
    let page = FairnessPage::of(Shell::default(), &outlook, &strategy, &names);
    main_of(&page.render().unwrap())
}

/// The part of the page under a heading.
fn part<'p>(page: &'p str, id: &str) -> &'p str {
    let (_, rest) = page
        .split_once(&format!(
            "<section class=\"app-section\" aria-labelledby=\"{id}\""
        ))
        .unwrap();
    rest.split_once("<section class=\"app-section\"")
        .map_or(rest, |(part, _)| part)
}

/// Its drawing, and its table.
fn drawing_and_table(part: &str) -> (&str, &str) {
    let (drawing, rest) = part.split_once("</svg>").unwrap();
    let (_, table) = rest.split_once("<tbody").unwrap();
    (drawing, table.split_once("</tbody>").unwrap().0)
}

/// What stands in the cells of each row, its name left out.
fn cells(table: &str) -> Vec<Vec<&str>> {
    let rows = table.split("<tr").skip(1);
    rows.map(|row| table_cells(row).collect()).collect()
}

fn table_cells(row: &str) -> impl Iterator<Item = &str> {
    let cells = row.split("<td").skip(1);
    cells.map(|cell| {
        let (_, text) = cell.split_once('>').unwrap();
        text.split_once("</td>").unwrap().0
    })
}

#[tokio::test]
async fn before_anything_is_known_it_says_what_to_do() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/fairness").await.main());
}

#[test]
fn one_problem_and_one_group_have_one_mark() {
    let groups = ["carers <1>".to_owned()];
    let page = shown(&board(
        vec![candidate("a", "carers <1>", true, Some(4), 80)],
        &groups,
    ));
    insta::assert_snapshot!(page);
}

#[tokio::test]
async fn the_example_is_drawn_and_told() {
    let site = TestSite::new();
    site.filled().await;
    insta::assert_snapshot!(site.get("/fairness").await.main());
}

#[test]
fn nothing_is_told_while_a_blind_round_keeps_answers_back() {
    let page = FairnessPage::kept_back(Shell::default(), "Not all is shown yet.".to_owned());
    insta::assert_snapshot!(main_of(&page.render().unwrap()));
}

/// One group in each state but in preparation, and two rounds that met some of them.
fn years() -> Board {
    let groups = ["carers", "tenants", "traders", "sailors"].map(str::to_owned);
    let mut candidates = vec![
        candidate("a", "carers", true, Some(4), 50),
        candidate("t", "tenants", false, Some(1), 9_000),
        candidate("u", "unlisted", true, None, 5),
    ];
    candidates.extend((0..3).map(|at| candidate(&format!("x{at}"), "carers", true, Some(4), 900)));
    let mut board = board(candidates, &groups);
    let rounds = [
        round(1, &["tenants"], &["carers"]),
        round(2, &["carers", "tenants"], &["traders"]),
    ];
    board.work = Arc::new(rounds.into_iter().collect());
    board
}

#[tokio::test]
async fn every_group_has_one_mark_and_the_table_says_the_same() {
    let site = TestSite::new();
    site.filled().await;
    for page in [shown(&years()), site.get("/fairness").await.main()] {
        let (drawing, table) = drawing_and_table(part(&page, "groups"));
        let rows = cells(table);
        assert_eq!(drawing.matches("<use").count(), rows.len());
        let states = [
            ("disc", "Covered"),
            ("half", "In preparation"),
            ("ring", "Left out"),
            ("cross", "No way in"),
            ("line", "Unheard"),
        ];
        for (mark, state) in states {
            let drawn = drawing.matches(&format!("href=\"#{mark}\"")).count();
            let listed = rows.iter().filter(|row| row[0] == state).count();
            assert_eq!(drawn, listed, "{state}");
        }
    }
}

#[test]
fn bars_over_rounds_say_what_their_table_says_and_do_not_guess() {
    let page = shown(&years());
    let (drawing, table) = drawing_and_table(part(&page, "over-rounds"));
    let rows = cells(table);
    let unknown = "Not known then";
    let expected = [
        vec!["1", unknown, "1", unknown, unknown, "3"],
        vec!["2", unknown, "1", unknown, unknown, "2"],
        vec!["1", "0", "1", "1", "2", "0"],
    ];
    assert_eq!(rows, expected);
    let bars = drawing.split("</text><rect").count() - 1;
    assert!(bars >= rows.len(), "{drawing}");
    assert!(drawing.contains("Round 1: 1 covered, 1 left out, 3 not known then."));
    assert!(drawing.contains("Now: 1 covered, 1 left out, 1 no way in, 2 unheard."));
}

#[tokio::test]
async fn bars_of_who_is_ready_hold_the_numbers_of_their_table() {
    let site = TestSite::new();
    site.filled().await;
    for page in [shown(&years()), site.get("/fairness").await.main()] {
        let (drawing, table) = drawing_and_table(part(&page, "ready"));
        let told = cells(table).concat();
        let some = told.iter().filter(|count| **count != "0");
        for count in some.clone() {
            assert!(
                drawing.contains(&format!(">{count}</text>")),
                "{count}: {drawing}"
            );
        }
        assert_eq!(drawing.matches("<rect").count(), some.count());
    }
}

#[test]
fn many_groups_are_drawn_in_parts_and_named_in_the_table() {
    let groups: Vec<String> = (0..60).map(|at| format!("Group {at:02}")).collect();
    let candidates = (0..1_000).map(|at: usize| {
        let group = &groups[at % 55];
        let unmet = [None, Some(1), Some(4)][at % 3];
        candidate(
            &format!("c{at}"),
            group,
            at.is_multiple_of(7),
            unmet,
            at as u64 * 10 + 1,
        )
    });
    let page = shown(&board(candidates.collect(), &groups));
    let (drawing, table) = drawing_and_table(part(&page, "groups"));
    let rows = cells(table);
    assert_eq!(rows.len(), 60);
    let (_, told) = drawing.split_once("aria-label=\"").unwrap();
    let (told, drawn) = told.split_once('"').unwrap();
    let counts = told
        .split([' ', ':'])
        .filter_map(|word| word.parse::<usize>().ok());
    assert_eq!(counts.sum::<usize>(), 60);
    let marks = drawn.split("<use").skip(1).map(|mark| {
        let (_, rest) = mark.split_once("<text").unwrap();
        let (_, count) = rest.split_once('>').unwrap();
        count.split_once('<').unwrap().0.parse::<usize>().unwrap()
    });
    assert_eq!(marks.sum::<usize>(), 60);
    assert!(page.len() < 60_000, "{}", page.len());
}
