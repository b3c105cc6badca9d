//! Everything wrong with a file, told at once.

use std::fmt;

use wording::fault::{self, Fault, Place, Problem};

/// The faults of a file: the first thousand, and how many there are. Never empty where it is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    first: Vec<Fault>,
    count: usize,
}

impl Faults {
    /// How many are kept; the rest are counted.
    pub const MOST: usize = 1_000;

    /// One fault alone.
    pub fn one(place: Place, problem: Problem) -> Self {
        let mut faults = Self::default();
        faults.add(place, problem);
        faults
    }

    /// Adds one.
    pub fn add(&mut self, place: Place, problem: Problem) {
        self.count += 1;
        if self.first.len() < Self::MOST {
            self.first.push(Fault { place, problem });
        }
    }

    /// Adds those of another.
    pub fn extend(&mut self, others: Self) {
        self.count += others.count;
        let space = Self::MOST - self.first.len();
        self.first.extend(others.first.into_iter().take(space));
    }

    /// The same, ordered by the lines of a settings file.
    pub(crate) fn in_order_of_lines(mut self) -> Self {
        self.first.sort_by_key(|fault| match &fault.place {
            Place::Setting(line, _) | Place::Row(line) | Place::Cell(line, _) => *line,
            Place::File | Place::Choice(_) => 0,
        });
        self
    }

    /// The first of them, in the order of the file.
    pub fn first(&self) -> &[Fault] {
        &self.first
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// What was read, where nothing was wrong with it.
    ///
    /// # Errors
    /// The faults, where there are any.
    pub fn or<T>(self, read: T) -> Result<T, Self> {
        if self.count == 0 { Ok(read) } else { Err(self) }
    }
}

impl std::error::Error for Faults {}

impl fmt::Display for Faults {
    /// A line a fault, and how many more there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.first {
            writeln!(f, "{fault}")?;
        }
        match self.count - self.first.len() {
            0 => Ok(()),
            more => writeln!(f, "{}", fault::and_more(more)),
        }
    }
}
