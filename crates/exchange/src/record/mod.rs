//! The sealed record of a decision: everything needed to make the same choice again, and what was chosen.
//!
//! A record is JSON: `format`, `digest` and `sealed`. What is sealed holds the model, the board with its settings and its
//! day ([`Inputs`]), the outlook the model made of them, and the decision. No source and no date of an answer is in it:
//! an answer keeps whether it was too old to count on the day, and rulings keep their order, which is all the model
//! reads of dates. The digest is the SHA-256 of the sealed part as JSON without white space, its members in the order
//! they are written, so that reformatting a file does not change it and changing anything else does.

mod inputs;

pub use inputs::Inputs;
