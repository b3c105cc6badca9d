//! Files: candidates.csv, teams, groups, settings, outlooks, lists and sealed records, to and from engine values.
//!
//! Bytes come in and text goes out; opening files, the clock and the terminal are the business of the caller. What is
//! wrong with a file is told as [`Faults`]: all of it at once, each by row and column.

pub mod archive;
pub mod candidates;
mod cell;
mod digest;
pub mod faults;
pub mod groups;
pub mod inputs;
pub mod json;
pub mod lists;
pub mod mapping;
pub mod outlook;
mod package;
pub mod paper;
pub mod record;
pub mod settings;
pub mod sheet;
pub mod table;
pub mod teams;
pub mod workbook;

pub use cell::{day, people_a_year};
pub use faults::Faults;
