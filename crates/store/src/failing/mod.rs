//! What happens when the database does not do as it is asked, tried from within: on both databases where both can fail so.

mod opening;

use std::sync::mpsc;

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Title;
use jiff::Timestamp;

use crate::driver::{Connection, Database, Opening, Purpose};
use crate::{By, Colour, FaultKind, Location, Organisation, Store, StoreError, WriteTx, Zone};

/// Scratch databases of both kinds; PostgreSQL's only where it is installed.
pub(crate) fn both() -> Vec<(testkit::Scratch, Location)> {
    let scratches = [
        Some(testkit::Scratch::sqlite()),
        testkit::Scratch::postgres(),
    ];
    let place = |scratch: testkit::Scratch| {
        // The kit was built with the library as others see it: its places pass as text.
        let location = scratch.location().to_string().parse().unwrap();
        (scratch, location)
    };
    scratches.into_iter().flatten().map(place).collect()
}

fn connection(location: &Location) -> Box<dyn Connection> {
    let database = Database::claim(location, Opening::Serve).unwrap();
    database.begin(None, Purpose::Write).unwrap()
}

/// On a thread of its own: a PostgreSQL connection cannot be opened on one that runs async work.
pub(crate) fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join().unwrap())
}

/// Does something to the tables behind the store's back.
fn tamper(location: &Location, sql: &str) {
    apart(|| {
        let mut db = connection(location);
        db.script(sql).unwrap();
        db.commit().unwrap();
    });
}

pub(crate) fn by() -> By {
    By {
        author: Id::parse("someone").unwrap(),
        at: Timestamp::UNIX_EPOCH,
    }
}

pub(crate) fn organisation() -> Organisation {
    Organisation {
        id: Id::parse("organisation").unwrap(),
        name: "Anytown".to_owned().try_into().unwrap(),
        colour: Colour::parse("#1d70b8").unwrap(),
        logo: None,
        zone: Zone::parse("Europe/London").unwrap(),
        example: false,
    }
}

fn put(name: &str) -> Change {
    Change::Candidate(Candidate::new(
        Id::parse(name).unwrap(),
        Title::parse(name).unwrap(),
    ))
}

async fn save(store: &Store, name: &str) -> Result<(), StoreError> {
    let change = put(name);
    store
        .write(&organisation().id, by(), move |tx| tx.save(&change))
        .await
}

async fn names(store: &Store) -> Vec<String> {
    let held = store.held(&organisation().id).await.unwrap();
    held.board
        .candidates
        .iter()
        .map(|held| held.id.to_string())
        .collect()
}

async fn open(location: &Location) -> Store {
    let store = Store::open(location).unwrap();
    store
        .create(organisation(), by(), |_| Ok::<_, StoreError>(()))
        .await
        .unwrap();
    store
}

/// Has every commit fail: a promise that is only checked then, and broken.
const BROKEN_PROMISE: &str = "CREATE TABLE promised (id BIGINT PRIMARY KEY); \
    CREATE TABLE promise (id BIGINT REFERENCES promised (id) DEFERRABLE INITIALLY DEFERRED); \
    INSERT INTO promise VALUES (1)";

#[tokio::test]
async fn a_failed_commit_acknowledges_nobody_and_leaves_what_is_held() {
    for (_scratch, location) in both() {
        let store = open(&location).await;
        save(&store, "before").await.unwrap();
        let held = store.held(&organisation().id).await.unwrap();
        let (let_go, wait) = mpsc::channel::<()>();
        let (at_work, begun) = tokio::sync::oneshot::channel::<()>();
        let org = organisation().id;
        let held_up = store.submit(org.clone(), move |_| {
            at_work.send(()).unwrap();
            wait.recv().unwrap();
            Ok::<_, StoreError>(())
        });
        let breaks = store.submit(org, |batch| {
            Ok::<_, StoreError>(batch.db().script(BROKEN_PROMISE)?)
        });
        // The others wait only once the writer is held up by itself: so they go together, whoever wakes when.
        let together = async {
            begun.await.unwrap();
            let (first, last) = (save(&store, "first"), save(&store, "last"));
            tokio::join!(first, breaks, last, async { let_go.send(()) })
        };
        let (held_up, (first, broken, last, _)) = tokio::join!(held_up, together);
        held_up.unwrap();
        for outcome in [first, broken, last] {
            assert!(
                matches!(outcome, Err(StoreError::NotKept(_))),
                "{outcome:?}"
            );
        }
        assert_eq!(store.held(&organisation().id).await.unwrap(), held);
        save(&store, "after").await.unwrap();
        assert_eq!(names(&store).await, ["after", "before"]);
        drop(store);
        assert_eq!(
            names(&Store::open(&location).unwrap()).await,
            ["after", "before"]
        );
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing_acknowledged() {
    let scratch = testkit::Scratch::sqlite();
    let location = scratch.location().to_string().parse().unwrap();
    let store = open(&location).await;
    let full = |batch: &mut crate::batch::Batch<'_>| {
        Ok::<_, StoreError>(batch.db().script("PRAGMA max_page_count = 90")?)
    };
    store.submit(organisation().id, full).await.unwrap();
    let long = "a long reason ".repeat(300);
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for number in 0..60 {
        let (name, detail) = (format!("candidate {number:02}"), long.clone());
        let change = put(&name);
        let org = organisation().id;
        let write = store.write(&org, by(), move |tx: &mut WriteTx<'_>| {
            tx.save(&change)?;
            tx.describe(
                &Id::parse(&format!("candidate {number:02}")).unwrap(),
                Some(&detail.try_into().unwrap()),
            )
        });
        match write.await {
            Ok(()) => kept.push(name),
            Err(error) => refused.push((error.kind(), name)),
        }
    }
    assert_eq!(
        refused.first().map(|(kind, _)| *kind),
        Some(Some(FaultKind::Full))
    );
    assert!(kept.len() > 5, "{kept:?}");
    assert_eq!(names(&store).await, kept);
    drop(store);
    assert_eq!(names(&Store::open(&location).unwrap()).await, kept);
}

