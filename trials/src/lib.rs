//! What we put the running server through: kills, rubbish, many editors at once; and what it measures.
//!
//! Every trial drives the real binary from outside and returns a [`Report`]. Each has a control in `tests/`: a
//! deliberately broken variant that it must catch. The short forms run as tests; `make trials` runs them in full.

pub mod backup;
pub mod bad_inputs;
pub mod belongings;
pub mod crawl;
pub mod editors;
pub mod figures;
pub mod forged;
pub mod guesses;
pub mod http;
pub mod injected;
pub mod killed;
pub mod limits;
pub mod matrix;
pub mod outbound;
pub mod plan;
pub mod report;
pub mod retried;
pub mod routes;
pub mod scratch;
pub mod server;
pub mod site;
pub mod stand_in;
pub mod text;
pub mod ways_in;

mod error;
mod numbers;
mod threads;

pub use error::TrialError;
pub use report::Report;
pub use server::Server;
