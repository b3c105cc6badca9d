//! The tables, as numbered steps that only go forward. The text of each is the same for both databases.

use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::driver::{Connection, Database, Purpose, hex};

/// One step. Once released, its text never changes: what was done is recorded with the text's digest.
struct Migration {
    number: i64,
    sql: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        sql: include_str!("migrations/0001_first.sql"),
    },
    Migration {
        number: 2,
        sql: include_str!("migrations/0002_work.sql"),
    },
    Migration {
        number: 3,
        sql: include_str!("migrations/0003_people.sql"),
    },
    Migration {
        number: 4,
        sql: include_str!("migrations/0004_outbox.sql"),
    },
    Migration {
        number: 5,
        sql: include_str!("migrations/0005_suggestions.sql"),
    },
    Migration {
        number: 6,
        sql: include_str!("migrations/0006_tokens.sql"),
    },
];

const RECORD: &str =
    "CREATE TABLE migration (number BIGINT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)";

/// Refuses a database that this binary does not know how to read, without changing a byte of it.
///
/// # Errors
/// A newer Foothold's, a changed copy's, or something else's database.
pub(crate) fn check(
    database: &Database,
    connection: &mut dyn Connection,
) -> Result<(), StoreError> {
    let tables = connection.tables()?;
    if tables.is_empty() {
        return Ok(());
    }
    let location = database.location();
    if !tables.iter().any(|table| table == "migration") {
        return Err(StoreError::NotOurs(location.clone()));
    }
    let known = MIGRATIONS.last().map_or(0, |last| last.number);
    for (number, digest) in done(connection)? {
        match MIGRATIONS
            .iter()
            .find(|migration| migration.number == number)
        {
            None => {
                return Err(StoreError::Newer {
                    location: location.clone(),
                    found: number,
                    known,
                });
            }
            Some(migration) if migration.digest() != digest => {
                return Err(StoreError::ChangedMigration {
                    location: location.clone(),
                    number,
                });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Refuses a database that has not had every step.
///
/// # Errors
/// An older Foothold's database.
pub(crate) fn complete(
    database: &Database,
    connection: &mut dyn Connection,
) -> Result<(), StoreError> {
    let empty = connection.tables()?.is_empty();
    match MIGRATIONS.last() {
        _ if empty => Err(StoreError::Missing(database.location().clone())),
        Some(last)
            if !done(connection)?
                .iter()
                .any(|(number, _)| *number == last.number) =>
        {
            Err(StoreError::Older {
                location: database.location().clone(),
            })
        }
        _ => Ok(()),
    }
}

/// Does every step that the database has not had, each in a transaction of its own.
///
/// # Errors
/// A step that fails leaves the database as the step before left it.
pub(crate) fn run(database: &Database, connection: &mut dyn Connection) -> Result<(), StoreError> {
    for migration in MIGRATIONS {
        connection.begin(Purpose::Write)?;
        let outcome = connection.lock_migrations().map_err(StoreError::from);
        // Checked again under the lock: another server may have been here meanwhile.
        let outcome = outcome
            .and_then(|()| check(database, connection))
            .and_then(|()| migration.run(connection));
        match outcome {
            Ok(()) => connection.commit()?,
            Err(error) => {
                connection.roll_back()?;
                return Err(error);
            }
        }
    }
    Ok(())
}

impl Migration {
    fn run(&self, connection: &mut dyn Connection) -> Result<(), StoreError> {
        if connection.tables()?.is_empty() {
            connection.script(RECORD)?;
        }
        if done(connection)?
            .iter()
            .any(|(number, _)| *number == self.number)
        {
            return Ok(());
        }
        connection.script(self.sql)?;
        let values = [self.number.into(), self.digest().into()];
        connection.execute(
            "INSERT INTO migration (number, digest) VALUES ($1, $2)",
            &values,
        )?;
        Ok(())
    }

    fn digest(&self) -> String {
        hex(&Sha256::digest(self.sql))
    }
}

fn done(connection: &mut dyn Connection) -> Result<Vec<(i64, String)>, StoreError> {
    let rows = connection.query("SELECT number, digest FROM migration ORDER BY number", &[])?;
    rows.into_iter()
        .map(|mut row| Ok((row.int()?, row.text()?)))
        .collect()
}
