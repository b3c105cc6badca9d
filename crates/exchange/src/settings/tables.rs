//! The tables of a settings file, key by key.

use std::collections::HashMap;
use std::sync::Arc;

use engine::condition::Condition;
use engine::settings::{Epsilon, Scales, Settings};
use engine::viewpoints::Statement;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use wording::fault::{Accepted, Place, Problem};

use super::{line_of, parse_decimal};
use crate::cell::whole;
use crate::faults::Faults;

const KEYS: &str =
    "limit, cases, seed, epsilon, stale_after_months, reach_bands, points and viewpoints";
const CONDITIONS: &str = "interest, operations and capability";
const DIMENSIONS: &str = "harm, unmet, disadvantage and reach";

type Value<'i> = Spanned<DeValue<'i>>;

/// Reads a settings file, keeping what is wrong and the line of every key.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub(super) faults: Faults,
    pub(super) lines: HashMap<String, u32>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            faults: Faults::default(),
            lines: HashMap::new(),
        }
    }

    /// The settings of a file; a value at fault keeps its default.
    pub(super) fn settings(&mut self, table: &DeTable<'_>) -> Settings {
        let mut settings = Settings::default();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            self.note(name, key.span().start);
            match name {
                "limit" => self.put(name, value, &mut settings.limit, Self::limit),
                "cases" => self.put(name, value, &mut settings.cases, Self::whole::<u32, 1>),
                "seed" => self.put(name, value, &mut settings.seed, Self::whole::<u64, 0>),
                "epsilon" => self.put(name, value, &mut settings.epsilon, Self::epsilon),
                "stale_after_months" => self.months(value, &mut settings.stale_after_months),
                "reach_bands" => {
                    let bands =
                        |r: &mut Self, k: &str, v: &Value<'_>| r.list(k, v, Self::whole::<u64, 1>);
                    self.put(name, value, &mut settings.reach_bands, bands);
                }
                "points" => self.points(value, &mut settings.points),
                "viewpoints" => self.put(name, value, &mut settings.viewpoints, Self::statements),
                _ => self.add(name, Problem::UnknownKey(KEYS)),
            }
        }
        settings
    }

    fn note(&mut self, key: &str, at: usize) {
        self.lines.insert(key.to_owned(), line_of(self.text, at));
    }

    fn add(&mut self, key: &str, problem: Problem) {
        let line = self.lines.get(key).copied().unwrap_or(1);
        self.faults
            .add(Place::Setting(line, Arc::from(key)), problem);
    }

    /// Adds that a value is not what is accepted; none, for a reader to end with.
    fn refuse<T>(&mut self, key: &str, value: &Value<'_>, accepted: Accepted) -> Option<T> {
        let found = self.text.get(value.span()).unwrap_or_default().into();
        let place = Place::Setting(line_of(self.text, value.span().start), Arc::from(key));
        self.faults
            .add(place, Problem::NotAccepted { found, accepted });
        None
    }

    fn put<T>(
        &mut self,
        key: &str,
        value: &Value<'_>,
        setting: &mut T,
        read: impl Fn(&mut Self, &str, &Value<'_>) -> Option<T>,
    ) {
        if let Some(read) = read(self, key, value) {
            *setting = read;
        }
    }

    fn whole<T: std::str::FromStr + PartialOrd + From<u8>, const LEAST: u8>(
        &mut self,
        key: &str,
        value: &Value<'_>,
    ) -> Option<T> {
        let written = value.get_ref().as_integer().filter(|i| i.radix() == 10);
        let read = written.and_then(|i| whole::number::<T>(i.as_str()));
        let read = read.filter(|number| *number >= T::from(LEAST));
        read.or_else(|| self.refuse(key, value, Accepted::WholeFrom(LEAST.into())))
    }

    /// 0 to 12; more is told with its number.
    fn limit(&mut self, key: &str, value: &Value<'_>) -> Option<u8> {
        let limit = self.whole::<u64, 0>(key, value)?;
        let small = u8::try_from(limit)
            .ok()
            .filter(|l| *l <= Settings::MOST_LIMIT);
        if small.is_none() {
            self.add(
                key,
                Problem::Setting(engine::settings::SettingsError::Limit(limit)),
            );
        }
        small
    }

    /// A decimal as text or as a number, of at most so many decimals, in whole numbers of the last.
    fn decimal(&mut self, key: &str, value: &Value<'_>, places: u8) -> Option<u64> {
        let read = match value.get_ref() {
            DeValue::String(text) => parse_decimal(text.trim(), places),
            DeValue::Integer(i) if i.radix() == 10 => parse_decimal(i.as_str(), places),
            DeValue::Float(f) => parse_decimal(f.as_str(), places),
            _ => None,
        };
        read.or_else(|| self.refuse(key, value, Accepted::Decimal(places)))
    }

    fn epsilon(&mut self, key: &str, value: &Value<'_>) -> Option<Epsilon> {
        match value.get_ref() {
            DeValue::String(text) if text == "one-harm-band" => Some(Epsilon::OneHarmBand),
            DeValue::String(text) => match parse_decimal(text.trim(), 6) {
                Some(millionths) => Some(Epsilon::Points(millionths)),
                None => self.refuse(key, value, Accepted::Epsilon),
            },
            _ => self.decimal(key, value, 6).map(Epsilon::Points),
        }
    }

    fn list<T>(
        &mut self,
        key: &str,
        value: &Value<'_>,
        read: impl Fn(&mut Self, &str, &Value<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Some(list) = value.get_ref().as_array() else {
            return self.refuse(key, value, Accepted::List);
        };
        // Every entry is read before any is given up, so that each fault is told.
        let read: Vec<Option<T>> = list.iter().map(|entry| read(self, key, entry)).collect();
        read.into_iter().collect()
    }

    /// The keys of a table, each with its dotted name; a stranger among them is a fault.
    fn table<'v, 'i>(
        &mut self,
        key: &str,
        value: &'v Value<'i>,
        known: &'static str,
    ) -> Vec<(String, &'v Value<'i>)> {
        let Some(table) = value.get_ref().as_table() else {
            self.refuse::<()>(key, value, Accepted::Table);
            return Vec::new();
        };
        let mut entries = Vec::new();
        for (inner, value) in table {
            let dotted = format!("{key}.{}", inner.get_ref());
            self.note(&dotted, inner.span().start);
            if known
                .replace(" and ", ", ")
                .split(", ")
                .any(|k| k == inner.get_ref())
            {
                entries.push((dotted, value));
            } else {
                self.add(&dotted, Problem::UnknownKey(known));
            }
        }
        entries
    }

    fn months(&mut self, value: &Value<'_>, months: &mut [u32; 3]) {
        for (key, value) in self.table("stale_after_months", value, CONDITIONS) {
            let named = |c: &Condition| key.ends_with(wording::condition::word(*c));
            for condition in Condition::ALL.into_iter().filter(named) {
                self.put(
                    &key,
                    value,
                    &mut months[condition.index()],
                    Self::whole::<u32, 1>,
                );
            }
        }
    }

    fn points(&mut self, value: &Value<'_>, scales: &mut Scales) {
        for (key, value) in self.table("points", value, DIMENSIONS) {
            let scale = match key.as_str() {
                "points.harm" => &mut scales.harm,
                "points.unmet" => &mut scales.unmet,
                "points.disadvantage" => &mut scales.disadvantage,
                _ => &mut scales.reach,
            };
            self.put(&key, value, scale, |r, k, v| r.list(k, v, Self::hundredths));
        }
    }

    fn hundredths(&mut self, key: &str, value: &Value<'_>) -> Option<u16> {
        let hundredths = self.decimal(key, value, 2)?;
        let small = u16::try_from(hundredths).ok();
        small.or_else(|| self.refuse(key, value, Accepted::Decimal(2)))
    }

    fn statements(&mut self, key: &str, value: &Value<'_>) -> Option<Vec<Statement>> {
        self.list(key, value, Self::statement)
    }

    fn statement(&mut self, key: &str, value: &Value<'_>) -> Option<Statement> {
        let entries = self.table(key, value, "statement");
        let Some((_, text)) = entries.first() else {
            return self.refuse(key, value, Accepted::Table);
        };
        let Some(written) = text.get_ref().as_str() else {
            return self.refuse(key, text, Accepted::Text);
        };
        match Statement::parse(written) {
            Ok(statement) => Some(statement),
            Err(error) => {
                let line = line_of(self.text, text.span().start);
                self.faults.add(
                    Place::Setting(line, Arc::from(key)),
                    Problem::Statement(error),
                );
                None
            }
        }
    }
}
