//! Stores that are gone when the test is over.

use engine::id::Id;
use engine::text::Name;
use jiff::Timestamp;
use store::{By, Colour, Location, Organisation, Store, Zone};
use tempfile::TempDir;

use crate::server;

/// The environment variable that says on which database tests run that run on either.
pub const TESTS_ON: &str = "FOOTHOLD_TESTS_ON";

/// A database of a test's own, empty; gone when this value goes.
pub struct Scratch {
    location: Location,
    _folder: Option<TempDir>,
}

impl Scratch {
    /// An SQLite file in a folder of its own.
    ///
    /// # Panics
    /// Where no folder can be made: the test cannot run.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a test needs a folder");
        let location = Location::File(folder.path().join("foothold.sqlite3"));
        Self {
            location,
            _folder: Some(folder),
        }
    }

    /// A PostgreSQL database, or none where PostgreSQL is not installed: that is said, and in CI it is a failure.
    ///
    /// # Panics
    /// Where PostgreSQL is there and does not work, or is missing in CI.
    pub fn postgres() -> Option<Self> {
        let location = server::new_database()?;
        Some(Self {
            location,
            _folder: None,
        })
    }

    /// An SQLite file; or a PostgreSQL database, where the environment variable [`TESTS_ON`] says `postgresql`. So the same
    /// tests run on both, one after the other.
    ///
    /// # Panics
    /// As [`Scratch::sqlite`] and [`Scratch::postgres`]; and where PostgreSQL is asked for and not installed.
    pub fn chosen() -> Self {
        match std::env::var(TESTS_ON).as_deref() {
            Ok("postgresql") => Self::postgres().expect("PostgreSQL is asked for"),
            _ => Self::sqlite(),
        }
    }

    /// Where it is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Opens it to read and write.
    ///
    /// # Panics
    /// Where it does not open: the test cannot run.
    pub fn open(&self) -> Store {
        Store::open(&self.location).expect("a scratch database opens")
    }
}

/// An organisation to test with, marked as the example.
///
/// # Panics
/// Never: every part of it is sound.
pub fn organisation() -> Organisation {
    Organisation {
        id: Id::parse("organisation").expect("an id"),
        name: Name::parse("Anytown Council").expect("a name"),
        colour: Colour::parse("#1d70b8").expect("a colour"),
        logo: None,
        zone: Zone::parse("Europe/London").expect("a zone"),
        example: true,
    }
}

/// Someone who writes, at a fixed instant.
///
/// # Panics
/// Never: every part of it is sound.
pub fn someone() -> By {
    By {
        author: Id::parse("someone").expect("an id"),
        at: instant(),
    }
}

/// The instant at which tests happen.
///
/// # Panics
/// Never: it is an instant.
pub fn instant() -> Timestamp {
    "2026-05-01T10:00:00Z".parse().expect("an instant")
}
