//! rusqlite: called directly, and from async code through a thread of its own that answers on a oneshot.

use rusqlite::{Connection, params};
use tokio::sync::oneshot;

use crate::measure::Table;
use crate::{CREATE, FILL, PAGE, ROWS, WRITE};

type Job = Box<dyn FnOnce(&Connection) + Send>;

pub fn measure(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let db = Connection::open(folder.path().join("a.sqlite3")).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN").unwrap();
    db.execute_batch(CREATE).unwrap();
    for id in 0..ROWS {
        db.execute(FILL, params!["o", id, format!("Candidate number {id}")]).unwrap();
    }
    db.execute_batch("COMMIT").unwrap();

    table.rate("SQLite: 50 rows by key", "rusqlite, called directly", |i| page(&db, i));
    table.rate("SQLite: durable one-row commit", "rusqlite, called directly", |i| write(&db, i));

    let (send, receive) = std::sync::mpsc::channel::<Job>();
    let thread = std::thread::spawn(move || receive.iter().for_each(|job| job(&db)));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let ask = |work: fn(&Connection, i64), i| {
        let send = send.clone();
        runtime.block_on(async move {
            let (tell, told) = oneshot::channel();
            let job: Job = Box::new(move |db| tell.send(work(db, i)).unwrap());
            send.send(job).unwrap();
            told.await.unwrap();
        });
    };
    table.rate("SQLite: 50 rows by key", "rusqlite, thread and oneshot", |i| ask(page, i));
    table.rate("SQLite: durable one-row commit", "rusqlite, thread and oneshot", |i| ask(write, i));
    drop(send);
    thread.join().unwrap();
}

fn page(db: &Connection, i: i64) {
    let mut statement = db.prepare_cached(PAGE).unwrap();
    let mut rows = statement.query(params!["o", i % (ROWS - 50)]).unwrap();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let texts: [Option<String>; 4] = [1, 2, 3, 4].map(|at| row.get(at).unwrap());
        let numbers: [i64; 2] = [0, 5].map(|at| row.get(at).unwrap());
        found.push((texts, numbers));
    }
    assert_eq!(found.len(), 50);
}

fn write(db: &Connection, i: i64) {
    let changed = db.prepare_cached(WRITE).unwrap().execute(params![format!("Written {i}"), "o", i % ROWS]);
    assert_eq!(changed.unwrap(), 1);
}
