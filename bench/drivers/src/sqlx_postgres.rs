//! sqlx over PostgreSQL: one connection held, its statements cached.

use sqlx::{Connection, PgConnection, Row};

use crate::measure::Table;
use crate::{CREATE, FILL, PAGE, ROWS, WRITE};

pub fn measure(address: &str, table: &mut Table) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let mut db = runtime.block_on(async {
        let mut db = PgConnection::connect(address).await.unwrap();
        sqlx::query("DROP TABLE IF EXISTS candidate").execute(&mut db).await.unwrap();
        sqlx::query("BEGIN").execute(&mut db).await.unwrap();
        sqlx::query(CREATE).execute(&mut db).await.unwrap();
        for id in 0..ROWS {
            let title = format!("Candidate number {id}");
            sqlx::query(FILL).bind("o").bind(id).bind(title).execute(&mut db).await.unwrap();
        }
        sqlx::query("COMMIT").execute(&mut db).await.unwrap();
        db
    });
    table.rate("PostgreSQL: 50 rows by key", "sqlx, one connection", |i| runtime.block_on(page(&mut db, i)));
    table.rate("PostgreSQL: durable one-row commit", "sqlx, one connection", |i| runtime.block_on(write(&mut db, i)));
}

async fn page(db: &mut PgConnection, i: i64) {
    let rows = sqlx::query(PAGE).bind("o").bind(i % (ROWS - 50)).fetch_all(db).await.unwrap();
    let mut found = Vec::new();
    for row in rows {
        let texts: [Option<String>; 4] = [1, 2, 3, 4].map(|at: usize| row.get(at));
        let numbers: [i64; 2] = [0, 5].map(|at: usize| row.get(at));
        found.push((texts, numbers));
    }
    assert_eq!(found.len(), 50);
}

async fn write(db: &mut PgConnection, i: i64) {
    let title = format!("Written {i}");
    let done = sqlx::query(WRITE).bind(title).bind("o").bind(i % ROWS).execute(db).await.unwrap();
    assert_eq!(done.rows_affected(), 1);
}
