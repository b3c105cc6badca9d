//! No row of any table holds the name or the reasons of who was erased; and every board that was is the same but for the
//! name.

use std::fmt::Write as _;

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::erasing::STAND_IN;
use engine::id::Id;
use engine::scene::ServiceProfile;
use engine::text::{Name, Note, Title};
use engine::work::Piece;

use crate::driver::{Database, Opening, Purpose};
use crate::failing::{apart, both, by, organisation};
use crate::{Activity, Location, Place, Store, StoreError, WriteTx};

/// What is nowhere afterwards.
const GONE: &[&str] = &["Ann Author", "Ann Before", "Because I saw it"];

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn source(of: &str, called: &str, kind: SourceKind) -> Change {
    let (id, name) = (id(of), name(called));
    Change::Source(Source { id, name, kind })
}

/// The service is run by somebody.
fn run_by(owner: &str) -> Change {
    let owner = Some(name(owner));
    let id = id("housing");
    Change::Piece(Piece::Service(ServiceProfile { id, owner }))
}

fn answer(of: &str, said: Said) -> Answer {
    Answer {
        condition: Condition::Interest,
        team: None,
        source: id(of),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::Undated,
    }
}

/// Somebody who was called otherwise before, answered twice, and runs a service; and another who said the like.
fn fill(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let title = Title::parse("Damp homes").unwrap();
    for change in [
        source("p-1", "Ann Before", SourceKind::Person),
        source("p-1", "Ann Author", SourceKind::Person),
        source("w-1", "Ann Author", SourceKind::Written),
        source("p-2", "Sam", SourceKind::Person),
        Change::Candidate(Candidate::new(id("damp"), title)),
        run_by("Ann Before"),
        run_by("Ann Author"),
    ] {
        tx.save(&change)?;
    }
    let theirs = Note::parse("Because I saw it").unwrap();
    let damp = id("damp");
    tx.answer(&damp, answer("p-1", Said::No), Some(&theirs))?;
    tx.answer(&damp, answer("p-1", Said::Yes), Some(&theirs))?;
    let other = Note::parse("Another reason").unwrap();
    tx.answer(&damp, answer("p-2", Said::Yes), Some(&other))?;
    tx.save(&run_by("Housing manager"))?;
    tx.save(&run_by("Ann Author"))
}

/// Every row of every table, as text.
fn every_row(location: &Location) -> String {
    apart(|| {
        let database = Database::claim(location, Opening::Look).unwrap();
        let mut db = database.begin(None, Purpose::Read).unwrap();
        let mut rows = String::new();
        for table in db.tables().unwrap() {
            // A statement is kept for good, so the few of a test may leak.
            let all: &'static str = Box::leak(format!("SELECT * FROM {table}").into_boxed_str());
            for row in db.query(all, &[]).unwrap() {
                writeln!(rows, "{table} {row:?}").unwrap();
            }
        }
        rows
    })
}

async fn all_lines(store: &Store) -> Vec<Activity> {
    let org = organisation().id;
    let read = store.read(&org, |tx| tx.activity_since(Place::START, 1_000));
    read.await.unwrap()
}

/// The board that the lines make of the empty one, each step kept.
fn forth(lines: &[Activity]) -> Vec<Board> {
    let mut board = Board::default();
    let step = |line: &Activity| {
        line.clone().turned_round().take_back(&mut board).unwrap();
        board.clone()
    };
    lines.iter().map(step).collect()
}

/// The board with the names replaced by which past ones are compared.
fn nameless(mut board: Board) -> Board {
    for held in board
        .sources
        .clone()
        .iter()
        .filter(|held| held.id.as_str() != "p-2")
    {
        let (id, kind) = (held.id.clone(), held.kind);
        board.apply(&Change::Source(Source {
            id,
            name: name(STAND_IN),
            kind,
        }));
    }
    let owner = board
        .work
        .of_service(&id("housing"))
        .and_then(|held| held.owner.clone());
    if owner.is_some_and(|owner| owner.as_str().starts_with("Ann")) {
        board.apply(&run_by(STAND_IN));
    }
    board
}

async fn erase_in(location: &Location) {
    let store = Store::open(location).unwrap();
    store.create(organisation(), by(), fill).await.unwrap();
    let before = all_lines(&store).await;
    let rows = every_row(location);
    assert!(GONE.iter().all(|text| rows.contains(text)), "{rows}");
    let erase = |tx: &mut WriteTx<'_>| tx.erase(&id("p-1"));
    store.write(&organisation().id, by(), erase).await.unwrap();

    let rows = every_row(location);
    for gone in GONE {
        assert!(!rows.contains(gone), "{gone} in {rows}");
    }
    assert!(rows.contains("Another reason") && rows.contains("Sam") && rows.contains(STAND_IN));
    let after = all_lines(&store).await;
    let key = |line: &Activity| {
        (
            line.place().revision,
            line.line,
            line.by.clone(),
            line.what,
            line.subject.clone(),
        )
    };
    assert_eq!(
        before.iter().map(key).collect::<Vec<_>>(),
        after.iter().map(key).collect::<Vec<_>>(),
        "no line is added, taken out or moved"
    );
    let was: Vec<Board> = forth(&before).into_iter().map(nameless).collect();
    assert_eq!(forth(&after), was, "every board that was, but for the name");
    let held = store.held(&organisation().id).await.unwrap();
    assert_eq!(forth(&after).last(), Some(held.board.as_ref()));
    let mut back = Board::clone(&held.board);
    after
        .iter()
        .rev()
        .for_each(|line| line.take_back(&mut back).unwrap());
    assert_eq!(back, Board::default(), "and back to the beginning");
    drop(store);
    let loaded = Store::open(location).unwrap();
    assert_eq!(
        loaded.held(&organisation().id).await.unwrap().board,
        held.board
    );
}

#[tokio::test]
async fn nothing_names_who_was_erased_and_every_board_that_was_stands() {
    for (_scratch, location) in both() {
        erase_in(&location).await;
    }
}
