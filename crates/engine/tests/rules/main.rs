//! The rules of `docs/method.md`, held against the engine: by a second, naive reading of them, as properties, and by
//! worked cases.

mod boards;
mod given;
mod invariants;
mod naive;
mod twin;
mod worked;
