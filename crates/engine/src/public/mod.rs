//! What an organisation shows to everyone: whether it does at all, and each thing in the words that were chosen for it.
//!
//! Everyone sees nothing but these words, and days. So what is changed on the list later changes nothing outside, and
//! nothing that was written for people inside can be read there.

mod crowd;
mod openness;
mod shown;

pub use crowd::Crowd;
pub use openness::{OfStatements, Openness};
pub use shown::{PublicWords, Shown, Thing, ThingKind};

#[cfg(test)]
mod tests;
