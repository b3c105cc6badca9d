//! Builders, fixed clock, scratch stores: for tests only.
