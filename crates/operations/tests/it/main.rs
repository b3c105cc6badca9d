//! Operations, each against a real scratch database.

mod answers;
mod candidates;
mod council;
mod decisions;
mod import;
mod named;
mod set_up;
mod views;
