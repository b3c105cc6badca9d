//! The words and the decision model. Pure: values in, values out; no file, clock, network, environment, SQL or HTTP.
//!
//! The rules are those of `docs/method.md`. A [`board::Board`] is everything an organisation knows at one moment;
//! [`outlook()`] makes an [`outlook::Outlook`] of it. Start reading at [`candidate`], then [`reading`] and
//! [`standing`]; then `few` and `regret`, which choose.

pub mod answer;
pub mod asking;
pub mod assessed;
pub mod because;
pub mod blockers;
pub mod board;
pub mod candidate;
pub mod cases;
pub mod classes;
pub mod condition;
pub mod difference;
pub mod entry;
pub mod erasing;
pub mod exact;
pub mod exemplars;
pub mod fairness;
mod few;
pub mod gap;
pub mod glance;
pub mod groundwork;
pub mod id;
pub mod imports;
pub mod keyed;
pub mod members;
pub mod outlook;
pub mod people;
mod points;
pub mod public;
pub mod questions;
pub mod reading;
mod regret;
pub mod rounds;
pub mod safe;
pub mod scene;
pub mod settings;
pub mod similar;
pub mod standing;
pub mod strategy;
pub mod text;
pub mod veil;
pub mod viewpoints;
pub mod waiting_for;
pub mod what_if;
pub mod work;

pub use outlook::{outlook, outlook_by};
