//! Cases (section 5): weights, levels and answers drawn as they may turn out, and the best set of each.
//!
//! `draw` is where chance comes from and `weights` draws those; `entrant` is who enters, in `rows`, and `worth` what
//! they are worth. `lanes` tells whether the best can be taken one by one (`greedy`) or must be searched (`crowd`);
//! `run` runs the cases, some of them `together`, each a `case`; `share` makes figures of what came of them.

mod best;
mod case;
mod crowd;
mod draw;
mod entrant;
mod greedy;
mod lanes;
mod make;
mod rows;
mod run;
mod share;
mod together;
mod weights;
mod worth;

pub use run::Effort;
pub use share::Share;

pub(crate) use make::{Cases, cases, gain_bound};
pub(crate) use share::Shares;

#[cfg(test)]
mod tests;
