//! How our words stand in columns.

use std::collections::HashMap;
use std::hash::Hash;

use engine::id::Id;
use engine::text::TextError;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::{DeserializeOwned, IntoDeserializer, value};
use serde::{Deserialize, Serialize};

use crate::StoreError;
use crate::driver::Value;

impl<'a, Kind> From<&'a Id<Kind>> for Value<'a> {
    fn from(id: &'a Id<Kind>) -> Self {
        id.as_str().into()
    }
}

impl<'a, Kind> From<Option<&'a Id<Kind>>> for Value<'a> {
    fn from(id: Option<&'a Id<Kind>>) -> Self {
        id.map(Id::as_str).into()
    }
}

/// A choice as its word: the one it has in files too.
pub(crate) fn word<T: Serialize>(choice: &T) -> Result<String, StoreError> {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        other => Err(StoreError::damaged(format!("{other:?} is not a word"))),
    }
}

/// The choice that a word stands for.
pub(crate) fn choice<'de, T: Deserialize<'de>>(word: &'de str) -> Result<T, StoreError> {
    let reader: value::StrDeserializer<'de, value::Error> = word.into_deserializer();
    T::deserialize(reader).map_err(|error| StoreError::damaged(error.to_string()))
}

/// A thing as JSON.
pub(crate) fn json<T: Serialize>(thing: &T) -> Result<String, StoreError> {
    serde_json::to_string(thing).map_err(|error| StoreError::damaged(error.to_string()))
}

/// The thing that JSON describes.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::damaged(error.to_string()))
}

/// A text that was parsed once already.
pub(crate) fn parsed<T: TryFrom<String, Error = TextError>>(text: String) -> Result<T, StoreError> {
    T::try_from(text).map_err(|error| StoreError::damaged(format!("a text {error}")))
}

/// A text that was parsed once already, where there is one.
pub(crate) fn maybe_parsed<T: TryFrom<String, Error = TextError>>(
    text: Option<String>,
) -> Result<Option<T>, StoreError> {
    text.map(parsed).transpose()
}

/// An ISO day.
pub(crate) fn day(text: &str) -> Result<Date, StoreError> {
    text.parse()
        .map_err(|error| StoreError::damaged(format!("`{text}` is no day: {error}")))
}

/// An ISO instant.
pub(crate) fn instant(text: &str) -> Result<Timestamp, StoreError> {
    text.parse()
        .map_err(|error| StoreError::damaged(format!("`{text}` is no instant: {error}")))
}

/// An instant as seconds since 1970.
pub(crate) fn second(number: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(number)
        .map_err(|error| StoreError::damaged(format!("{number} is no instant: {error}")))
}

/// A whole number of the size that is expected.
pub(crate) fn small<T: TryFrom<i64>>(number: i64) -> Result<T, StoreError> {
    T::try_from(number)
        .map_err(|_| StoreError::damaged(format!("the number {number} is out of range")))
}

/// Things by the text of a key, where a missing one means that the database was changed by something else.
pub(crate) fn known<'a, K: Hash + Eq + std::borrow::Borrow<str>, T>(
    things: &'a HashMap<K, T>,
    key: &str,
) -> Result<&'a T, StoreError> {
    things
        .get(key)
        .ok_or_else(|| StoreError::damaged(format!("`{key}` is named and not there")))
}
