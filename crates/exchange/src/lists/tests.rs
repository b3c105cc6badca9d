use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::reading::Ageing;
use engine::settings::Settings;
use engine::text::{Name, Title};
use jiff::civil::{Date, date};
use std::sync::Arc;

use super::{List, Seen, Whys};
use crate::candidates::{self, read};
use crate::groups::Groups;
use crate::sheet::Choices;
use crate::table::{Cell, Form, Table};
use crate::teams::Teams;

const TODAY: Date = date(2026, 11, 28);

const LIST: &str = "id,title,kind,status,done on,service,teams,room,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach,Owner\r\n\
    =1+1,'=HYPERLINK(),opportunity,candidate,,Café,Repairs; Digital,2,Tenants; Staff,Chief executive,User research; data,yes; no:heard@2026-05-01,\
    yes[Repairs]; partly:guess[Digital],partly:ruling@2025-01-01,2-4,3,1-3,10-15k,Jo\r\n\
    '-2,\"Damp, \"\"cold\"\"\nhomes 😀\",problem,done,2026-01-02,,,,,,,unknown:heard,,,5,,,>1000,\r\n\
    ,שלום,problem,must-do,,,,,,,,,,,,,,<100,\r\n";

/// The board that a file describes, each of whose answers has the file behind it, and nobody.
fn board(list: &[u8]) -> Board {
    let rows = read(list, &Choices::plain("list.csv", TODAY)).unwrap().rows;
    let (teams, groups) = (Teams::default(), Groups::default());
    let mut board = candidates::board(&rows, &teams, &groups, Settings::default());
    let answers = board.candidates.iter().flat_map(|held| &held.answers);
    let sources: Vec<Source> = answers.map(|answer| source(&answer.source)).collect();
    for source in sources {
        Arc::make_mut(&mut board.sources).put(Arc::new(source));
    }
    board
}

fn source(id: &Id<Source>) -> Source {
    Source {
        id: id.clone(),
        name: Name::parse("list.csv").unwrap(),
        kind: SourceKind::Import,
    }
}

fn assessed(board: &Board) -> Vec<Arc<Assessed>> {
    let ageing = Ageing::of(&board.settings, TODAY);
    let one = |candidate: &Arc<Candidate>| Arc::new(Assessed::of(candidate, board, &ageing));
    board.candidates.iter().map(one).collect()
}

fn with<T>(board: &Board, viewer: &str, told: impl FnOnce(&Seen<'_>) -> T) -> T {
    told(&Seen {
        board,
        assessed: &assessed(board),
        viewer: &Id::parse(viewer).unwrap(),
        veil: None,
        today: TODAY,
    })
}

fn problems(board: &Board, viewer: &str) -> Table {
    let places: Vec<u32> = (0..).take(board.candidates.len()).collect();
    with(board, viewer, |seen| seen.problems(&places))
}

/// Each without who said it: a list names nobody.
fn nameless(board: &Board) -> Vec<Candidate> {
    let each = board.candidates.iter().map(|held| {
        let mut candidate = Candidate::clone(held);
        let nobody = Id::parse("nobody").unwrap();
        for answer in &mut candidate.answers {
            answer.source = nobody.clone();
        }
        candidate
            .answers
            .sort_by_key(|answer| format!("{answer:?}"));
        candidate
    });
    each.collect()
}

fn text(table: &Table, heading: &str, row: usize) -> String {
    let at = table.headings.iter().position(|of| *of == heading).unwrap();
    match &table.rows[row][at] {
        Cell::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_list_that_is_taken_out_comes_in_again_as_it_was() {
    let first = board(LIST.as_bytes());
    let table = problems(&first, "nobody");
    let csv = table.file(Form::Csv).unwrap();
    let again = read(&csv, &Choices::plain("problems.csv", TODAY)).unwrap();
    assert!(again.unknown.is_empty(), "{:?}", again.unknown);
    assert_eq!(nameless(&board(&csv)), nameless(&first));
    assert_eq!(
        problems(&board(&csv), "nobody").file(Form::Csv).unwrap(),
        csv
    );
}

#[test]
fn a_list_says_where_each_stands_and_why() {
    let table = problems(&board(LIST.as_bytes()), "nobody");
    let at = (0..3).find(|at| text(&table, "id", *at) == "=1+1").unwrap();
    assert_eq!(text(&table, "where it stands", at), "ask");
    assert_eq!(
        text(&table, "why it stands there", at),
        "Interest: yes; Team and room: not known; Skills and learning: not known"
    );
}

/// A board on which people answered about the room of a team, and about interest.
fn answered(people: usize) -> Board {
    let mut board = Board::default();
    let team = Team {
        id: Id::parse("repairs").unwrap(),
        name: Name::parse("Repairs").unwrap(),
        room: None,
    };
    let id = Id::parse("R2").unwrap();
    let mut candidate = Candidate::new(id, Title::parse("Damp homes").unwrap());
    candidate.teams = vec![team.id.clone()];
    for at in 0..people {
        let source = Source {
            id: Id::parse(&format!("person-{at}")).unwrap(),
            name: Name::parse(&format!("Person {at}")).unwrap(),
            kind: SourceKind::Person,
        };
        for condition in [Condition::Interest, Condition::Operations] {
            candidate.answer(Answer {
                condition,
                team: None,
                source: source.id.clone(),
                reply: Reply::Halves(Said::Yes, Said::No),
                basis: Basis::FirstHand,
                given: Given::On(TODAY),
            });
        }
        Arc::make_mut(&mut board.sources).put(Arc::new(source));
    }
    Arc::make_mut(&mut board.teams).put(Arc::new(team));
    Arc::make_mut(&mut board.candidates).put(Arc::new(candidate));
    board
}

#[test]
fn answers_of_people_have_no_name_and_no_day_and_those_of_a_small_team_are_left_out() {
    let board = answered(2);
    let table = problems(&board, "somebody");
    assert_eq!(text(&table, "interest", 0), "no; no");
    assert_eq!(text(&table, "operations", 0), "Nothing");
    let answers = with(&board, "somebody", |seen| seen.answers(&Whys::new()));
    assert_eq!(answers.rows.len(), 2);
    for form in [Form::Csv, Form::Json] {
        let told = String::from_utf8(answers.file(form).unwrap()).unwrap();
        assert!(!told.contains("Person") && !told.contains("2026"), "{told}");
    }
    let three = answered(3);
    let table = problems(&three, "somebody");
    assert_eq!(text(&table, "operations", 0), "no; no; no");
}

#[test]
fn everyone_sees_their_own_answer_whole() {
    let answers = with(&answered(2), "person-1", |seen| seen.answers(&Whys::new()));
    assert_eq!(answers.rows.len(), 3);
    let named = |row: &usize| text(&answers, "who", *row) == "Person 1";
    assert_eq!((0..3).filter(named).count(), 2);
}

#[test]
fn every_list_has_a_word_and_as_many_cells_as_headings() {
    for list in List::ALL {
        assert_eq!(List::of(list.word()), Some(list));
    }
    let board = board(LIST.as_bytes());
    with(&board, "nobody", |seen| {
        let all = [
            seen.problems(&[0, 1, 2]),
            seen.answers(&Whys::new()),
            seen.services(),
            seen.teams(),
            seen.groups(),
        ];
        for table in all {
            assert!(!table.rows.is_empty(), "{}", table.name);
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.headings.len())
            );
        }
    });
}
