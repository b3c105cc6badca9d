//! Settings, read from a TOML file: every fault by line and key, all at once.
//!
//! Numbers are read from the text as it stands, never through a binary fraction.

mod decimal;
mod tables;

use std::collections::HashMap;
use std::sync::Arc;

use engine::settings::{Settings, SettingsError};
use engine::viewpoints::{Viewpoints, ViewpointsError};
use toml::de::DeTable;
use wording::fault::{Place, Problem};

use crate::faults::Faults;
use tables::Reader;

pub use decimal::{parse as parse_decimal, text as decimal_text};

/// Most bytes of a settings file.
pub const MOST_BYTES: usize = 1_000_000;

/// Reads settings. What the file does not name keeps its default.
///
/// # Errors
/// Everything wrong with the file at once, statements that leave no weights too.
pub fn read(bytes: &[u8]) -> Result<Settings, Faults> {
    if bytes.len() > MOST_BYTES {
        return Err(Faults::one(
            Place::File,
            Problem::TooLarge(bytes.len() as u64),
        ));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_| Faults::one(Place::File, Problem::NotText))?;
    let text = text.trim_start_matches('\u{feff}');
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(not_toml(text, &errors));
    }
    let mut reader = Reader::new(text);
    let settings = reader.settings(table.get_ref());
    let Reader { faults, lines, .. } = reader;
    checked(settings, faults, &lines)
}

fn not_toml(text: &str, errors: &[toml::de::Error]) -> Faults {
    let mut faults = Faults::default();
    for error in errors {
        let line = line_of(text, error.span().map_or(0, |span| span.start));
        let why = Problem::NotToml(error.message().into());
        faults.add(Place::Setting(line, Arc::from("")), why);
    }
    faults
}

/// The line, from 1, of a byte.
fn line_of(text: &str, at: usize) -> u32 {
    let before = text
        .as_bytes()
        .iter()
        .take(at)
        .filter(|b| **b == b'\n')
        .count();
    u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
}

/// What each setting demands of its value, and the statements of each other.
fn checked(
    settings: Settings,
    mut faults: Faults,
    lines: &HashMap<String, u32>,
) -> Result<Settings, Faults> {
    let place = |key: &str| {
        let line = lines.get(key).or_else(|| lines.get(key.split('.').next()?));
        line.map_or(Place::File, |line| Place::Setting(*line, key.into()))
    };
    // A value at fault has kept its default, which need not fit the rest: bands and points of reach depend on each other.
    let reach_at_fault = faults.first().iter().any(|fault| {
        matches!(&fault.place, Place::Setting(_, key) if matches!(key.as_ref(), "reach_bands" | "points.reach"))
    });
    let settings = match settings.checked() {
        Ok(settings) => faults.in_order_of_lines().or(settings)?,
        Err(errors) => {
            for error in errors {
                let of_reach = matches!(
                    error,
                    SettingsError::Points {
                        dimension: "reach",
                        ..
                    }
                );
                if !(of_reach && reach_at_fault) {
                    faults.add(place(&key_of(&error)), Problem::Setting(error));
                }
            }
            return Err(faults.in_order_of_lines());
        }
    };
    match Viewpoints::of(&settings.viewpoints) {
        Ok(_) => Ok(settings),
        Err(ViewpointsError::NoWeights(statements)) => Err(Faults::one(
            place("viewpoints"),
            Problem::NoWeights(statements),
        )),
    }
}

fn key_of(error: &SettingsError) -> String {
    match error {
        SettingsError::Limit(_) => "limit".to_owned(),
        SettingsError::NoCases => "cases".to_owned(),
        SettingsError::NoMonths(condition) => {
            format!(
                "stale_after_months.{}",
                wording::condition::word(*condition)
            )
        }
        SettingsError::Bands => "reach_bands".to_owned(),
        SettingsError::Points { dimension, .. } => format!("points.{dimension}"),
        SettingsError::TooManyStatements(_) => "viewpoints".to_owned(),
    }
}
