//! Builders, fixed clock, scratch stores: for tests only.

mod scratch;

pub use scratch::{Scratch, instant, organisation, someone};
