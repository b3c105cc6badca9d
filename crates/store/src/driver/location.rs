//! Where a database is: a file, or a PostgreSQL address.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// An SQLite file, made when it is not there.
    File(PathBuf),
    /// A PostgreSQL address (`postgres://person:password@host/name`).
    Server(String),
}

/// A text that says no place a database could be.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocationError {
    /// Nothing was given.
    #[error(
        "no database was named: give a file name or an address like postgres://person@host/name"
    )]
    Empty,
    /// The address names a kind of database that is not spoken here.
    #[error(
        "`{0}` databases cannot be used: give a file name or an address like postgres://person@host/name"
    )]
    UnknownKind(String),
}

impl FromStr for Location {
    type Err = LocationError;

    fn from_str(text: &str) -> Result<Self, LocationError> {
        if text.is_empty() {
            return Err(LocationError::Empty);
        }
        match text.split_once(':') {
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => {
                Ok(Self::Server(text.to_owned()))
            }
            Some(("sqlite" | "file", path)) => {
                Ok(Self::File(path.strip_prefix("//").unwrap_or(path).into()))
            }
            Some((kind, rest)) if rest.starts_with("//") => {
                Err(LocationError::UnknownKind(kind.to_owned()))
            }
            _ => Ok(Self::File(text.into())),
        }
    }
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        Self::File(path.to_owned())
    }
}

/// As it may be shown and logged: without the password.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Server(address) => f.write_str(&without_password(address)),
        }
    }
}

/// The same as shown: a password never reaches a log by way of `{:?}`.
impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Location({self})")
    }
}

fn without_password(address: &str) -> String {
    let shown = address.split('?').next().unwrap_or(address);
    let Some((kind, rest)) = shown.split_once("://") else {
        return shown.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((person, host)) => {
            let name = person.split(':').next().unwrap_or_default();
            format!("{kind}://{name}@{host}")
        }
        None => shown.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Location, LocationError};

    #[test]
    fn an_address_is_a_server_and_anything_else_a_file() {
        let of = |text: &str| text.parse::<Location>();
        assert_eq!(
            of("postgres://a@b/c"),
            Ok(Location::Server("postgres://a@b/c".into()))
        );
        assert_eq!(
            of("data/foothold.sqlite3"),
            Ok(Location::File("data/foothold.sqlite3".into()))
        );
        assert_eq!(of("sqlite:///var/x"), Ok(Location::File("/var/x".into())));
        assert_eq!(
            of("mysql://a/b"),
            Err(LocationError::UnknownKind("mysql".into()))
        );
        assert_eq!(of(""), Err(LocationError::Empty));
    }

    #[test]
    fn a_password_is_never_shown() {
        let place: Location = "postgres://ann:s3cr@t@db.example/foothold?password=also"
            .parse()
            .unwrap();
        assert_eq!(place.to_string(), "postgres://ann@db.example/foothold");
        assert!(!format!("{place:?}").contains("s3cr"));
    }
}
