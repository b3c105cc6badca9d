//! Which driver: the same reads and commits through each, side by side in one run. See README.md.

mod measure;
mod postgres_blocking;
mod rusqlite_thread;
mod sqlx_postgres;
mod sqlx_sqlite;

use measure::Table;

/// Made, and filled with this many rows, in every database.
const ROWS: i64 = 1_000;
const CREATE: &str = "CREATE TABLE candidate (organisation_id TEXT NOT NULL, candidate_id BIGINT NOT NULL, \
    title TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, service_id TEXT, room BIGINT NOT NULL, \
    PRIMARY KEY (organisation_id, candidate_id))";
const FILL: &str = "INSERT INTO candidate VALUES ($1, $2, $3, 'problem', 'candidate', 'housing', 1)";
const PAGE: &str = "SELECT candidate_id, title, kind, status, service_id, room FROM candidate \
    WHERE organisation_id = $1 AND candidate_id >= $2 ORDER BY candidate_id LIMIT 50";
const WRITE: &str = "UPDATE candidate SET title = $1 WHERE organisation_id = $2 AND candidate_id = $3";

fn main() {
    let address = std::env::args().nth(1);
    let mut table = Table::default();
    for _ in 0..3 {
        rusqlite_thread::measure(&mut table);
        sqlx_sqlite::measure(&mut table);
        if let Some(address) = &address {
            postgres_blocking::measure(address, &mut table);
            sqlx_postgres::measure(address, &mut table);
        }
    }
    table.print();
}
