//! The bare driver: the same three rows in the same tables, each time in a transaction of its own.

use std::cell::Cell;
use std::time::Instant;

use rusqlite::{Connection, params};
use store::Location;

use crate::board::SOURCES;
use crate::measure::{Figures, Turn};

const RAISE: &str = "UPDATE revision SET revision = revision + 1 WHERE organisation_id = ?1 RETURNING revision";
const ANSWER: &str = "INSERT INTO answer \
    (organisation_id, candidate_id, condition, team_id, source_id, reply, second, basis, given_on, why) \
    VALUES (?1, ?2, 'interest', '', ?3, ?4, NULL, 'first-hand', '2026-05-01', NULL) \
    ON CONFLICT (organisation_id, candidate_id, condition, team_id, source_id) DO UPDATE SET \
    reply = excluded.reply, second = excluded.second, basis = excluded.basis, given_on = excluded.given_on, \
    why = excluded.why";
const ACTIVITY: &str = "INSERT INTO activity VALUES \
    (?1, ?2, 1, '2026-05-01T10:00:00Z', 'source 7', 'answered', 'candidate', ?3, ?4, ?4)";
const JSON: &str = r#"{"answer":{"condition":"interest","team":null,"source":"source 7","reply":{"whole":"yes"},"basis":"first-hand","given":{"on":"2026-05-01"}},"why":null}"#;

/// A connection, and how often it was written to.
pub struct Bare {
    db: Connection,
    candidates: usize,
    writes: Cell<usize>,
}

impl Bare {
    pub fn open(location: &Location, candidates: usize) -> Self {
        let Location::File(path) = location else { panic!("a file was expected") };
        let db = Connection::open(path).expect("it opens");
        db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
            .expect("it is set");
        Self { db, candidates, writes: Cell::new(0) }
    }

    /// One writer, one transaction after another.
    pub fn turn(&self) -> Figures {
        let (turn, mut times) = (Turn::begin(), Vec::new());
        while !turn.is_over() {
            let begun = Instant::now();
            self.write(self.writes.get()).expect("it is kept");
            self.writes.set(self.writes.get() + 1);
            times.push(begun.elapsed());
        }
        turn.end(times)
    }

    fn write(&self, at: usize) -> rusqlite::Result<()> {
        let Self { db, candidates, .. } = self;
        let (candidate, source) = (format!("R{}", at * 7 % candidates), format!("source {}", at % SOURCES));
        let reply = if at / candidates % 2 == 1 { "yes" } else { "no" };
        db.execute_batch("BEGIN IMMEDIATE")?;
        let org = "organisation";
        let revision: i64 = db.prepare_cached(RAISE)?.query_row([org], |row| row.get(0))?;
        db.prepare_cached(ANSWER)?.execute(params![org, candidate, source, reply])?;
        db.prepare_cached(ACTIVITY)?.execute(params![org, revision, candidate, JSON])?;
        db.execute_batch("COMMIT")
    }
}
