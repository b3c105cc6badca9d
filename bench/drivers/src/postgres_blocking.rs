//! The blocking `postgres` crate: called directly, and from async code through a thread of its own.

use postgres::{Client, NoTls, Statement};
use tokio::sync::oneshot;

use crate::measure::Table;
use crate::{CREATE, FILL, PAGE, ROWS, WRITE};

struct Db {
    client: Client,
    page: Statement,
    write: Statement,
}

type Job = Box<dyn FnOnce(&mut Db) + Send>;

pub fn measure(address: &str, table: &mut Table) {
    let mut client = Client::connect(address, NoTls).unwrap();
    client.batch_execute("DROP TABLE IF EXISTS candidate; BEGIN").unwrap();
    client.batch_execute(CREATE).unwrap();
    for id in 0..ROWS {
        client.execute(FILL, &[&"o", &id, &format!("Candidate number {id}")]).unwrap();
    }
    client.batch_execute("COMMIT").unwrap();
    let (page_text, write_text) = (client.prepare(PAGE).unwrap(), client.prepare(WRITE).unwrap());
    let mut db = Db { client, page: page_text, write: write_text };

    table.rate("PostgreSQL: 50 rows by key", "postgres, called directly", |i| page(&mut db, i));
    table.rate("PostgreSQL: durable one-row commit", "postgres, called directly", |i| write(&mut db, i));

    let (send, receive) = std::sync::mpsc::channel::<Job>();
    let thread = std::thread::spawn(move || receive.iter().for_each(|job| job(&mut db)));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let ask = |work: fn(&mut Db, i64), i| {
        let send = send.clone();
        runtime.block_on(async move {
            let (tell, told) = oneshot::channel();
            let job: Job = Box::new(move |db| tell.send(work(db, i)).unwrap());
            send.send(job).unwrap();
            told.await.unwrap();
        });
    };
    table.rate("PostgreSQL: 50 rows by key", "postgres, thread and oneshot", |i| ask(page, i));
    table.rate("PostgreSQL: durable one-row commit", "postgres, thread and oneshot", |i| ask(write, i));
    drop(send);
    thread.join().unwrap();
}

fn page(db: &mut Db, i: i64) {
    let rows = db.client.query(&db.page, &[&"o", &(i % (ROWS - 50))]).unwrap();
    let mut found = Vec::new();
    for row in rows {
        let texts: [Option<String>; 4] = [1, 2, 3, 4].map(|at: usize| row.get(at));
        let numbers: [i64; 2] = [0, 5].map(|at: usize| row.get(at));
        found.push((texts, numbers));
    }
    assert_eq!(found.len(), 50);
}

fn write(db: &mut Db, i: i64) {
    let changed = db.client.execute(&db.write, &[&format!("Written {i}"), &"o", &(i % ROWS)]);
    assert_eq!(changed.unwrap(), 1);
}
