//! Builders, fixed clock, scratch stores: for tests only.

mod postgres;
mod scratch;

pub use scratch::{Scratch, instant, organisation, someone};