#[tokio::test]
async fn a_long_write_that_fails_half_way_leaves_nothing() {
    for (_scratch, location) in both() {
        drop(open(&location).await);
        let one_of_a_title =
            "CREATE UNIQUE INDEX one_of_a_title ON candidate (organisation_id, title)";
        tamper(&location, one_of_a_title);
        let store = Store::open(&location).unwrap();
        save(&store, "before").await.unwrap();
        let held = store.held(&organisation().id).await.unwrap();
        let work = |tx: &mut WriteTx<'_>| {
            for number in 0..300 {
                let name = format!("candidate {number}");
                tx.save(&put(&name))?;
                let detail = name.clone().try_into().unwrap();
                tx.describe(&Id::parse(&name).unwrap(), Some(&detail))?;
            }
            let title = Title::parse("before").unwrap();
            let again = Candidate::new(Id::parse("again").unwrap(), title);
            tx.save(&Change::Candidate(again))
        };
        let outcome = store.write(&organisation().id, by(), work).await;
        assert!(
            matches!(outcome, Err(StoreError::Database(_))),
            "{outcome:?}"
        );
        assert_eq!(store.held(&organisation().id).await.unwrap(), held);
        save(&store, "after").await.unwrap();
        drop(store);
        let store = Store::open(&location).unwrap();
        assert_eq!(names(&store).await, ["after", "before"]);
        let org = organisation().id;
        let lines = store.read(&org, |tx| tx.activity_since(crate::Place::START, 1_000));
        assert_eq!(lines.await.unwrap().len(), 3, "and no line of activity");
    }
}

#[tokio::test]
async fn a_server_that_was_restarted_is_found_again() {
    for (_scratch, location) in both()
        .into_iter()
        .filter(|(_, place)| matches!(place, Location::Server(_)))
    {
        let store = open(&location).await;
        save(&store, "before").await.unwrap();
        for time in ["first", "second"] {
            let everyone_else = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
            tamper(&location, everyone_else);
            assert!(names(&store).await.contains(&"before".to_owned()));
            save(&store, time).await.unwrap();
        }
        assert_eq!(names(&store).await, ["before", "first", "second"]);
    }
}

#[test]
fn placeholders_out_of_order_bind_by_their_numbers() {
    for (_scratch, location) in both() {
        let mut db = connection(&location);
        db.script("CREATE TABLE pair (name TEXT, number BIGINT)")
            .unwrap();
        let values = [7.into(), "seven".into(), Option::<String>::None.into()];
        let sql = "INSERT INTO pair (name, number) VALUES ($2, $1) RETURNING number, name, $3";
        let mut row = db.query(sql, &values).unwrap().remove(0);
        assert_eq!(
            (row.int().unwrap(), row.text().unwrap()),
            (7, "seven".to_owned())
        );
        assert_eq!(row.maybe_text().unwrap(), None);
        assert!(row.text().is_err(), "there is no fourth cell");
        let again = "SELECT name FROM pair WHERE number = $2 AND name <> $1 AND number = $2";
        assert_eq!(
            db.query(again, &["eight".into(), 7.into()]).unwrap().len(),
            1
        );
    }
}
