//! The body that uses Foothold. Nothing crosses between organisations.

use std::fmt;
use std::sync::Arc;

use engine::id::Id;
use engine::text::Name;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::StoreError;
use crate::columns::parsed;
use crate::driver::{Connection, Row};

/// The body that uses Foothold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: Id<Organisation>,
    /// As shown.
    pub name: Name,
    /// Its colour.
    pub colour: Colour,
    /// Its logo, as a `data:` address; none: its name alone.
    pub logo: Option<Arc<str>>,
    /// Where it is: says which day "today" is.
    pub zone: Zone,
    /// Whether it is the example, which may be taken away whole.
    pub example: bool,
}

/// A colour, as `#` and six hexadecimal digits in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(String);

/// A text that is not a colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour: give # and six digits or letters from a to f, like #1d70b8")]
pub struct NotAColour(String);

/// A time zone by its IANA name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

/// A text that names no time zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a time zone: give a name like Europe/London")]
pub struct NotAZone(String);

impl Colour {
    /// Parses a colour; capital letters become small.
    ///
    /// # Errors
    /// Anything but `#` and six hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').filter(|rest| rest.len() == 6);
        match digits {
            Some(digits) if digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
                Ok(Self(text.to_ascii_lowercase()))
            }
            _ => Err(NotAColour(text.to_owned())),
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Zone {
    /// Parses the name of a time zone.
    ///
    /// # Errors
    /// A name that this machine's rules do not know.
    pub fn parse(name: &str) -> Result<Self, NotAZone> {
        let rules = TimeZone::get(name).map_err(|_| NotAZone(name.to_owned()))?;
        Ok(Self {
            name: name.to_owned(),
            rules,
        })
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// The day it is there at an instant.
    pub fn day_of(&self, instant: Timestamp) -> Date {
        self.clock_at(instant).date()
    }

    /// What calendar and clock say there at an instant.
    pub fn clock_at(&self, instant: Timestamp) -> DateTime {
        instant.to_zoned(self.rules.clone()).datetime()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(text: String) -> Result<Self, NotAColour> {
        Self::parse(&text)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.0
    }
}

impl TryFrom<String> for Zone {
    type Error = NotAZone;
    fn try_from(text: String) -> Result<Self, NotAZone> {
        Self::parse(&text)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> String {
        zone.name
    }
}

const PUT: &str = "INSERT INTO organisation (organisation_id, name, colour, logo, zone, example) \
    VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name, colour = excluded.colour, logo = excluded.logo, zone = excluded.zone";
const GET: &str = "SELECT organisation_id, name, colour, logo, zone, example FROM organisation WHERE organisation_id = $1";
const LIST: &str = "SELECT organisation_id, name, colour, logo, zone, example FROM organisation";

/// Keeps what is said of an organisation. Whether it is the example is said once, when it is made.
pub(crate) fn put(db: &mut dyn Connection, organisation: &Organisation) -> Result<(), StoreError> {
    let Organisation {
        id,
        name,
        colour,
        logo,
        zone,
        example,
    } = organisation;
    let values = [
        id.into(),
        name.as_str().into(),
        colour.as_str().into(),
        logo.as_deref().into(),
        zone.as_str().into(),
        i64::from(*example).into(),
    ];
    db.execute(PUT, &values)?;
    Ok(())
}

/// One organisation.
pub(crate) fn get(
    db: &mut dyn Connection,
    id: &Id<Organisation>,
) -> Result<Organisation, StoreError> {
    let row = db.query(GET, &[id.into()])?.pop();
    read(row.ok_or_else(|| StoreError::NoOrganisation(id.to_string()))?)
}

/// Whether there is one of this id.
pub(crate) fn is_there(db: &mut dyn Connection, id: &Id<Organisation>) -> Result<bool, StoreError> {
    Ok(!db.query(GET, &[id.into()])?.is_empty())
}

/// Every organisation, in order of id.
pub(crate) fn list(db: &mut dyn Connection) -> Result<Vec<Organisation>, StoreError> {
    let mut all: Vec<_> = db
        .query(LIST, &[])?
        .into_iter()
        .map(read)
        .collect::<Result<_, _>>()?;
    all.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(all)
}

fn read(mut row: Row) -> Result<Organisation, StoreError> {
    let damaged = |error: &dyn fmt::Display| StoreError::damaged(error.to_string());
    Ok(Organisation {
        id: parsed(row.text()?)?,
        name: parsed(row.text()?)?,
        colour: Colour::try_from(row.text()?).map_err(|error| damaged(&error))?,
        logo: row.maybe_text()?.map(Arc::from),
        zone: Zone::try_from(row.text()?).map_err(|error| damaged(&error))?,
        example: row.int()? != 0,
    })
}
