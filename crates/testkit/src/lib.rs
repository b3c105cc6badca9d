//! Builders, fixed clock, scratch stores: for tests only.

mod scratch;
mod server;

pub use scratch::{Scratch, TESTS_ON, instant, organisation, someone};
