//! PostgreSQL, spoken to over one connection at a time.

use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::config::SslMode;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Config, NoTls, Statement};

use super::rows::{self, Given, Put};
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

/// So many statements go out together at most.
const TOGETHER: usize = 2_000;
/// And so many bytes of text, or little more.
const BYTES_TOGETHER: usize = 4_000_000;

/// One connection to the server. It is driven while a call waits for its answer, on the thread that calls: which must not be
/// one that runs async work.
pub(super) struct Postgres {
    runtime: Runtime,
    client: Client,
    statements: HashMap<&'static str, Statement>,
    /// Statements of many rows, by the one of a single row; none where there is none.
    of_many: HashMap<&'static str, Option<Statement>>,
    /// Where the tables stand to which statements add rows.
    places: HashMap<&'static str, usize>,
    /// What was put and is not on its way yet.
    waiting: Vec<Put>,
    /// The bytes of its texts.
    bytes: usize,
}

impl Postgres {
    pub(super) fn open(address: &str) -> Result<Self, StoreError> {
        let place = Location::Server(address.to_owned());
        let unopened = |error: tokio_postgres::Error| StoreError::unopened(&place, error);
        let mut config: Config = address.parse().map_err(unopened)?;
        if config.get_ssl_mode() == SslMode::Require {
            return Err(StoreError::NoTls);
        }
        config
            .application_name("foothold")
            .connect_timeout(PATIENCE);
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| StoreError::unopened(&place, error))?;
        let connected = runtime.block_on(config.connect(NoTls));
        let (client, connection) = connected.map_err(unopened)?;
        // Where it ends for a reason, whoever waits for an answer is told.
        runtime.spawn(async { drop(connection.await) });
        let first = async {
            client.batch_execute(SESSION).await?;
            let version = "SELECT current_setting('server_version_num')::bigint";
            Ok(client.query_one(version, &[]).await?.get::<_, i64>(0))
        };
        let found = runtime.block_on(first).map_err(unopened)?;
        if found < OLDEST {
            return Err(StoreError::OldPostgres {
                found: found / 10_000,
            });
        }
        Ok(Self {
            runtime,
            client,
            statements: HashMap::new(),
            of_many: HashMap::new(),
            places: HashMap::new(),
            waiting: Vec::new(),
            bytes: 0,
        })
    }

    fn prepared(&mut self, sql: &'static str) -> Result<Statement, Fault> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.runtime.block_on(self.client.prepare(sql))?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    /// The statement of many rows that does what as many of this one do; none where there is none.
    fn prepared_for_many(&mut self, put: &Put) -> Result<Option<Statement>, Fault> {
        if let Some(known) = self.of_many.get(put.sql) {
            return Ok(known.clone());
        }
        let many = rows::many(put.sql, &put.values);
        let prepare = many.map(|many| self.runtime.block_on(self.client.prepare(&many)));
        let statement = prepare.transpose()?;
        self.of_many.insert(put.sql, statement.clone());
        Ok(statement)
    }

    /// What was put, as it is sent.
    fn gathered(&mut self) -> Result<Vec<(Statement, Vec<Given>)>, Fault> {
        let mut waiting = std::mem::take(&mut self.waiting);
        self.bytes = 0;
        rows::in_order(&mut waiting);
        let mut gathered = Vec::new();
        for part in rows::parts(waiting) {
            if let [first, _, ..] = part.as_slice()
                && let Some(many) = self.prepared_for_many(first)?
            {
                gathered.push((many, rows::columns(part)));
                continue;
            }
            for put in part {
                let values = put.values.into_iter().map(Given::One);
                gathered.push((self.prepared(put.sql)?, values.collect()));
            }
        }
        Ok(gathered)
    }

    /// Puts a statement behind those that wait.
    fn keep_waiting(&mut self, put: Put) -> Result<(), Fault> {
        self.bytes += put.values.iter().map(Value::len).sum::<usize>();
        self.waiting.push(put);
        if self.waiting.len() < TOGETHER && self.bytes < BYTES_TOGETHER {
            return Ok(());
        }
        self.finish()
    }
}

impl Connection for Postgres {
    fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        self.finish()?;
        let statement = self.prepared(sql)?;
        let values = bound(values);
        let done = self.client.execute(&statement, &values);
        Ok(self.runtime.block_on(done)?)
    }

    fn put(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), Fault> {
        let values = values.iter().map(Value::owned).collect();
        let place = None;
        self.keep_waiting(Put { sql, values, place })
    }

    fn add(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<(), Fault> {
        let values = values.iter().map(Value::owned).collect();
        let place = self.places.entry(sql);
        let place = Some(*place.or_insert_with(|| rows::place(sql)));
        self.keep_waiting(Put { sql, values, place })
    }

    fn finish(&mut self) -> Result<(), Fault> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let waiting = self.gathered()?;
        let values = waiting
            .iter()
            .map(|(_, given)| given.iter().map(Given::bound).collect());
        let values: Vec<Vec<_>> = values.collect();
        let sent = waiting.iter().zip(&values);
        let sent = sent.map(|((statement, _), values)| self.client.execute(statement, values));
        Ok(self.runtime.block_on(one_after_another(sent))?)
    }

    fn forget(&mut self) {
        self.waiting.clear();
        self.bytes = 0;
    }

    fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault> {
        self.finish()?;
        let statement = self.prepared(sql)?;
        let values = bound(values);
        let found = self.client.query(&statement, &values);
        let found = self.runtime.block_on(found)?;
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
        self.finish()?;
        Ok(self.runtime.block_on(self.client.batch_execute(sql))?)
    }

    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        self.script(match purpose {
            Purpose::Write => "BEGIN ISOLATION LEVEL READ COMMITTED",
            Purpose::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        })
    }

    fn roll_back(&mut self) -> Result<(), Fault> {
        self.forget();
        self.steer("ROLLBACK")
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

/// Sends every statement before the first answer is waited for: each goes out when it is first asked after. The first that
/// fails is the one that is told; those behind it were refused for it.
async fn one_after_another(
    sent: impl Iterator<Item = impl Future<Output = Result<u64, tokio_postgres::Error>>>,
) -> Result<(), tokio_postgres::Error> {
    let mut sent: Vec<Pin<Box<_>>> = sent.map(Box::pin).collect();
    let mut first = Vec::with_capacity(sent.len());
    poll_fn(|context| {
        first.extend(sent.iter_mut().map(|one| one.as_mut().poll(context)));
        Poll::Ready(())
    })
    .await;
    for (one, first) in sent.into_iter().zip(first) {
        match first {
            Poll::Ready(done) => done?,
            Poll::Pending => one.await?,
        };
    }
    Ok(())
}

fn bound<'a>(values: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values
        .iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect()
}

fn cell(row: &tokio_postgres::Row, at: usize) -> Result<Cell, Fault> {
    if *row.columns()[at].type_() == Type::INT8 {
        return Ok(row
            .try_get::<_, Option<i64>>(at)?
            .map_or(Cell::Nothing, Cell::Int));
    }
    Ok(row
        .try_get::<_, Option<String>>(at)?
        .map_or(Cell::Nothing, Cell::Text))
}
