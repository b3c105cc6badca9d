//! PostgreSQL, spoken to over one connection at a time.

use std::collections::HashMap;
use std::time::Duration;

use postgres::config::SslMode;
use postgres::types::{ToSql, Type};
use postgres::{Client, Config, NoTls, Statement};

use super::{Cell, Connection, Fault, Location, Purpose, Row, Value};
use crate::StoreError;

/// The oldest PostgreSQL this is tested on.
const OLDEST: i64 = 150_000;
/// How long to wait for a server that does not answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// One number for all who migrate: whoever has it goes first.
const MIGRATION_LOCK: &str = "SELECT pg_advisory_xact_lock(7102914)";
/// A lock not had in time is a clear error; and a commit is on the disk before it is acknowledged, whatever the server's default.
const SESSION: &str = "SET lock_timeout = '10s';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/// One connection to the server.
pub(super) struct Postgres {
    client: Client,
    statements: HashMap<&'static str, Statement>,
}

impl Postgres {
    pub(super) fn open(address: &str) -> Result<Self, StoreError> {
        let place = Location::Server(address.to_owned());
        let unopened = |error: postgres::Error| StoreError::unopened(&place, error);
        let mut config: Config = address.parse().map_err(unopened)?;
        if config.get_ssl_mode() == SslMode::Require {
            return Err(StoreError::NoTls);
        }
        config
            .application_name("foothold")
            .connect_timeout(PATIENCE);
        let mut client = config.connect(NoTls).map_err(unopened)?;
        client.batch_execute(SESSION).map_err(unopened)?;
        let version = "SELECT current_setting('server_version_num')::bigint";
        let found: i64 = client.query_one(version, &[]).map_err(unopened)?.get(0);
        if found < OLDEST {
            return Err(StoreError::OldPostgres {
                found: found / 10_000,
            });
        }
        Ok(Self {
            client,
            statements: HashMap::new(),
        })
    }

    fn prepared(&mut self, sql: &'static str) -> Result<Statement, Fault> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql)?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }
}

impl Connection for Postgres {
    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        let statement = self.prepared(sql)?;
        Ok(self.client.execute(&statement, &bound(values))?)
    }

    fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault> {
        let statement = self.prepared(sql)?;
        let found = self.client.query(&statement, &bound(values))?;
        found
            .iter()
            .map(|row| {
                Ok(Row::new(
                    (0..row.len())
                        .map(|at| cell(row, at))
                        .collect::<Result<_, Fault>>()?,
                ))
            })
            .collect()
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        Ok(self.client.batch_execute(sql)?)
    }

    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        self.script(match purpose {
            Purpose::Write => "BEGIN ISOLATION LEVEL READ COMMITTED",
            Purpose::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        })
    }

    fn lock_migrations(&mut self) -> Result<(), Fault> {
        self.script(MIGRATION_LOCK)
    }

    fn tables(&mut self) -> Result<Vec<String>, Fault> {
        let sql = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()";
        self.query(sql, &[])?
            .into_iter()
            .map(|mut row| Ok(row.text()?))
            .collect()
    }
}

fn bound<'a>(values: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values
        .iter()
        .map(|value| match value {
            Value::Text(text) => text as &(dyn ToSql + Sync),
            Value::Int(number) => number,
        })
        .collect()
}

fn cell(row: &postgres::Row, at: usize) -> Result<Cell, Fault> {
    if *row.columns()[at].type_() == Type::INT8 {
        return Ok(row
            .try_get::<_, Option<i64>>(at)?
            .map_or(Cell::Nothing, Cell::Int));
    }
    Ok(row
        .try_get::<_, Option<String>>(at)?
        .map_or(Cell::Nothing, Cell::Text))
}
